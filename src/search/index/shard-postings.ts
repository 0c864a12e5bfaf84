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

/** Reads a shard's file: the documents at once, the words one after the other. */
export function readShard(bytes: Uint8Array): { documents: ShardDocument[]; words: Generator<ShardWord> } {
  const file = new ByteReader(bytes);
  const list = <T>(one: () => T): T[] => Array.from({ length: file.number() }, one);
  const documents = list(() => ({ id: file.text(), tokens: list(() => file.number()) }));
  return { documents, words: words(file) };
}

function* words(file: ByteReader): Generator<ShardWord> {
  for (let left = file.number(); left > 0; left -= 1) {
    const key = file.text();
    let document = 0;
    const documents = Array.from({ length: file.number() }, () => {
      document += file.number();
      let position = 0;
      const positions = Array.from({ length: file.number() }, () => {
        position += file.number();
        return position;
      });
      return { document, positions };
    });
    yield { key, documents };
  }
}
