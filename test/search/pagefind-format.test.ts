import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { pagefindVersion, readChunk, readFragmentAddress, readPages } from '../../src/search/index/pagefind-format.ts';
import { fromPagefind, toPagefind } from '../../src/search/index/pagefind-key.ts';

afterAll(async () => {
  await close();
});

test('the installed Pagefind is the one whose files are read', () => {
  const file = fileURLToPath(new URL('../../node_modules/pagefind/package.json', import.meta.url));
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect(
    version,
    'Pagefind has changed: see src/search/index/pagefind-format.ts, then raise pagefindVersion there',
  ).toBe(pagefindVersion);
});

test('Pagefind still writes the form that is read: pages, words, positions', async () => {
  const { index } = await createIndex({});
  await index?.addCustomRecord({ url: '/0/', content: '治 理 ab 治 3', language: 'und' });
  await index?.addCustomRecord({ url: '/1/', content: `理 理 ${toPagefind('é,')}`, language: 'und' });
  const { files } = (await index?.getFiles()) ?? { files: [] };
  const ending = (end: string) => files.filter(({ path }) => path.endsWith(end)).map(({ content }) => content);
  const addresses = new Map(
    files.flatMap(({ path, content }) =>
      path.endsWith('.pf_fragment') ? [[path.replace(/^.*\/|\.pf_fragment$/g, ''), readFragmentAddress(content)]] : [],
    ),
  );
  const pages = ending('.pf_meta')
    .flatMap(readPages)
    .map((name) => addresses.get(name));
  const words = ending('.pf_index')
    .flatMap(readChunk)
    .map(
      ({ word, pages: found }) =>
        `${fromPagefind(word)} ${found
          .map(({ page, positions }) => `${pages[page]}:${positions}`)
          .sort()
          .join(' ')}`,
    );
  expect(words.sort()).toEqual(['3 /0/:4', 'ab /0/:2', 'é, /1/:2', '治 /0/:0,3', '理 /0/:1 /1/:0,1']);
});

test('a file in another form is refused with a sentence that says where to look', () => {
  expect(() => readChunk(gzipSync('pagefind_dcd\u0001'))).toThrowErrorMatchingInlineSnapshot(
    `[PagefindFormatError: Pagefind's index is not in the form of Pagefind 1.6.0: a chunk has no list of words. See src/search/index/pagefind-format.ts.]`,
  );
  expect(() => readChunk(gzipSync('else'))).toThrowErrorMatchingInlineSnapshot(
    `[PagefindFormatError: Pagefind's index is not in the form of Pagefind 1.6.0: a file lacks its signature. See src/search/index/pagefind-format.ts.]`,
  );
});

test('keys survive the way through Pagefind', () => {
  for (const key of ['rural', '治', '3', '𠮷', 'café', ',', '"', '😀', 'ガ', '㐀', 'русский'])
    expect(fromPagefind(toPagefind(key))).toBe(key);
  expect(fromPagefind('ruralé')).toBeNull();
});
