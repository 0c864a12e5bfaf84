import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { close } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import { readForBench } from '../../bench/search-archive.ts';
import { layOut } from '../../src/search/index/layout.ts';
import { pagefindVersion, readChunk } from './pagefind/format.ts';
import { fromPagefind, toPagefind } from './pagefind/key.ts';
import { postingsOfPagefind, postingsOfShard } from './pagefind/witness.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);

afterAll(async () => {
  await close();
});

test('the installed Pagefind is the one whose files are read', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/pagefind/package.json'), 'utf8')) as {
    version: string;
  };
  expect(version, 'Pagefind has changed: see test/search/pagefind/format.ts, then raise pagefindVersion there').toBe(
    pagefindVersion,
  );
});

test('a file in another form is refused with a sentence that says where to look', () => {
  expect(() => readChunk(gzipSync('pagefind_dcd\u0001'))).toThrowErrorMatchingInlineSnapshot(
    `[PagefindFormatError: Pagefind's index is not in the form of Pagefind 1.6.0: a chunk has no list of words. See test/search/pagefind/format.ts.]`,
  );
  expect(() => readChunk(gzipSync('else'))).toThrowErrorMatchingInlineSnapshot(
    `[PagefindFormatError: Pagefind's index is not in the form of Pagefind 1.6.0: a file lacks its signature. See test/search/pagefind/format.ts.]`,
  );
});

test('keys survive the way through Pagefind', () => {
  for (const key of ['rural', '治', '3', '𠮷', 'café', ',', '"', '😀', 'ガ', '㐀', 'русский'])
    expect(fromPagefind(toPagefind(key))).toBe(key);
  expect(fromPagefind('ruralé')).toBeNull();
});

test('what is compared says by hand where the words of a text stand', async () => {
  const documents = [['治理 ab', '治 3'], [], ['“理”理é,']];
  expect(await postingsOfPagefind(documents)).toMatchInlineSnapshot(`
    {
      ",": {
        "#2": [
          3,
        ],
      },
      "3": {
        "#0": [
          5,
        ],
      },
      "ab": {
        "#0": [
          2,
        ],
      },
      "é": {
        "#2": [
          2,
        ],
      },
      "治": {
        "#0": [
          0,
          4,
        ],
      },
      "理": {
        "#0": [
          1,
        ],
        "#2": [
          0,
          1,
        ],
      },
    }
  `);
  expect(postingsOfShard(documents)).toEqual(await postingsOfPagefind(documents));
});

test.each(['content', 'test/sites/base', 'test/sites/farm-extension', 'test/sites/programme', 'test/sites/search'])(
  'every word of %s stands where Pagefind has it',
  async (content) => {
    const cache = mkdtempSync(join(tmpdir(), 'lectern-witness-'));
    try {
      const { archive, blocks } = await readForBench(join(root, content), cache);
      const documents = archive.documents.map(
        (document) => layOut(document, archive, blocks.get(document.id) ?? []).texts,
      );
      expect(documents.length).toBeGreaterThan(0);
      expect(postingsOfShard(documents)).toEqual(await postingsOfPagefind(documents));
    } finally {
      rmSync(cache, { recursive: true });
    }
  },
);

/** Pieces of every class that `fold` knows, and of those that meet in it: marks, joiners, quotes, halves of characters. */
const pieces = [
  ...['治', '經', '経', '㐀', '𠮷', '々', '〇', '한', 'ᄒ', 'ᅡ', 'ﾊ', 'ﾟ', 'が', 'ー', 'ก', 'ำ'],
  ...['a', 'B', 'é', 'e\u0301', 'ß', 'İ', 'ﬁ', 'ŉ', 'Ω', 'σ', 'я', 'न', 'ि', 'ش', 'Ａ', 'ｚ'],
  ...['1', '９', '①', '½', '²', 'Ⅻ', '㎏', '℃', '％'],
  ...['，', '。', '、', '…', '（', '》', '-', '—', '・', '·', '“', '”', "'", '"', '「', '′', '_', '/', '@', '￥'],
  ...[' ', '\u3000', '\u00a0', '\n', '\t', '\u200b', '\u00ad', '\ufeff', '\u200d', '\ufe0f', '\u0000'],
  ...['\u0301', '\u0332', '\u20dd', '\u3099', '\u0e31', '😀', '👨‍👩‍👧', '\ud83d', '\ude00', 'ﷺ'],
  ...['x'.repeat(63), 'y'.repeat(64), 'z'.repeat(65), 'constructor', '__proto__'],
];
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((list) => list.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const archive = fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 6 });

describe(`texts made from seed ${seed} (LECTERN_SEED)`, () => {
  test('every word stands where Pagefind has it', async () => {
    await fc.assert(
      fc.asyncProperty(archive, async (documents) => {
        expect(postingsOfShard(documents)).toEqual(await postingsOfPagefind(documents));
      }),
      { seed, numRuns: 200 },
    );
  });
});
