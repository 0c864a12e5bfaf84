import { mostPlaces, PostingsWriter, writeWords } from '../postings.ts';
import { readShard, type ShardWord } from './shard-postings.ts';

/** Places a file of words holds before the next is begun: about 4 KB. A word of more has a file of its own. */
const placesPerFile = 2500;

/** A file of words, and the first of them. */
export interface WordFile {
  first: string;
  content: Uint8Array;
}

/** The index of the whole archive, whatever the shards. */
export interface MergedWords {
  /** How many tokens each block of each document has. */
  tokens: number[][];
  files: Generator<WordFile>;
}

/** Number of a document that the archive holds no more, or in another version. */
const nowhere = -1;

interface Source {
  numbers: number[];
  words: Generator<ShardWord>;
  next: IteratorResult<ShardWord>;
}

/**
 * Joins the words of all shards, so that a query asks for one file a word however many shards there are. `numberOf` gives
 * each document's place in the order of ids, by the name that the shard knows it by; one without a place is passed over.
 */
export function mergeWords(shards: readonly Uint8Array[], numberOf: ReadonlyMap<string, number>): MergedWords {
  const tokens: number[][] = [];
  const sources = shards.map((bytes): Source => {
    const { documents, words } = readShard(bytes);
    const numbers = documents.map((document) => numberOf.get(document.id) ?? nowhere);
    for (const [place, document] of documents.entries()) {
      const number = numbers[place] ?? nowhere;
      if (number !== nowhere) tokens[number] = document.tokens;
    }
    return { numbers, words, next: words.next() };
  });
  return { tokens, files: wordFiles(sources, startsOf(tokens)) };
}

function* wordFiles(sources: readonly Source[], starts: readonly DocumentStarts[]): Generator<WordFile> {
  let file: PostingsWriter[] = [];
  let places = 0;
  for (;;) {
    const key = lowest(sources);
    if (key === null) break;
    const word = new PostingsWriter(key);
    for (const { document, positions } of take(sources, key)) addDocument(word, starts[document], positions);
    if (word.count === 0) continue;
    if (file.length > 0 && places + word.count > placesPerFile) {
      yield { first: file[0]?.key ?? '', content: writeWords(file) };
      file = [];
      places = 0;
    }
    file.push(word);
    places += word.count;
  }
  if (file.length > 0) yield { first: file[0]?.key ?? '', content: writeWords(file) };
}

/** What the shards hold of a word, by document; each shard moves on to its next word. */
function take(sources: readonly Source[], key: string): { document: number; positions: number[] }[] {
  const found: { document: number; positions: number[] }[] = [];
  for (const source of sources) {
    if (source.next.done || source.next.value.key !== key) continue;
    for (const { document, positions } of source.next.value.documents) {
      const number = source.numbers[document] ?? nowhere;
      if (number !== nowhere) found.push({ document: number, positions });
    }
    source.next = source.words.next();
  }
  return found.sort((a, b) => a.document - b.document);
}

function lowest(sources: readonly Source[]): string | null {
  let least: string | null = null;
  for (const { next } of sources) {
    if (!next.done && (least === null || next.value.key < least)) least = next.value.key;
  }
  return least;
}

interface DocumentStarts {
  /** Its first place in the archive. */
  place: number;
  /** Position in the document at which each block ends. */
  ends: number[];
}

function startsOf(tokens: readonly number[][]): DocumentStarts[] {
  let place = 0;
  return tokens.map((counts) => {
    let end = 0;
    const starts = { place, ends: counts.map((count) => (end += count)) };
    place += end + counts.length;
    if (place > mostPlaces)
      throw new RangeError(`The archive has more than ${mostPlaces} words, which is the most that search can number.`);
    return starts;
  });
}

/** Each block before a position leaves one place empty after it. */
function addDocument(word: PostingsWriter, starts: DocumentStarts | undefined, positions: readonly number[]): void {
  if (!starts) return;
  let block = 0;
  for (const position of positions) {
    while (position >= (starts.ends[block] ?? Number.POSITIVE_INFINITY)) block += 1;
    word.add(starts.place + position + block);
  }
}
