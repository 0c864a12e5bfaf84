import type { Catalogue } from '../files.ts';
import { type Postings, readWords } from '../postings.ts';
import type { Run } from '../query.ts';
import { type Library, SearchFileError } from './library.ts';

const nowhere = new Uint32Array(0);
const noPostings: Postings = { count: 0, places: () => nowhere, keep: () => nowhere };

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
    const tokens = await Promise.all(
      run.keys.map(async (_, place) => ({ place, postings: await this.token(run, place) })),
    );
    // The rarest first: it gives the candidates, and all others only strike from them.
    tokens.sort((a, b) => a.postings.count - b.postings.count);
    let starts: Uint32Array | null = null;
    for (const { place, postings } of tokens) {
      if (postings.count === 0) return nowhere;
      starts = starts === null ? startsBefore(postings.places(), place) : postings.keep(starts, place);
    }
    return starts ?? nowhere;
  }

  /** Of places at which all but the last of a run's tokens stand, those at which the last does too. */
  async extend(starts: Uint32Array, run: Run): Promise<Uint32Array> {
    const last = run.keys.length - 1;
    return (await this.token(run, last)).keep(starts, last);
  }

  private token(run: Run, place: number): Promise<Postings> {
    const key = run.keys[place] ?? '';
    return run.prefix && place === run.keys.length - 1 ? this.prefix(key) : this.word(key);
  }

  private async word(key: string): Promise<Postings> {
    const file = this.fileOf(key);
    const words = file < 0 ? undefined : await this.file(file);
    return words?.get(key) ?? noPostings;
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
    return {
      count: found.reduce((sum, postings) => sum + postings.count, 0),
      places: () => merged(found.map((postings) => postings.places())),
      keep: (starts, distance) => merged(found.map((postings) => postings.keep(starts, distance))),
    };
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

/** Places of several words as one list, ascending. */
function merged(lists: readonly Uint32Array[]): Uint32Array {
  const places = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    places.set(list, at);
    at += list.length;
  }
  return places.sort();
}

function startsBefore(places: Uint32Array, distance: number): Uint32Array {
  if (distance === 0) return places;
  let from = 0;
  while (from < places.length && (places[from] as number) < distance) from += 1;
  const starts = places.subarray(from);
  for (let at = 0; at < starts.length; at += 1) starts[at] = (starts[at] as number) - distance;
  return starts;
}
