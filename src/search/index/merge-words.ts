import { placesPerBlock, PostingsWriter, writeWords } from '../postings.ts';
import { readShard, type ShardWord } from './shard-postings.ts';

/** Places a file of words holds before the next is begun: about 10 KB. A word of more has a file of its own. */
const placesPerFile = 8000;

/** A file of words, and the first of them. */
export interface WordFile {
  first: string;
  content: Uint8Array;
}

/**
 * Joins the words of all shards, so that a query asks for one file a word however many shards there are. Positions in a
 * document become block and token: a run cannot be found across two blocks.
 */
export function* mergeWords(shards: readonly Uint8Array[], numberOf: ReadonlyMap<string, number>): Generator<WordFile> {
  const sources = shards.map((bytes) => {
    const { documents, words } = readShard(bytes);
    return { numbers: documents.map((document) => numberOf.get(document.id) ?? 0), documents, words, next: words.next() };
  });
  const starts = blockStarts(sources);
  let file: PostingsWriter[] = [];
  let places = 0;
  for (;;) {
    const key = lowest(sources.map((source) => (source.next.done ? null : source.next.value.key)));
    if (key === null) break;
    const writer = new PostingsWriter(key);
    const found: { document: number; positions: number[] }[] = [];
    for (const source of sources) {
      if (source.next.done || source.next.value.key !== key) continue;
      for (const { document, positions } of source.next.value.documents) {
        found.push({ document: source.numbers[document] ?? 0, positions });
      }
      source.next = source.words.next();
    }
    found.sort((a, b) => a.document - b.document);
    for (const { document, positions } of found) addDocument(writer, starts[document] as DocumentStarts, positions);
    if (file.length > 0 && places + writer.places > placesPerFile) {
      yield { first: file[0]?.key ?? '', content: writeWords(file) };
      file = [];
      places = 0;
    }
    file.push(writer);
    places += writer.places;
  }
  if (file.length > 0) yield { first: file[0]?.key ?? '', content: writeWords(file) };
}

interface DocumentStarts {
  /** Number of its first block in the whole archive. */
  block: number;
  /** Position of the first token of each block, and of the end. */
  tokens: number[];
}

interface Source {
  numbers: number[];
  documents: { tokens: number[] }[];
  words: Generator<ShardWord>;
  next: IteratorResult<ShardWord>;
}

function blockStarts(sources: readonly Source[]): DocumentStarts[] {
  const counts: number[][] = [];
  for (const source of sources) {
    for (const [place, document] of source.documents.entries()) counts[source.numbers[place] ?? 0] = document.tokens;
  }
  let block = 0;
  return counts.map((tokensOf) => {
    const tokens = [0];
    for (const count of tokensOf) {
      if (count >= placesPerBlock) throw new RangeError(`A block has ${count} tokens; ${placesPerBlock} are the most that search can number.`);
      tokens.push((tokens.at(-1) ?? 0) + count);
    }
    const starts = { block, tokens };
    block += tokensOf.length;
    return starts;
  });
}

function addDocument(writer: PostingsWriter, starts: DocumentStarts, positions: readonly number[]): void {
  let block = 0;
  let tokens: number[] = [];
  const flush = () => {
    if (tokens.length > 0) writer.add(starts.block + block, tokens);
    tokens = [];
  };
  for (const position of positions) {
    if (position >= (starts.tokens[block + 1] ?? 0)) {
      flush();
      while (position >= (starts.tokens[block + 1] ?? Number.POSITIVE_INFINITY)) block += 1;
    }
    tokens.push(position - (starts.tokens[block] ?? 0));
  }
  flush();
}

function lowest(keys: readonly (string | null)[]): string | null {
  return keys.reduce((least, key) => (key !== null && (least === null || key < least) ? key : least), null);
}
