import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import type { Block } from '../src/archive/body.ts';
import { bodyCache, openStore } from '../src/collections/body-cache.ts';
import { readArchive } from '../src/collections/read-archive.ts';
import { readBody } from '../src/collections/read-body.ts';
import { importFiles } from '../src/import/import.ts';

/** An archive with the blocks of its documents, read as a build reads it. */
export interface BenchArchive {
  archive: Archive;
  blocks: ReadonlyMap<string, readonly Block[]>;
}

/** Imports texts into a new content folder, as `lectern import` does. */
export async function importInto(content: string, paths: readonly string[]): Promise<void> {
  mkdirSync(content, { recursive: true });
  const report = await importFiles({ paths: [...paths], content });
  if (report.fault !== null || report.missing.length > 0)
    throw new Error(`Not imported: ${JSON.stringify(report.fault ?? report.missing)}`);
}

/** Reads and compiles a content folder; throws where a document of it would be missing from the archive. */
export async function readForBench(content: string, cacheDir: string): Promise<BenchArchive> {
  const store = openStore(join(cacheDir, 'bodies'));
  const bodies = bodyCache(store);
  const { reading, findings } = await readArchive(content, bodies);
  store.save();
  if (!reading || findings.length > 0)
    throw new Error(`${content} has ${findings.length} problems: ${JSON.stringify(findings[0])}`);
  const { locale } = reading.archive.settings;
  const blocks = reading.documents.map(
    ({ document }) => [document.id, readBody(document, bodies, content, locale).blocks] as const,
  );
  return { archive: reading.archive, blocks: new Map(blocks) };
}
