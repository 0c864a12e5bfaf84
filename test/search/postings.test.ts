import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PostingsWriter, readWords, writeWords } from '../../src/search/postings.ts';

const places = fc
  .uniqueArray(fc.oneof(fc.nat(400), fc.nat(2 ** 32 - 100)), { maxLength: 60 })
  .map((list) => list.sort((a, b) => a - b));

function fileOf(words: Record<string, readonly number[]>) {
  const writers = Object.entries(words).map(([key, list]) => {
    const writer = new PostingsWriter(key);
    for (const place of list) writer.add(place);
    return writer;
  });
  return readWords(writeWords(writers));
}

test('places come back as they were written, up to the last that can be numbered', () => {
  fc.assert(
    fc.property(places, places, (first, second) => {
      const words = fileOf({ 治: first, ab: second });
      expect([...(words.get('治')?.places() ?? [])]).toEqual(first);
      expect([...(words.get('ab')?.places() ?? [])]).toEqual(second);
      expect(words.get('治')?.count).toBe(first.length);
    }),
  );
});

test('of given starts, exactly those are kept that have the word at the distance', () => {
  fc.assert(
    fc.property(places, places, fc.nat(9), (list, starts, distance) => {
      const word = fileOf({ 治: list }).get('治');
      expect([...(word?.keep(Uint32Array.from(starts), distance) ?? [])]).toEqual(
        starts.filter((start) => list.includes(start + distance)),
      );
    }),
  );
});
