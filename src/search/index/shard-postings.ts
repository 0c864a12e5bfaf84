import { ByteReader, ByteWriter } from '../bytes.ts';

/** One document of a shard: its id and, block by block, how many tokens each has. */
export interface ShardDocument {
  id: string;
  tokens: number[];
}

/** Where one word stands in a shard: documents by their place in the shard, positions through all blocks of each. */
export interface ShardWord {
  key: string;
  documents: { document: number; positions: number[] }[];
}

/** The file a shard's process leaves in the cache; words must come ascending by UTF-16 unit. */
export function writeShard(documents: readonly ShardDocument[], words: readonly ShardWord[]): Uint8Array {
  const file = new ByteWriter();
  file.number(documents.length);
  for (const document of documents) {
    file.text(document.id);
    file.number(document.tokens.length);
    for (const tokens of document.tokens) file.number(tokens);
  }
  file.number(words.length);
  for (const word of words) {
    file.text(word.key);
    file.number(word.documents.length);
    let document = 0;
    for (const found of word.documents) {
      file.number(found.document - document);
      document = found.document;
      file.number(found.positions.length);
      let position = 0;
      for (const next of found.positions) {
        file.number(next - position);
        position = next;
      }
    }
  }
  return file.done();
}

/** Has to read the positions of a document in the shard: `count` differences. */
export type TakePositions = (document: number, count: number, bytes: ByteReader) => void;

/** Reads a shard's file: the documents at once, the words one after the other. */
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
  read(take: TakePositions): void {
    let document = 0;
    for (let left = this.bytes.number(); left > 0; left -= 1) {
      document += this.bytes.number();
      take(document, this.bytes.number(), this.bytes);
    }
    this.advance();
  }

  private advance(): void {
    this.key = this.left > 0 ? this.bytes.text() : null;
    this.left -= 1;
  }
}
