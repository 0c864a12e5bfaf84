import type { ByteReader } from '../bytes.ts';
import { mostPlaces, type PostingsWriter } from '../postings.ts';
import { placesOfDocument } from './layout.ts';

/**
 * Turns positions in documents into places in the archive, one word at a time: `take` gathers them as the shards have
 * them, document by document in any order, and `giveTo` writes them in the order of the archive. All of it is numbers in
 * flat lists, since a large archive has some 6,000 for each of its documents.
 */
export class DocumentPlaces {
  /** First place of each document. */
  private readonly starts: Float64Array;
  /** Position in its document at which each block ends, document after document, and where each document's begin. */
  private readonly ends: Uint32Array;
  private readonly firstEnds: Uint32Array;
  /** The documents that the word stands in, and for each document of the archive where its places are gathered. */
  private readonly found: Uint32Array;
  private foundCount = 0;
  private readonly from: Uint32Array;
  private readonly counts: Uint32Array;
  private gathered = new Uint32Array(1 << 16);
  private gatheredCount = 0;

  /** @param tokens how many tokens each block of each document has */
  constructor(tokens: readonly number[][]) {
    this.starts = new Float64Array(tokens.length);
    this.firstEnds = new Uint32Array(tokens.length + 1);
    this.ends = new Uint32Array(tokens.reduce((sum, counts) => sum + counts.length, 0));
    this.found = new Uint32Array(tokens.length);
    this.from = new Uint32Array(tokens.length);
    this.counts = new Uint32Array(tokens.length);
    let place = 0;
    let block = 0;
    for (const [number, counts] of tokens.entries()) {
      this.starts[number] = place;
      this.firstEnds[number] = block;
      let end = 0;
      for (const count of counts) {
        end += count;
        this.ends[block++] = end;
      }
      place += placesOfDocument(counts);
      if (place > mostPlaces)
        throw new RangeError(
          `The archive has more than ${mostPlaces} words, which is the most that search can number.`,
        );
    }
    this.firstEnds[tokens.length] = block;
  }

  /** Reads `count` differences between the word's positions in a document; those of one without a number are passed over. */
  take(number: number, count: number, bytes: ByteReader): void {
    if (number < 0) {
      for (let left = count; left > 0; left -= 1) bytes.number();
      return;
    }
    this.reserve(count);
    this.found[this.foundCount++] = number;
    this.from[number] = this.gatheredCount;
    this.counts[number] = count;
    const { ends, gathered } = this;
    const start = this.starts[number] as number;
    const firstEnd = this.firstEnds[number] as number;
    const lastEnd = (this.firstEnds[number + 1] as number) - 1;
    let end = firstEnd;
    let position = 0;
    let at = this.gatheredCount;
    for (let left = count; left > 0; left -= 1) {
      position += bytes.number();
      while (end < lastEnd && position >= (ends[end] as number)) end += 1;
      // Each block before a position leaves one place empty after it.
      gathered[at++] = start + position + end - firstEnd;
    }
    this.gatheredCount = at;
  }

  /** Writes what was gathered, ascending, and begins anew. */
  giveTo(word: PostingsWriter): void {
    for (const number of this.found.subarray(0, this.foundCount).sort()) {
      const from = this.from[number] as number;
      const to = from + (this.counts[number] as number);
      for (let at = from; at < to; at += 1) word.add(this.gathered[at] as number);
    }
    this.foundCount = 0;
    this.gatheredCount = 0;
  }

  private reserve(more: number): void {
    if (this.gatheredCount + more <= this.gathered.length) return;
    const grown = new Uint32Array(Math.max(this.gathered.length * 2, this.gatheredCount + more));
    grown.set(this.gathered.subarray(0, this.gatheredCount));
    this.gathered = grown;
  }
}
