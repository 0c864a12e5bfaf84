import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtSite } from '../browser/built-site.ts';
import { historyArchive } from '../browser/history-archive.ts';
import { launch } from '../browser/launch.ts';
import { bundledKinds, historyKinds, type PageKind } from '../browser/page-kinds.ts';
import { compare, type Difference } from './compare.ts';
import { indexPage } from './index-page.ts';
import { kindsOfSite } from './kinds-of-site.ts';
import { type Picture, takePictures } from './take-pictures.ts';

// `npm run pictures -- [--content DIR] [--out FOLDER] [--against FOLDER] [--only WORD]`: pictures of every kind of page on a phone, a
// laptop and in print, light and dark, with an index.html to look through them. `--against` names the pictures of an earlier run and
// counts what is different; `--only` takes the kinds with that word in their name.
const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    out: { type: 'string', default: 'pictures' },
    against: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const out = resolve(values.out);
const against = values.against === undefined ? null : resolve(values.against);
if (against === out || (against !== null && !existsSync(against))) {
  console.error(`--against must name the folder of an earlier run, other than ${out}.`);
  process.exit(2);
}
mkdirSync(out, { recursive: true });

const history = mkdtempSync(join(tmpdir(), 'lectern-pictures-'));
const browser = await launch();
try {
  const pictures: Picture[] = [];
  if (values.content !== undefined) pictures.push(...(await ofArchive(values.content, null)));
  else {
    pictures.push(...(await ofArchive('content', bundledKinds)));
    historyArchive(history);
    pictures.push(...(await ofArchive(history, historyKinds)));
  }
  const differences = new Map<string, Difference>();
  for (const { file } of against === null ? [] : pictures) {
    const difference = compare(out, against ?? '', file);
    if (difference) differences.set(file, difference);
  }
  writeFileSync(join(out, 'index.html'), indexPage(pictures, differences));
  console.log(`${pictures.length} pictures; look through ${join(out, 'index.html')}`);
  for (const [file, { pixels }] of differences)
    console.log(`${file}: ${pixels}${typeof pixels === 'number' ? ' pixels' : ''}`);
  if (against !== null) console.log(`${differences.size} of ${pictures.length} are different from those in ${against}`);
} finally {
  await browser.close();
  rmSync(history, { recursive: true, force: true });
}

/** `kinds` are null where the archive is not one of ours. */
async function ofArchive(content: string, kinds: readonly PageKind[] | null): Promise<Picture[]> {
  const site = await builtSite(content, '/');
  try {
    const chosen = (kinds ?? kindsOfSite(site.folder)).filter(({ name }) => name.includes(values.only));
    return await takePictures(browser, site.url, chosen, out);
  } finally {
    await site.close();
  }
}
