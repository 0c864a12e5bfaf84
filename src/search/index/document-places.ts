import { mostPlaces, PostingsWriter } from '../postings.ts';
import { placesOfDocument } from './layout.ts';
import { NumberSet } from './number-set.ts';
import type { ShardPlaces } from './shard-postings.ts';

/** The difference from one document's last place to the next one's first is written in so many bytes, or fewer. */
const mostOfFirst = 4;

/**
 * Turns places in documents into places in the archive, one word at a time: `take` notes where the shards have them,
 * document by document in any order, and `wordOf` copies them in the order of the archive. Only the first place of a
 * document has to be worked out, since the differences between the others are the same in the archive.
 */
export class DocumentPlaces {
  /** First place of each document. */
  private readonly starts: Float64Array;
  /** The documents that the word stands in; and by document which shard has its places, and what it says of them. */
  private readonly found: NumberSet;
  private readonly shardOf: Uint16Array;
  private readonly counts: Uint32Array;
  private readonly firsts: Uint32Array;
  private readonly spans: Uint32Array;
  private readonly from: Uint32Array;
  private readonly to: Uint32Array;
  private readonly shards: readonly Uint8Array[];
  /** Bytes that the places of the word take at most, but for what is very rare. */
  private room = 0;

  /** @param tokens how many tokens each block of each document has */
  constructor(shards: readonly Uint8Array[], tokens: readonly number[][]) {
    this.shards = shards;
    this.starts = new Float64Array(tokens.length);
    this.found = new NumberSet(tokens.length);
    this.shardOf = new Uint16Array(tokens.length);
    this.counts = new Uint32Array(tokens.length);
    this.firsts = new Uint32Array(tokens.length);
    this.spans = new Uint32Array(tokens.length);
    this.from = new Uint32Array(tokens.length);
    this.to = new Uint32Array(tokens.length);
    let place = 0;
    for (const [number, counts] of tokens.entries()) {
      this.starts[number] = place;
      place += placesOfDocument(counts);
      if (place > mostPlaces)
        throw new RangeError(
          `The archive has more than ${mostPlaces} words, which is the most that search can number.`,
        );
    }
  }

  /** Notes where a shard has the word in the document of a number. */
  take(number: number, shard: number, { count, first, span, from, to }: ShardPlaces): void {
    this.found.add(number);
    this.shardOf[number] = shard;
    this.counts[number] = count;
    this.firsts[number] = first;
    this.spans[number] = span;
    this.from[number] = from;
    this.to[number] = to;
    this.room += to - from + mostOfFirst;
  }

  /** The word of all that was noted, its places ascending; begins anew. */
  wordOf(key: string): PostingsWriter {
    const word = new PostingsWriter(key, this.room);
    this.found.empty((number) => {
      const bytes = this.shards[this.shardOf[number] as number] as Uint8Array;
      const first = (this.starts[number] as number) + (this.firsts[number] as number);
      const last = first + (this.spans[number] as number);
      word.addAll(
        this.counts[number] as number,
        first,
        last,
        bytes,
        this.from[number] as number,
        this.to[number] as number,
      );
    });
    this.room = 0;
    return word;
  }
}
