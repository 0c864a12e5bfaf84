import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeWords } from '../../src/search/index/merge-words.ts';
import { ShardMaker } from '../../src/search/index/shard-maker.ts';
import { readWords } from '../../src/search/postings.ts';

/** Documents by id, each as its blocks, each as its words. */
type Documents = Record<string, string[][]>;

const words = ['治', '理', '水', 'ab', '7'];
const blocks = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 6 }), { minLength: 1, maxLength: 4 });
const archives = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), blocks, { minKeys: 1, maxKeys: 8 });

function shardOf(documents: Documents): Uint8Array {
  const maker = new ShardMaker();
  for (const id of Object.keys(documents).sort()) maker.add(id, documents[id]?.map((block) => block.join(' ')) ?? []);
  return maker.done();
}

/** The places of every word in the files that come of shards of these documents. */
function placesIn(shards: Documents[], whole: Documents): Record<string, number[]> {
  const ids = Object.keys(whole).sort();
  const { files } = mergeWords(shards.map(shardOf), new Map(ids.map((id, number) => [id, number])));
  return Object.fromEntries(
    [...files].flatMap(({ content }) => [...readWords(content)]).map(([key, word]) => [key, [...word.places()]]),
  );
}

test('words stand where they stand in the documents, whatever the shards, and what nobody wants is left out', () => {
  fc.assert(
    fc.property(archives, fc.nat(), (documents, turn) => {
      const entries = Object.entries(documents);
      const part = (which: number) => Object.fromEntries(entries.filter((_, place) => (place + turn) % 2 === which));
      const places = placesIn([part(0), part(1), { gone: [['治', '水']] }], documents);
      expect(places).toEqual(placesIn([documents], documents));
      const count = (key: string) => entries.flatMap(([, text]) => text.flat()).filter((word) => word === key).length;
      for (const key of words) expect(places[key]?.length ?? 0).toBe(count(key));
    }),
  );
});

test('a document that grows or shrinks a little leaves the places of all others what they were', () => {
  const others = { a: [['治', '理']], c: [['水'], ['7', '水']] };
  const before = placesIn([{ ...others, b: [['ab', 'ab', '治']] }], { ...others, b: [] });
  const after = placesIn([{ ...others, b: [['治'], ['ab']] }], { ...others, b: [] });
  expect(after.水).toEqual(before.水);
  expect(after.ab).not.toEqual(before.ab);
  expect(after.治?.[0]).toBe(before.治?.[0]);
});
