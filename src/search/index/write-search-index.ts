import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Addresses } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ArchiveDocument } from '../../archive/document.ts';
import { openStore } from '../../collections/body-cache.ts';
import type { OutputFolder } from '../../collections/output-folder.ts';
import type { ByteStore } from '../../collections/store.ts';
import { type Catalogue, fileFormat, type Manifest } from '../files.ts';
import { columnsOf, recordOf, titleListOf, vocabularyOf } from './catalogue.ts';
import { dictionaryOf, samplesOf } from './dictionary.ts';
import { textFiler } from './document-texts.ts';
import { digestOf, Packer, packedAtOnce } from './pack.ts';
import type { RunShard } from './run-shard.ts';
import { type BlocksOf, SearchedText } from './search-texts.ts';
import { indexShards } from './shards.ts';
import { writeWordFiles } from './word-files.ts';

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
  /** How many shards new texts are cut into, where not as many as their size asks for. Results do not depend on it. */
  shards?: number;
}

export interface SearchIndexStats {
  documents: number;
  shards: number;
  /** Shards that were not in the cache. */
  indexed: number;
  bytes: { words: number; texts: number; other: number };
}

/** Few, since a result needs one of them: what is shown of a document is about 300 bytes. */
const recordsPerFile = 4;
const folders = ['words', 'texts', 'records', 'catalogue'];

/**
 * Writes all that search reads into `search/` of the site. The same archive gives the same files, byte for byte, whatever
 * the number of shards and whatever the cache held.
 */
export async function writeSearchIndex(options: SearchIndexOptions, run?: RunShard): Promise<SearchIndexStats> {
  if (options.store) return (await beginSearchIndex({ ...options, store: options.store }, run)).finish();
  const store = openStore(options.cacheDir);
  const stats = await (await beginSearchIndex({ ...options, store }, run)).finish();
  store.save(() => true);
  return stats;
}

/** Indexes what is new, in processes of their own; `finish` then does the rest, in this one. */
export async function beginSearchIndex(
  options: SearchIndexOptions & { store: ByteStore },
  run?: RunShard,
): Promise<{ finish: () => Promise<SearchIndexStats> }> {
  const { archive, store, blocksOf } = options;
  const sorted = [...archive.documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const digest = options.blocksDigest ?? (async (document) => digestOf(JSON.stringify(await blocksOf(document))));
  const texts: SearchedText[] = [];
  for (const document of sorted) texts.push(new SearchedText(document, archive, blocksOf, await digest(document)));
  const { files, indexed } = await indexShards(
    texts,
    store,
    join(options.cacheDir, `work-${process.pid}`),
    options.shards,
    run,
  );
  return { finish: () => writeFiles(options, texts, files, indexed) };
}

async function writeFiles(
  options: SearchIndexOptions & { store: ByteStore },
  texts: readonly SearchedText[],
  shards: readonly Uint8Array[],
  indexed: number,
): Promise<SearchIndexStats> {
  const { archive, addresses, store } = options;
  const { out } = options;
  for (const folder of folders) rmSync(join(out.root, 'search', folder), { recursive: true, force: true });
  const packer = new Packer(out, store);
  const { words, firstWords, tokens } = await writeWordFiles(shards, texts, packer, store);
  const wordBytes = packer.bytes;

  const byDocument = new Map(texts.map((text) => [text.document, text]));
  const samples = samplesOf(archive.documents).flatMap((document) => byDocument.get(document) ?? []);
  const dictionary = dictionaryOf(await Promise.all(samples.map((text) => text.layOut())));
  const fileText = textFiler(packer, store, dictionary);
  const filed = [];
  for (const group of inGroups(texts, packedAtOnce)) {
    const made = group.map(async (text) => ({ document: text.document, ...(await fileText(text)) }));
    filed.push(...(await Promise.all(made)));
  }
  const textBytes = packer.bytes - wordBytes;

  const records = filed.map((document, number) => recordOf(document, addresses, tokens[number] ?? []));
  const recordFiles: string[] = [];
  for (const group of inGroups(inGroups(records, recordsPerFile), packedAtOnce)) {
    const written = group.map((some) => packer.write('records', JSON.stringify(some)));
    recordFiles.push(...(await Promise.all(written)));
  }
  const vocabulary = vocabularyOf(archive);
  const catalogue: Catalogue = {
    words,
    firstWords,
    records: recordFiles,
    recordsPerFile,
    titles: await packer.write('records', JSON.stringify(titleListOf(records))),
    dictionary: await packer.write('texts', dictionary),
    ...vocabulary,
    synonyms: (options.synonyms ?? []).map((group) => [...group]),
    columns: columnsOf(archive, filed, tokens, vocabulary),
  };
  const manifest: Manifest = {
    format: fileFormat,
    catalogue: await packer.write('catalogue', JSON.stringify(catalogue)),
  };
  out.write('search/manifest.json', JSON.stringify(manifest));
  return {
    documents: texts.length,
    shards: shards.length,
    indexed,
    bytes: { words: wordBytes, texts: textBytes, other: packer.bytes - wordBytes - textBytes },
  };
}

function inGroups<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, group) =>
    list.slice(group * size, (group + 1) * size),
  );
}
