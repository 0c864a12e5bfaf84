import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Addresses } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Block } from '../../archive/body.ts';
import type { ArchiveDocument } from '../../archive/document.ts';
import { type Catalogue, type DocumentRecord, fileFormat, type Manifest } from '../files.ts';
import { columnsOf, recordOf, titleListOf, vocabularyOf } from './catalogue.ts';
import { compressAgainst, dictionaryOf } from './dictionary.ts';
import { type LaidOut, layOut } from './layout.ts';
import { mergeWords } from './merge-words.ts';
import { digestOf, Packer } from './pack.ts';
import { indexShards, type RunShard } from './shards.ts';
import { textParts } from './texts.ts';

export interface SearchIndexOptions {
  archive: Archive;
  /** The blocks of a document's body, with or without its title. */
  blocksOf: (document: ArchiveDocument) => Promise<readonly Block[]>;
  addresses: Addresses;
  /** Root of the built site; the index goes into `search/` below it. */
  outDir: string;
  cacheDir: string;
  /** Groups of names that mean the same, from the owner. */
  synonyms?: readonly (readonly string[])[];
  /** How many shards, where not one for every 500 documents. Results do not depend on it. */
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
 * Writes all that search reads into `<outDir>/search/`. The same archive gives the same files, byte for byte, whatever
 * the number of shards and whatever the cache held.
 */
export async function writeSearchIndex(options: SearchIndexOptions, run?: RunShard): Promise<SearchIndexStats> {
  const { archive, addresses } = options;
  const outDir = join(options.outDir, 'search');
  const cacheDir = join(options.cacheDir, 'search');
  for (const folder of folders) rmSync(join(outDir, folder), { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const packer = new Packer(outDir, join(cacheDir, 'files'));

  const sorted = [...archive.documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const documents = await Promise.all(
    sorted.map(async (document) => layOut(document, archive, await options.blocksOf(document))),
  );
  const shards = await indexShards(documents, join(cacheDir, 'shards'), options.shards, run);
  const merged = mergeWords(shards.files, new Map(sorted.map((document, number) => [document.id, number])));
  const firstWords: string[] = [];
  const words: string[] = [];
  for (const file of merged.files) {
    firstWords.push(file.first);
    words.push(packer.write('words', file.content));
  }

  const dictionary = dictionaryOf(documents);
  const writeText = textWriter(packer, dictionary);
  const records = documents.map((document, number) =>
    recordOf(document, addresses, merged.tokens[number] ?? [], writeText(document)),
  );
  const vocabulary = vocabularyOf(archive);
  const catalogue: Catalogue = {
    words,
    firstWords,
    records: inGroups(records, recordsPerFile).map((group) => packer.write('records', JSON.stringify(group))),
    recordsPerFile,
    titles: packer.write('records', JSON.stringify(titleListOf(records))),
    dictionary: packer.write('texts', dictionary),
    ...vocabulary,
    synonyms: (options.synonyms ?? []).map((group) => [...group]),
    columns: columnsOf(archive, documents, merged.tokens, vocabulary),
  };
  const manifest: Manifest = { format: fileFormat, catalogue: packer.write('catalogue', JSON.stringify(catalogue)) };
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(manifest));
  packer.prune();
  return {
    documents: documents.length,
    shards: shards.files.length,
    indexed: shards.indexed,
    bytes: {
      words: bytesIn(join(outDir, 'words')),
      texts: bytesIn(join(outDir, 'texts')),
      other: bytesIn(join(outDir, 'records')) + bytesIn(join(outDir, 'catalogue')),
    },
  };
}

function textWriter(packer: Packer, dictionary: Uint8Array): (document: LaidOut) => DocumentRecord['texts'] {
  const salt = digestOf(dictionary);
  const compress = (content: Uint8Array) => compressAgainst(dictionary, content);
  return (document) =>
    textParts(document.blocks, document.firstHeading, document.firstRest).map((part) => [
      packer.write('texts', JSON.stringify(part.blocks), compress, salt),
      part.firstHeading,
      part.firstRest,
    ]);
}

function inGroups<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, group) =>
    list.slice(group * size, (group + 1) * size),
  );
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}
