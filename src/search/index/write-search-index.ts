import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Addresses } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ArchiveDocument } from '../../archive/document.ts';
import { openStore } from '../../collections/body-cache.ts';
import type { OutputFolder } from '../../collections/output-folder.ts';
import type { ByteStore } from '../../collections/store.ts';
import { dictionaryOf, samplesOf } from './dictionary.ts';
import { TextFiler } from './document-texts.ts';
import type { IndexedText, IndexedTexts } from './indexed-texts.ts';
import { digestOf, Packer, packAll, storeAlone } from './pack.ts';
import { type BlocksOf, SearchedText } from './search-texts.ts';
import { indexShards } from './shards.ts';
import { writeWordFiles } from './word-files.ts';
import { writeCatalogue } from './write-catalogue.ts';

export interface SearchIndexOptions {
  archive: Archive;
  blocksOf: BlocksOf;
  /** Changes whenever the blocks of a document do, where that can be told without reading them. */
  blocksDigest?: (document: ArchiveDocument) => string;
  addresses: Addresses;
  /** The built site; the index goes into `search/` below it. */
  out: OutputFolder;
  cacheDir: string;
  /** Where the caller keeps a store already; else one in `cacheDir` is opened, and saved at the end. */
  store?: ByteStore;
  /** Groups of names that mean the same, from the owner. */
  synonyms?: readonly (readonly string[])[];
  /** Documents that are indexed here, where others are indexed elsewhere; else all. */
  isOwn?: (document: ArchiveDocument) => boolean;
  /** How many shards new texts are cut into, where not as many as their size asks for. Results do not depend on it. */
  shards?: number;
  /** Told how many of the new texts are indexed. */
  advance?: (done: number, of: number) => void;
  /** Ends what goes on before the index is written, which then rejects. */
  signal?: AbortSignal;
}

type IndexOptions = Omit<SearchIndexOptions, 'out' | 'store'> & { store: ByteStore };

export interface SearchIndexStats {
  documents: number;
  shards: number;
  /** Shards that were not in the cache. */
  indexed: number;
  bytes: { words: number; texts: number; other: number };
}

/** Of an earlier index, which would be left beside the files of this one. */
const folders = ['words', 'texts', 'records', 'catalogue'];

/**
 * Writes all that search reads into `search/` of the site. The same archive gives the same files, byte for byte, whatever
 * the number of shards and whatever the cache held.
 */
export async function writeSearchIndex(options: SearchIndexOptions): Promise<SearchIndexStats> {
  for (const folder of folders) rmSync(join(options.out.root, 'search', folder), { recursive: true, force: true });
  if (options.store) return (await beginSearchIndex({ ...options, store: options.store })).finish(options.out);
  const store = openStore(options.cacheDir);
  const stats = await (await beginSearchIndex({ ...options, store })).finish(options.out);
  store.save(() => true);
  return stats;
}

/** An index of which everything is in the store, and nothing in the site. */
export interface BegunIndex {
  /** Writes all that search reads into the built site, where every document is indexed here. */
  finish(out: OutputFolder): Promise<SearchIndexStats>;
  /** Writes the texts of the documents that are indexed here; what ties all texts together is for {@link writeCatalogue}. */
  finishOwn(out: OutputFolder): Promise<{ own: IndexedTexts; stats: SearchIndexStats }>;
}

/**
 * Indexes and compresses what is new, a little at a time, so that pages are rendered meanwhile; the compression itself is
 * done in threads of Node's own. No folder is needed until the index is finished.
 */
export async function beginSearchIndex(options: IndexOptions): Promise<BegunIndex> {
  const { archive, store, blocksOf, isOwn = () => true } = options;
  const sorted = [...archive.documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const digest = options.blocksDigest ?? (async (document) => digestOf(JSON.stringify(await blocksOf(document))));
  const all: SearchedText[] = [];
  for (const document of sorted) all.push(new SearchedText(document, archive, blocksOf, await digest(document)));
  const own = all.filter(({ document }) => isOwn(document));
  const dictionary = await dictionaryFor(archive, all);
  const packedAhead = new Packer(storeAlone, store);
  const filedAhead = new TextFiler(packedAhead, store, dictionary);
  const { files: shards, indexed } = await indexShards(own, store, {
    wanted: options.shards,
    advance: options.advance,
    signal: options.signal,
    withNew: (texts) => Promise.all(texts.map(({ text, laidOut }) => filedAhead.write(text, laidOut))),
  });
  if (own.length === all.length) await writeWordFiles(shards, all, packedAhead, store);
  const writeTexts = async (packer: Packer): Promise<IndexedTexts> => {
    const filer = new TextFiler(packer, store, dictionary);
    const texts = await packAll(own, async (text): Promise<IndexedText> => {
      const filed = filer.restore(text) ?? (await filer.write(text, await text.layOut()));
      return { name: text.name, document: text.document, ...filed };
    });
    return { texts, shards, dictionary: await packer.write('texts', dictionary) };
  };
  const statsOf = (words: number, textBytes: number, allBytes: number): SearchIndexStats => ({
    documents: own.length,
    shards: shards.length,
    indexed,
    bytes: { words, texts: textBytes, other: allBytes - words - textBytes },
  });
  return {
    async finish(out) {
      const packer = new Packer(out, store);
      const texts = await writeTexts(packer);
      const textBytes = packer.bytes;
      const words = await writeCatalogue(texts, { ...options, out, packer, synonyms: options.synonyms ?? [] });
      return statsOf(words, textBytes, packer.bytes);
    },
    async finishOwn(out) {
      const packer = new Packer(out, store);
      return { own: await writeTexts(packer), stats: statsOf(0, packer.bytes, packer.bytes) };
    },
  };
}

/** The dictionary is made from samples of all texts, so that it is one wherever texts are filed. */
async function dictionaryFor(archive: Archive, all: readonly SearchedText[]): Promise<Uint8Array> {
  const byDocument = new Map(all.map((text) => [text.document, text]));
  const samples = samplesOf(archive.documents).flatMap((document) => byDocument.get(document) ?? []);
  return dictionaryOf(await Promise.all(samples.map((text) => text.layOut())));
}
