import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import { searchMessages } from '../../src/archive/messages/search.ts';
import { OutputFolder } from '../../src/collections/output-folder.ts';
import { describeFault } from '../../src/search/browser/fault.ts';
import { Searcher } from '../../src/search/browser/searcher.ts';
import { writeSearchIndex } from '../../src/search/index/write-search-index.ts';
import { folderFetch } from './folder-fetch.ts';
import { type TinyArchive, tinyArchives } from './tiny-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-faults-'));
const [tiny] = fc.sample(tinyArchives, { seed: 1, numRuns: 1 }) as [TinyArchive];

beforeAll(async () => {
  const { archive, blocks } = tiny;
  await writeSearchIndex({
    archive,
    blocksOf: async ({ id }) => blocks.get(id) ?? [],
    addresses: new Addresses(),
    out: new OutputFolder(folder),
    cacheDir: join(folder, 'cache'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function saying(get: typeof fetch, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> {
  const found = await new Searcher('http://x/search/', get)
    .search('治')
    .catch((error: unknown) => describeFault(error, searchMessages[language]));
  return typeof found === 'string' ? found.replace(/[0-9a-f]{12}/, '<digest>') : 'found';
}

test.each(['manifest.json', 'catalogue', 'words', 'records', 'texts'])(
  'a missing or truncated file of %s is named in a plain sentence',
  async (part) => {
    const is = (name: string) => name.startsWith(`search/${part}`);
    const name = part === 'manifest.json' ? 'search/manifest.json' : `search/${part}/<digest>.bin`;
    expect(await saying(folderFetch(folder, (file, bytes) => (is(file) ? null : bytes)))).toBe(
      `检索缺少文件 ${name}，可能是发布时没有复制完整。`,
    );
    for (const length of [0, 1, 20]) {
      const cut = folderFetch(folder, (file, bytes) => (is(file) ? bytes.subarray(0, length) : bytes));
      expect(await saying(cut)).toBe(`检索文件 ${name} 不完整或已损坏。`);
      expect(await saying(cut, 'en')).toBe(`The file ${name} of the search is incomplete or damaged.`);
    }
  },
);

test('a network that does not answer is said to be one', async () => {
  expect(await saying(async () => Promise.reject(new TypeError('Failed to fetch')))).toBe(
    '取不到检索文件 search/manifest.json，可能是网络不通或服务器没有响应。',
  );
});

test('a file that fails once is asked for again, and what failed is not remembered', async () => {
  let left = 1;
  const once = folderFetch(folder, (file, bytes) => (file.includes('words/') && left-- > 0 ? null : bytes));
  expect(await saying(once)).toBe('found');
  let broken = true;
  const searcher = new Searcher(
    'http://x/search/',
    folderFetch(folder, (file, bytes) => (broken && file.includes('words/') ? null : bytes)),
  );
  await expect(searcher.search('治')).rejects.toThrow('missing');
  broken = false;
  expect((await searcher.search('治')).total).toBeGreaterThan(0);
});

test('every file named by its content can be cut anywhere and is never taken for whole', async () => {
  const files = readdirSync(join(folder, 'search'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.bin'),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.double({ min: 0, max: 0.999, noNaN: true }), async (file, part) => {
      const get = folderFetch(folder, (name, bytes) =>
        name === `search/${file}` ? bytes.subarray(0, Math.floor(bytes.length * part)) : bytes,
      );
      const answers = await Promise.all(
        ['治', 'ab', '年'].map((query) =>
          new Searcher('http://x/search/', get).search(query).catch((error: Error) => error),
        ),
      );
      for (const answer of answers) if (answer instanceof Error) expect(answer.name).toBe('SearchFileError');
    }),
    { numRuns: 60 },
  );
});
