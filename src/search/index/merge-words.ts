import { type PostingsWriter, writeWords } from '../postings.ts';
import { DocumentPlaces } from './document-places.ts';
import { ShardReader } from './shard-postings.ts';

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
  shard: ShardReader;
  /** Place in the archive of each of its documents. */
  numbers: number[];
}

/**
 * Joins the words of all shards, so that a query asks for one file a word however many shards there are. `numberOf` gives
 * each document's place in the order of ids, by the name that the shard knows it by; one without a place is passed over.
 */
export function mergeWords(shards: readonly Uint8Array[], numberOf: ReadonlyMap<string, number>): MergedWords {
  const tokens: number[][] = [];
  const sources = shards.map((bytes): Source => {
    const shard = new ShardReader(bytes);
    const numbers = shard.documents.map((document) => numberOf.get(document.id) ?? nowhere);
    for (const [place, document] of shard.documents.entries()) {
      const number = numbers[place] ?? nowhere;
      if (number !== nowhere) tokens[number] = document.tokens;
    }
    return { shard, numbers };
  });
  return { tokens, files: wordFiles(sources, new DocumentPlaces(shards, tokens)) };
}

function* wordFiles(sources: readonly Source[], documents: DocumentPlaces): Generator<WordFile> {
  let file: PostingsWriter[] = [];
  let places = 0;
  for (let key = lowest(sources); key !== null; key = lowest(sources)) {
    for (const [place, { shard, numbers }] of sources.entries()) {
      if (shard.key !== key) continue;
      shard.read((places) => {
        const number = numbers[places.document] ?? nowhere;
        if (number !== nowhere) documents.take(number, place, places);
      });
    }
    const word = documents.wordOf(key);
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

function lowest(sources: readonly Source[]): string | null {
  let least: string | null = null;
  for (const { shard } of sources) {
    if (shard.key !== null && (least === null || shard.key < least)) least = shard.key;
  }
  return least;
}
