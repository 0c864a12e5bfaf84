import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningDev, runDev, until } from './dev-server.ts';

const out = mkdtempSync(join(tmpdir(), 'lectern-dev-out-'));
let dev: RunningDev;

/** Under a path, and with the search of an earlier build. */
beforeAll(async () => {
  mkdirSync(join(out, 'search'));
  writeFileSync(join(out, 'search/engine.js'), 'export const search = null;\n');
  dev = await runDev(join(import.meta.dirname, '../sites/base'), ['--base', '/x/', '--out', out]);
}, 120_000);

afterAll(async () => {
  await dev?.close();
  rmSync(out, { recursive: true, force: true });
});

async function ask(address: string): Promise<{ status: number; type: string | null; text: string }> {
  const response = await fetch(new URL(address, dev.url));
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

test('under a base, pictures, the search and files for programs are answered as the site would have them', async () => {
  const { text: page } = await ask('/x/lectures/first/');
  const [picture = 'no picture'] = /(?<=src=")\/x\/images\/[^"]+/.exec(page) ?? [];
  const answers = await Promise.all(
    [
      picture,
      '/x/search/engine.js',
      '/x/catalog.json',
      '/x/catalog.csv',
      '/x/measures.json',
      '/x/feed.xml',
      '/x/regions/dongshan/feed.xml',
      '/x/data/first.json',
      '/x/cite/first.bib',
      '/x/archive/2023.csv',
    ].map(async (address) => {
      const { status, type } = await ask(address);
      return `${status} ${type} ${address.replace(/images\/.*/, 'images/…')}`;
    }),
  );
  expect(answers.join('\n')).toMatchInlineSnapshot(`
    "200 image/png /x/images/…
    200 text/javascript; charset=utf-8 /x/search/engine.js
    200 application/json; charset=utf-8 /x/catalog.json
    200 text/csv; charset=utf-8 /x/catalog.csv
    200 application/json; charset=utf-8 /x/measures.json
    200 application/atom+xml; charset=utf-8 /x/feed.xml
    200 application/atom+xml; charset=utf-8 /x/regions/dongshan/feed.xml
    200 application/json; charset=utf-8 /x/data/first.json
    200 application/x-bibtex; charset=utf-8 /x/cite/first.bib
    200 text/csv; charset=utf-8 /x/archive/2023.csv"
  `);
});

test('what is not there, and what is asked for beside the base, is not found', async () => {
  const addresses = [
    '/x/data/none.json',
    '/x/cite/first.html',
    '/x/images/0123456789abcdef-1.webp',
    '/data/first.json',
  ];
  const found = await Promise.all(addresses.map(async (address) => (await ask(address)).status));
  expect(found).toEqual(addresses.map(() => 404));
});

test('a file for programs follows the edit of its document', async () => {
  const file = join(dev.content, 'lectures/second.mdx');
  writeFileSync(file, '---\nid: second\ntitle: 第二讲\n---\n\n改过的一段。\n');
  const { text } = await until(
    () => ask('/x/data/second.json'),
    (seen) => seen.text.includes('改过的一段。'),
  );
  expect(JSON.parse(text)).toMatchObject({ id: 'second', date: null, paragraphs: [{ text: '改过的一段。' }] });
});
