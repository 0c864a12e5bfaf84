import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { filesIn } from '../../bench/site-size.ts';
import { postingsOfPagefind, postingsOfShard } from '../search/pagefind/witness.ts';

const corpora = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));

afterAll(async () => {
  await close();
});

test.each([
  '01-zh-speeches',
  '02-zh-provincial-2026',
  '03-zh-transcripts-cc0',
  '04-talk-transcripts-md',
  '08-markdown',
])('every word of %s stands where Pagefind has it', async (corpus) => {
  const files = [...filesIn(`${corpora}${corpus}`)].filter((file) => /\.(?:md|txt|mdx)$/.test(file)).sort();
  expect(files.length).toBeGreaterThan(0);
  const documents = files.map((file) => readFileSync(file, 'utf8').split(/\n+/));
  expect(postingsOfShard(documents)).toEqual(await postingsOfPagefind(documents));
});
