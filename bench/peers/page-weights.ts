import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesIn } from '../site-size.ts';
import type { Corpus } from './corpus.ts';
import { joinFile, splitFile } from './front-matter.ts';
import type { LecternSite } from './lectern-site.ts';
import { type PageWeight, type PageWeights, weigh } from './page-weight.ts';

const long = 'five-in-one';
const parts = ['t00001', 't00002', 't00003', 't00004', 't00005'];

/** Builds an archive that also has a document of 30,000 characters, put together from five others, and weighs its pages. */
export async function pageWeights(site: LecternSite, corpus: Corpus): Promise<PageWeights> {
  await site.write(corpus);
  const files = new Map(filesIn(join(site.content, 'lectures')).map((file) => [basename(file, '.mdx'), file]));
  const texts = parts.map((id) => readFileSync(files.get(id) ?? '', 'utf8'));
  writeFileSync(join(site.content, 'lectures', `${long}.mdx`), longDocument(long, texts));
  await site.build(['--clean']);
  const weightOf = (id: string): PageWeight =>
    weigh(
      readFileSync(join(site.out, 'lectures', id, 'index.html'), 'utf8'),
      (address) => readFileSync(join(site.out, address)).length,
    );
  const pages = [...files.keys()].map(weightOf);
  const [first, longest] = [weightOf(parts[0] ?? ''), weightOf(long)];
  return {
    page: Math.max(...pages.map(({ beyond }) => beyond)),
    block: (longest.beyond - first.beyond) / (longest.blocks - first.blocks),
  };
}

/** A document with the front matter of the first and the bodies of all; footnotes get names that do not collide. */
export function longDocument(id: string, texts: readonly string[]): string {
  const all = texts.map(splitFile);
  const bodies = all.map(({ body }, at) => body.replace(/\[\^(\w+)\]/g, `[^${at + 1}-$1]`));
  return joinFile({ ...all[0]?.front, id }, bodies.join('\n'));
}
