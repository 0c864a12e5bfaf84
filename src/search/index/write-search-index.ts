import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Addresses } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Block } from '../../archive/body.ts';
import type { ArchiveDocument } from '../../archive/document.ts';
import { type DocumentRecord, fileFormat, type Manifest } from '../files.ts';
import { catalogueOf, recordOf } from './catalogue.ts';
import { layOut } from './layout.ts';
import { mergeWords } from './merge-words.ts';
import { Packer } from './pack.ts';
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
  synonyms?: readonly string[][];
  /** How many shards, where not one for every 500 documents. Results do not depend on it. */
  shards?: number;
}

export interface SearchIndexStats {
  documents: number;
  shards: number;
  /** Shards that were not in the cache. */
  indexed: number;
  files: number;
  bytes: { words: number; texts: number; other: number };
}

const recordsPerFile = 512;

/**
 * Writes all that search reads into `<outDir>/search/`. The same archive gives the same files, byte for byte, whatever
 * the number of shards and whatever the cache held.
 */
export async function writeSearchIndex(options: SearchIndexOptions, run?: RunShard): Promise<SearchIndexStats> {
  const { archive, addresses } = options;
  const outDir = join(options.outDir, 'search');
  const cacheDir = join(options.cacheDir, 'search');
  for (const folder of ['words', 'texts', 'records', 'catalogue']) rmSync(join(outDir, folder), { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const packer = new Packer(outDir, join(cacheDir, 'files'));

  const sorted = [...archive.documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const documents = await Promise.all(sorted.map(async (document) => layOut(document, archive, await options.blocksOf(document))));
  const shards = await indexShards(documents, join(cacheDir, 'shards'), options.shards, run);

  const firstWords: string[] = [];
  const words: string[] = [];
  for (const file of mergeWords(shards.files, new Map(sorted.map((document, number) => [document.id, number])))) {
    firstWords.push(file.first);
    words.push(packer.write('words', file.content));
  }
  const records = documents.map((laidOut): DocumentRecord => {
    const { titles, topFields, otherFields, headings } = laidOut.layout;
    const firstHeading = titles + topFields + otherFields;
    const parts = textParts(laidOut.blocks, firstHeading, firstHeading + headings);
    const texts = parts.map((part): DocumentRecord['texts'][number] => [
      packer.write('texts', JSON.stringify(part.blocks)),
      part.firstHeading,
      part.firstRest,
    ]);
    return recordOf(laidOut, addresses, texts);
  });
  const recordFiles: string[] = [];
  for (let first = 0; first < records.length; first += recordsPerFile) {
    recordFiles.push(packer.write('records', JSON.stringify(records.slice(first, first + recordsPerFile))));
  }
  const manifest: Manifest = {
    format: fileFormat,
    documents: documents.length,
    catalogue: packer.write('catalogue', JSON.stringify(catalogueOf(archive, documents, options.synonyms ?? []))),
    records: recordFiles,
    recordsPerFile,
    firstWords,
    words,
  };
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(manifest));
  packer.prune();
  return {
    documents: documents.length,
    shards: shards.files.length,
    indexed: shards.indexed,
    files: words.length + recordFiles.length + 2,
    bytes: {
      words: bytesIn(join(outDir, 'words')),
      texts: bytesIn(join(outDir, 'texts')),
      other: bytesIn(join(outDir, 'records')) + bytesIn(join(outDir, 'catalogue')) + statSync(join(outDir, 'manifest.json')).size,
    },
  };
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}
