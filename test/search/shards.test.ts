import { expect, test } from 'vitest';
import { memoryStore } from '../../src/collections/memory-store.ts';
import { SearchedText } from '../../src/search/index/search-texts.ts';
import { ShardReader } from '../../src/search/index/shard-postings.ts';
import { indexShards, type ShardOptions } from '../../src/search/index/shards.ts';
import { blankArchive, blankDocument } from '../archive/blank.ts';

/** Texts of documents `d0`, `d1` and on, each in the version given for it. */
function texts(versions: readonly number[], characters = 6000): SearchedText[] {
  const archive = blankArchive({});
  return versions.map((version, number) => {
    const document = blankDocument(`d${number}`, { characters });
    const blocks = async () => [{ anchor: 'p1', kind: 'paragraph' as const, text: `治理${version}` }];
    return new SearchedText(document, archive, blocks, `${version}`);
  });
}

const store = memoryStore();
const first = Array.from({ length: 120 }, () => 0);
const edited = (...which: number[]) => first.map((_, number) => (which.includes(number) ? 1 : 0));

/** How many documents the shards hold, and how many shards were made. */
async function index(versions: readonly number[], options?: ShardOptions): Promise<[sizes: number[], made: number]> {
  const { files, indexed } = await indexShards(texts(versions), store, options);
  return [files.map((bytes) => new ShardReader(bytes).documents.length), indexed];
}

test('an edit makes one small shard, the next makes it anew with its own, and no edit makes none', async () => {
  expect(await index(first)).toEqual([[120], 1]);
  expect(await index(first)).toEqual([[120], 0]);
  expect(await index(edited(7))).toEqual([[120, 1], 1]);
  expect(await index(edited(7))).toEqual([[120, 1], 0]);
  expect(await index(edited(7, 9, 11))).toEqual([[120, 3], 1]);
  expect(await index(edited(9))).toEqual([[120, 1], 1]);
  expect(await index(first)).toEqual([[120], 0]);
});

test('a shard of which half is wanted no more is given up', async () => {
  await index(first);
  const half = first.map((_, number) => (number < 60 ? 2 : 0));
  expect(await index(half)).toEqual([[120], 1]);
});

test('shards have a bound in documents and in characters', async () => {
  const sizes = async (count: number, characters: number) => {
    const { files } = await indexShards(
      texts(
        Array.from({ length: count }, () => 0),
        characters,
      ),
      memoryStore(),
    );
    return files.map((bytes) => new ShardReader(bytes).documents.length);
  };
  expect(await sizes(1100, 100)).toEqual([500, 500, 100]);
  expect(await sizes(5, 1_000_000)).toEqual([1, 1, 1, 1, 1]);
  expect(await sizes(5, 700_000)).toEqual([2, 2, 1]);
});

test('other work goes on between texts, which can end it', async () => {
  const stop = new AbortController();
  const seen: [number, number][] = [];
  const running = indexShards(texts(first), memoryStore(), {
    signal: stop.signal,
    advance: (done, of) => {
      seen.push([done, of]);
      setImmediate(() => stop.abort());
    },
  });
  await expect(running).rejects.toThrow('aborted');
  expect(seen.length).toBeLessThan(3);
  expect(seen[0]).toEqual([8, 120]);
});
