import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import type { Block } from '../../src/archive/body.ts';
import { OutputFolder } from '../../src/collections/output-folder.ts';
import { Searcher } from '../../src/search/browser/searcher.ts';
import { writeSearchIndex } from '../../src/search/index/write-search-index.ts';
import { blankArchive, blankDocument } from '../archive/blank.ts';
import { folderFetch } from './folder-fetch.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-long-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

const limit = 24_000;
const title = '水磨坊';
const bytes = (text: string) => Buffer.byteLength(text);

/** A text of so many bytes, its title among them, of paragraphs, and of headings now single and now in a row; each has its number. */
function textOf(size: number): Block[] {
  const blocks: Block[] = [];
  let left = size - bytes(title);
  for (let number = 1; left > 0; number += 1) {
    const isHeading = number % 5 === 0 || number % 7 === 0;
    const text = `第${number}节${isHeading ? '' : '渠'.repeat(90)}`;
    const last = left - bytes(text) < 100;
    blocks.push({
      kind: isHeading && !last ? 'heading' : 'paragraph',
      anchor: `b${number}`,
      text: last ? `第${number}节`.padEnd(left - 4, 'x') : text,
    });
    left -= bytes(blocks.at(-1)?.text ?? '');
  }
  return blocks;
}

test.each([
  ['just below the limit', limit - 1, 1],
  ['at the limit', limit, 1],
  ['just above the limit', limit + 1, 6],
])('of a text %s every block is found where it stands', async (_, size, files) => {
  const blocks = textOf(size);
  expect(blocks.reduce((sum, { text }) => sum + bytes(text), bytes(title))).toBe(size);
  const out = join(folder, String(size));
  await writeSearchIndex({
    archive: blankArchive({ documents: [blankDocument('mill', { title })] }),
    blocksOf: async () => blocks,
    addresses: new Addresses('/'),
    out: new OutputFolder(out),
    cacheDir: `${out}-cache`,
    shards: 1,
  });
  // Beside them lies the dictionary that they are compressed against.
  expect(readdirSync(join(out, 'search/texts'))).toHaveLength(files + 1);
  const searcher = new Searcher('http://x/search/', folderFetch(out));
  for (const { anchor, text } of blocks) {
    const run = text.slice(0, text.indexOf('节') + 1);
    const { results } = await searcher.search(`“${run}”`, { otherNames: false, limit: 10 });
    expect(
      results.flatMap(({ passages }) =>
        passages.map((passage) => [passage.anchor, passage.html.includes(`<mark>${run}</mark>`)]),
      ),
    ).toEqual([[anchor, true]]);
  }
});
