import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * Places are counted through the whole archive: document after document, block after block, token after token, with one
 * place left empty after each block. So the places of a run differ by one, and no run reaches into the next block.
 */
export const mostPlaces = 2 ** 32;

/** Collects the places of one word, which must come in ascending order. */
export class PostingsWriter {
  readonly key: string;
  readonly bytes = new ByteWriter();
  count = 0;
  private last = 0;

  constructor(key: string) {
    this.key = key;
  }

  add(place: number): void {
    this.bytes.number(place - this.last);
    this.last = place;
    this.count += 1;
  }
}

/** A file of words that are read together: a head, then the differences between the places of each. */
export function writeWords(words: readonly PostingsWriter[]): Uint8Array {
  const file = new ByteWriter();
  file.number(words.length);
  for (const word of words) {
    file.text(word.key);
    file.number(word.count);
    file.number(word.bytes.size);
  }
  for (const word of words) file.raw(word.bytes.done());
  return file.done();
}

/** Where a word stands; worked out when it is asked for. */
export interface Postings {
  count: number;
  places: () => Uint32Array;
}

/** Reads what {@link writeWords} wrote. */
export function readWords(bytes: Uint8Array): Map<string, Postings> {
  const file = new ByteReader(bytes);
  const heads = Array.from({ length: file.number() }, () => ({
    key: file.text(),
    count: file.number(),
    size: file.number(),
  }));
  return new Map(
    heads.map(({ key, count, size }) => {
      const differences = file.raw(size);
      return [key, { count, places: () => placesOf(differences, count) }];
    }),
  );
}

function placesOf(differences: Uint8Array, count: number): Uint32Array {
  const places = new Uint32Array(count);
  let at = 0;
  let place = 0;
  for (let next = 0; next < count; next += 1) {
    let byte = differences[at++] ?? 0;
    let difference = byte & 127;
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = differences[at++] ?? 0;
      difference += (byte & 127) * factor;
    }
    place += difference;
    places[next] = place;
  }
  return places;
}
