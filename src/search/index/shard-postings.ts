import { ByteReader, ByteWriter } from '../bytes.ts';

/** One document of a shard: its id and, block by block, how many tokens each has. */
export interface ShardDocument {
  id: string;
  tokens: number[];
}

/**
 * Writes a shard: the documents; then the words, which must come ascending by UTF-16 unit; of each word the documents that
 * it stands in, ascending, as differences of their places in the shard; of each of these how often it stands there, the
 * place of the first, and the differences to the next. Places are counted through the document as those of the archive
 * are, with one left empty after each block.
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
    let last = start;
    for (let at = from; at < to; at += 1) {
      const place = places[at] as number;
      this.file.number(place - last);
      last = place;
    }
  }

  done(): Uint8Array {
    return this.file.done();
  }
}

/**
 * Is told of the places of a document in the shard: `count` numbers in the bytes from `from` to before `to`, which are the
 * first place and the differences to the next.
 */
export type TakePlaces = (document: number, count: number, from: number, to: number) => void;

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

  /** Gives the documents that the word stands in to `take`, by their place in the shard, and moves on to the next word. */
  read(take: TakePlaces): void {
    let document = 0;
    for (let left = this.bytes.number(); left > 0; left -= 1) {
      document += this.bytes.number();
      const count = this.bytes.number();
      const from = this.bytes.at;
      this.bytes.skip(count);
      take(document, count, from, this.bytes.at);
    }
    this.advance();
  }

  private advance(): void {
    this.key = this.left > 0 ? this.bytes.text() : null;
    this.left -= 1;
  }
}
