import { type ShardDocument, ShardWriter } from './shard-postings.ts';
import { WordNumbers } from './word-numbers.ts';

/** Makes the shard of some documents: where each word of theirs stands, as `fold` cuts them into words. */
export class ShardMaker {
  private readonly words = new WordNumbers();
  private readonly documents: ShardDocument[] = [];
  /** Place in the list of words at which each document begins. */
  private readonly starts: number[] = [];

  /**
   * @param id by which the document is known in the shard
   * @param blocks its texts, in the order in which they are numbered
   */
  add(id: string, blocks: readonly string[]): void {
    this.starts.push(this.words.all.length);
    const tokens = blocks.map((block) => {
      // Half of a surrogate pair, which YAML can write, has no bytes of its own in any file.
      const count = this.words.add(block.toWellFormed());
      this.words.addGap();
      return count;
    });
    this.documents.push({ id, tokens });
  }

  /** The file of the shard; nothing may be added after. */
  done(): Uint8Array {
    const { keys, all } = this.words;
    const { places, ends } = placesByWord(all, keys.length);
    const words = keys.map((key, number) => ({ key, places: places.subarray(ends[number - 1] ?? 0, ends[number]) }));
    // A quote mark that was left out everywhere stands nowhere.
    const found = words.filter(({ places }) => places.length > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
    const shard = new ShardWriter(this.documents, found.length);
    for (const { key, places } of found) writeWord(shard, key, places, this.starts);
    return shard.done();
  }
}

/** The places of each word, ascending, word after word by their numbers, and where those of each end. */
function placesByWord(words: Uint32Array, count: number): { places: Uint32Array; ends: Uint32Array } {
  const ends = new Uint32Array(count);
  for (const number of words) if (number > 0) ends[number] = (ends[number] as number) + 1;
  let sum = 0;
  // Where the places of a word begin, until they are filled in below.
  for (let number = 0; number < count; number += 1) {
    const length = ends[number] as number;
    ends[number] = sum;
    sum += length;
  }
  const places = new Uint32Array(sum);
  for (let place = 0; place < words.length; place += 1) {
    const number = words[place] as number;
    if (number === 0) continue;
    const at = ends[number] as number;
    places[at] = place;
    ends[number] = at + 1;
  }
  return { places, ends };
}

/** @param starts the first place of each document */
function writeWord(shard: ShardWriter, key: string, places: Uint32Array, starts: readonly number[]): void {
  const found: [document: number, from: number, to: number][] = [];
  let document = 0;
  for (let from = 0; from < places.length; ) {
    while ((starts[document + 1] ?? Number.POSITIVE_INFINITY) <= (places[from] as number)) document += 1;
    const next = starts[document + 1] ?? Number.POSITIVE_INFINITY;
    let to = from + 1;
    while (to < places.length && (places[to] as number) < next) to += 1;
    found.push([document, from, to]);
    from = to;
  }
  shard.word(key, found.length);
  for (const [inDocument, from, to] of found) shard.places(inDocument, places, from, to, starts[inDocument] as number);
}
