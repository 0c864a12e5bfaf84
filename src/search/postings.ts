import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * A place in the archive as one number: the block, counted through the whole archive, times this, plus the token in it.
 * Places of one run differ by one from token to token, and never reach from one block into the next.
 */
export const placesPerBlock = 2 ** 22;

/** Where one word stands in the archive: pairs of block and token, ascending. */
export interface Postings {
  key: string;
  blocks: ByteWriter;
  offsets: ByteWriter;
}

/** Collects the places of one word, which must come in ascending order. */
export class PostingsWriter implements Postings {
  readonly key: string;
  readonly blocks = new ByteWriter();
  readonly offsets = new ByteWriter();
  places = 0;
  private block = 0;

  constructor(key: string) {
    this.key = key;
  }

  /** All the tokens of one block that are this word. */
  add(block: number, tokens: readonly number[]): void {
    const more = tokens.length > 1;
    this.blocks.number((block - this.block) * 2 + (more ? 1 : 0));
    if (more) this.blocks.number(tokens.length - 2);
    this.block = block;
    let before = -1;
    for (const token of tokens) {
      this.offsets.number(token - before - 1);
      before = token;
    }
    this.places += tokens.length;
  }
}

/** A file of words that are read together: a head, then all the streams of blocks, then all those of tokens. */
export function writeWords(words: readonly Postings[]): Uint8Array {
  const file = new ByteWriter();
  file.number(words.length);
  for (const word of words) {
    file.text(word.key);
    file.number(word.blocks.size);
    file.number(word.offsets.size);
  }
  for (const word of words) file.raw(word.blocks.done());
  for (const word of words) file.raw(word.offsets.done());
  return file.done();
}

/** Reads what {@link writeWords} wrote; the places of a word are worked out when they are asked for. */
export function readWords(bytes: Uint8Array): Map<string, () => Float64Array> {
  const file = new ByteReader(bytes);
  const heads = Array.from({ length: file.number() }, () => ({
    key: file.text(),
    blocks: file.number(),
    offsets: file.number(),
  }));
  const blocks = heads.map((head) => file.raw(head.blocks));
  const offsets = heads.map((head) => file.raw(head.offsets));
  return new Map(
    heads.map((head, place) => [head.key, () => places(blocks[place] as Uint8Array, offsets[place] as Uint8Array)]),
  );
}

function places(blocks: Uint8Array, offsets: Uint8Array): Float64Array {
  // At most one place a byte of `offsets`.
  const found = new Float64Array(offsets.length);
  const blockStream = new ByteReader(blocks);
  const offsetStream = new ByteReader(offsets);
  let length = 0;
  let block = 0;
  while (!blockStream.atEnd) {
    const head = blockStream.number();
    block += Math.floor(head / 2);
    let token = -1;
    for (let left = head % 2 ? blockStream.number() + 2 : 1; left > 0; left -= 1) {
      token += offsetStream.number() + 1;
      found[length++] = block * placesPerBlock + token;
    }
  }
  return found.slice(0, length);
}
