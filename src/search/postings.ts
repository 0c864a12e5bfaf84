import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * Places are counted through the whole archive: document after document, block after block, token after token, with one
 * place left empty after each block. So the places of a run differ by one, and no run reaches into the next block.
 */
export const mostPlaces = 2 ** 32;

/** Collects the places of one word, which must come in ascending order. */
export class PostingsWriter {
  readonly key: string;
  readonly bytes: ByteWriter;
  count = 0;
  private last = 0;

  /** @param room how many bytes its places will take, as far as it is known */
  constructor(key: string, room?: number) {
    this.key = key;
    this.bytes = new ByteWriter(room);
  }

  add(place: number): void {
    this.bytes.number(place - this.last);
    this.last = place;
    this.count += 1;
  }

  /** Adds `count` places from `first` to `last`; the differences between them stand in `bytes` from `from` to before `to`. */
  addAll(count: number, first: number, last: number, bytes: Uint8Array, from: number, to: number): void {
    this.bytes.number(first - this.last);
    this.bytes.copy(bytes, from, to);
    this.last = last;
    this.count += count;
  }
}

/** A file of words that are read together: a head, then the differences between the places of each. */
export function writeWords(words: readonly PostingsWriter[]): Uint8Array {
  const file = new ByteWriter(words.reduce((sum, word) => sum + word.bytes.size + 3 * word.key.length + 16, 16));
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
  /** Of ascending starts, those that have the word at a distance: one walk, which ends with the last of them. */
  keep: (starts: Uint32Array, distance: number) => Uint32Array;
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
      return [
        key,
        {
          count,
          places: () => placesOf(differences, count),
          keep: (starts, distance) => keepStarts(differences, starts, distance),
        },
      ];
    }),
  );
}

/** The loop over the differences stands here and in `keepStarts`, so that neither calls a function for every place. */
function placesOf(differences: Uint8Array, count: number): Uint32Array {
  const places = new Uint32Array(count);
  let place = 0;
  let next = 0;
  for (let at = 0; at < differences.length; at += 1) {
    let byte = differences[at] as number;
    if (byte > 127) {
      let difference = byte & 127;
      for (let factor = 128; byte > 127; factor *= 128) {
        at += 1;
        byte = differences[at] as number;
        difference += (byte & 127) * factor;
      }
      place += difference;
    } else place += byte;
    places[next++] = place;
  }
  return places;
}

function keepStarts(differences: Uint8Array, starts: Uint32Array, distance: number): Uint32Array {
  const kept = new Uint32Array(starts.length);
  let length = 0;
  let place = 0;
  let waiting = 0;
  let wanted = (starts[0] ?? Number.POSITIVE_INFINITY) + distance;
  for (let at = 0; at < differences.length; at += 1) {
    let byte = differences[at] as number;
    if (byte > 127) {
      let difference = byte & 127;
      for (let factor = 128; byte > 127; factor *= 128) {
        at += 1;
        byte = differences[at] as number;
        difference += (byte & 127) * factor;
      }
      place += difference;
    } else place += byte;
    while (place > wanted) {
      waiting += 1;
      if (waiting === starts.length) return kept.subarray(0, length);
      wanted = (starts[waiting] as number) + distance;
    }
    if (place === wanted) kept[length++] = starts[waiting] as number;
  }
  return kept.subarray(0, length);
}
