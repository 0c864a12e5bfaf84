import type { Catalogue } from '../files.ts';
import { type Postings, readWords } from '../postings.ts';
import type { Run } from '../query.ts';
import { type Library, SearchFileError } from './library.ts';

const nowhere = new Uint32Array(0);

/** Finds the places at which runs begin, exactly: no place too many, none too few. */
export class WordIndex {
  private readonly library: Library;
  private readonly catalogue: Pick<Catalogue, 'words' | 'firstWords'>;

  constructor(library: Library, catalogue: Pick<Catalogue, 'words' | 'firstWords'>) {
    this.library = library;
    this.catalogue = catalogue;
  }

  /** First places of a run, ascending. */
  async find(run: Run): Promise<Uint32Array> {
    const last = run.keys.length - 1;
    const tokens = await Promise.all(
      run.keys.map(async (key, place) => ({
        place,
        postings: run.prefix && place === last ? await this.prefix(key) : await this.word(key),
      })),
    );
    // The rarest first: it gives the candidates, and all others only strike from them.
    tokens.sort((a, b) => a.postings.count - b.postings.count);
    let starts: Uint32Array | null = null;
    for (const { place, postings } of tokens) {
      if (postings.count === 0) return nowhere;
      starts = starts === null ? startsBefore(postings.places(), place) : keep(starts, postings.places(), place);
    }
    return starts ?? nowhere;
  }

  private async word(key: string): Promise<Postings> {
    const file = this.fileOf(key);
    const words = file < 0 ? undefined : await this.file(file);
    return words?.get(key) ?? { count: 0, places: () => nowhere };
  }

  private async prefix(beginning: string): Promise<Postings> {
    const first = Math.max(0, this.fileOf(beginning));
    // No key holds U+FFFF, so that every word with the beginning comes before this.
    const end = this.fileOf(`${beginning}\uffff`);
    const files = await Promise.all(Array.from({ length: end - first + 1 }, (_, place) => this.file(first + place)));
    const found = files.flatMap((words) =>
      [...words].filter(([key]) => key.startsWith(beginning)).map(([, postings]) => postings),
    );
    if (found.length === 1 && found[0]) return found[0];
    return { count: found.reduce((sum, postings) => sum + postings.count, 0), places: () => merged(found) };
  }

  /** The last file that begins with this word or one before it; -1 where the word comes before all. */
  private fileOf(key: string): number {
    const { firstWords } = this.catalogue;
    let low = 0;
    let high = firstWords.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((firstWords[middle] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private async file(number: number): Promise<Map<string, Postings>> {
    const name = this.catalogue.words[number];
    if (name === undefined) return new Map();
    const bytes = await this.library.packed(name);
    const known = read.get(bytes);
    if (known) return known;
    try {
      const words = readWords(bytes);
      read.set(bytes, words);
      return words;
    } catch {
      throw new SearchFileError(name, 'damaged');
    }
  }
}

/** Files of words that have been read, for as long as the library keeps their bytes. */
const read = new WeakMap<Uint8Array, Map<string, Postings>>();

function merged(all: readonly Postings[]): Uint32Array {
  const places = new Uint32Array(all.reduce((sum, postings) => sum + postings.count, 0));
  let at = 0;
  for (const postings of all) {
    places.set(postings.places(), at);
    at += postings.count;
  }
  return places.sort();
}

function startsBefore(places: Uint32Array, distance: number): Uint32Array {
  const from = places.findIndex((place) => place >= distance);
  return from < 0 ? nowhere : places.subarray(from).map((place) => place - distance);
}

/** The starts whose token at a distance is among the places. Both are ascending: one walk, in leaps. */
function keep(starts: Uint32Array, places: Uint32Array, distance: number): Uint32Array {
  const kept = new Uint32Array(Math.min(starts.length, places.length));
  let length = 0;
  let at = 0;
  for (const start of starts) {
    const wanted = start + distance;
    let leap = 1;
    while (at + leap < places.length && (places[at + leap] as number) < wanted) leap *= 2;
    let low = at + (leap >> 1);
    let high = Math.min(at + leap, places.length - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    at = low;
    if (places[at] === wanted) kept[length++] = start;
  }
  return kept.subarray(0, length);
}
