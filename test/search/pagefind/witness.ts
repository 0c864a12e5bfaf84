import { createIndex } from 'pagefind';
import { ByteReader } from '../../../src/search/bytes.ts';
import { fold } from '../../../src/search/fold.ts';
import { ShardMaker } from '../../../src/search/index/shard-maker.ts';
import { ShardReader } from '../../../src/search/index/shard-postings.ts';
import { readChunk, readFragmentAddress, readPages } from './format.ts';
import { fromPagefind, toPagefind } from './key.ts';

/** The texts of a document's blocks. */
export type Blocks = readonly string[];

/** By word, and by document as `#<place in the list>`, where the word stands: counted through the blocks, one left out after each. */
export type Postings = Record<string, Record<string, number[]>>;

// A language without stemming or segmentation: what is fed is cut into words already.
const language = 'und';

/**
 * What Pagefind makes of documents that are fed to it word by word, as `fold` cuts them. `close` of Pagefind has to be
 * called at the end of a test file.
 */
export async function postingsOfPagefind(documents: readonly Blocks[]): Promise<Postings> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('; '));
  const places: number[][] = [];
  for (const [number, blocks] of documents.entries()) {
    const keys = blocks.map((block) => fold(block.toWellFormed()).map(({ key }) => toPagefind(key)));
    places.push(keys.flatMap((words, block) => words.map((_) => block)).map((block, position) => position + block));
    const content = keys.flat().join(' ');
    if (content === '') continue;
    const added = await index.addCustomRecord({ url: `/${number}/`, content, language });
    if (added.errors.length > 0) throw new Error(added.errors.join('; '));
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return postingsIn(files, places);
}

function postingsIn(files: readonly { path: string; content: Uint8Array }[], places: readonly number[][]): Postings {
  const ending = (end: string) => files.filter(({ path }) => path.endsWith(end));
  const addresses = new Map(
    ending('.pf_fragment').map(({ path, content }) => [
      path.replace(/^.*\/|\.pf_fragment$/g, ''),
      Number(readFragmentAddress(content).replaceAll('/', '')),
    ]),
  );
  const pages = ending('.pf_meta').flatMap(({ content }) => readPages(content).map((name) => addresses.get(name)));
  const postings: Postings = {};
  for (const { word, pages: found } of ending('.pf_index').flatMap(({ content }) => readChunk(content))) {
    const key = fromPagefind(word);
    if (key === null) throw new Error(`Pagefind made the word ${word} of its own.`);
    const inDocuments: Record<string, number[]> = {};
    for (const { page, positions } of found) {
      const document = pages[page] ?? -1;
      inDocuments[`#${document}`] = positions.map((position) => places[document]?.[position] ?? -1);
    }
    postings[key] = inDocuments;
  }
  return postings;
}

/** What our own shard says of the same documents. */
export function postingsOfShard(documents: readonly Blocks[]): Postings {
  const maker = new ShardMaker();
  for (const [number, blocks] of documents.entries()) maker.add(`${number}`, blocks);
  const bytes = maker.done();
  const shard = new ShardReader(bytes);
  const reader = new ByteReader(bytes);
  const postings: Postings = {};
  for (let { key } = shard; key !== null; key = shard.key) {
    const inDocuments: Record<string, number[]> = {};
    shard.read(({ document, count, first, span, from, to }) => {
      reader.at = from;
      const places = [first];
      while (reader.at < to) places.push((places.at(-1) ?? 0) + reader.number());
      if (places.length !== count || places.at(-1) !== first + span) throw new Error(`${key} has not ${count} places.`);
      inDocuments[`#${document}`] = places;
    });
    postings[key] = inDocuments;
  }
  return postings;
}
