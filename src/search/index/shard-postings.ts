import { ByteReader, ByteWriter, bytesOf } from '../bytes.ts';

/** One document of a shard: its id and, block by block, how many tokens each has. */
export interface ShardDocument {
  id: string;
  tokens: number[];
}

/**
 * Writes a shard: the documents; then the words, which must come ascending by UTF-16 unit; of each word the documents that
 * it stands in, ascending, as differences of their places in the shard; of each of these how often it stands there, the
 * first place, and where there are more how far the last is from it, how many bytes follow, and in these the differences
 * to the next. Places are counted through the document as those of the archive are, with one left empty after each block.
 */
export class ShardWriter {
  private readonly file = new ByteWriter();
  private document = 0;

  constructor(documents: readonly ShardDocument[], words: number) {
    this.file.number(documents.length);
    for (const document of documents) {
      this.file.text(document.id);
      this.file.number(document.tokens.length);
      for (const tokens of document.tokens) this.file.number(tokens);
    }
    this.file.number(words);
  }

  /** Begins a word that stands in so many documents. */
  word(key: string, documents: number): void {
    this.file.text(key);
    this.file.number(documents);
    this.document = 0;
  }

  /** Writes where the word stands in a document: those of the ascending `places` from `from` to before `to`, less `start`. */
  places(document: number, places: Uint32Array, from: number, to: number, start: number): void {
    this.file.number(document - this.document);
    this.document = document;
    this.file.number(to - from);
    const first = places[from] as number;
    this.file.number(first - start);
    if (to - from === 1) return;
    this.file.number((places[to - 1] as number) - first);
    let size = 0;
    for (let at = from + 1; at < to; at += 1) size += bytesOf((places[at] as number) - (places[at - 1] as number));
    this.file.number(size);
    for (let at = from + 1; at < to; at += 1) this.file.number((places[at] as number) - (places[at - 1] as number));
  }

  done(): Uint8Array {
    return this.file.done();
  }
}

/**
 * Where a word stands in a document of a shard: the first of `count` places, how far the last is from it, and the bytes of
 * the shard, from `from` to before `to`, in which the differences between them are.
 */
export interface ShardPlaces {
  document: number;
  count: number;
  first: number;
  span: number;
  from: number;
  to: number;
}

/** Reads a shard: the documents at once, the words one after the other. */
export class ShardReader {
  readonly documents: ShardDocument[];
  /** The word that comes next; null at the end. */
  key: string | null = null;
  private readonly bytes: ByteReader;
  private left: number;

  constructor(file: Uint8Array) {
    this.bytes = new ByteReader(file);
    const list = <T>(one: () => T): T[] => Array.from({ length: this.bytes.number() }, one);
    this.documents = list(() => ({ id: this.bytes.text(), tokens: list(() => this.bytes.number()) }));
    this.left = this.bytes.number();
    this.advance();
  }

  /**
   * Tells `take` of the documents that the word stands in, by their place in the shard, and moves on to the next word. What
   * it is told in is one and the same object.
   */
  read(take: (places: ShardPlaces) => void): void {
    const { bytes } = this;
    const places: ShardPlaces = { document: 0, count: 0, first: 0, span: 0, from: 0, to: 0 };
    for (let left = bytes.number(); left > 0; left -= 1) {
      places.document += bytes.number();
      places.count = bytes.number();
      places.first = bytes.number();
      const several = places.count > 1;
      places.span = several ? bytes.number() : 0;
      const size = several ? bytes.number() : 0;
      places.from = bytes.at;
      bytes.at += size;
      places.to = bytes.at;
      take(places);
    }
    this.advance();
  }

  private advance(): void {
    this.key = this.left > 0 ? this.bytes.text() : null;
    this.left -= 1;
  }
}
