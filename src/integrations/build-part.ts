import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Region } from '../archive/region.ts';
import { digestOf } from '../collections/digest.ts';
import { hashFile } from '../collections/hash-file.ts';
import { OutputFolder } from '../collections/output-folder.ts';
import { programStamp } from '../collections/program-stamp.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { IndexedTexts } from '../search/index/indexed-texts.ts';
import { type BuildOptions, type BuildOutcome, buildFiles } from './build-site.ts';
import { projectRoot } from './folders.ts';
import { manifestFile, shardsFolder, siteFolder, textsFile, writeManifest } from './part-folder.ts';

/** Astro's, in every part; code of owner's pages may make others than in another part, which the content does not tell. */
const stylesFolder = `${siteFolder}_astro/`;

/** What is in `texts.json`: documents are those of the part, all else is the whole archive's. */
export type PartTexts = Omit<IndexedTexts, 'shards'> & {
  archive: Omit<Archive, 'documents' | 'regions'> & { regions: readonly Region[] };
};

/**
 * Builds the plan's part of a site into a folder from which `joinParts` makes the site. What the code of owner's pages links
 * to can only be seen in the whole site, and is left to it.
 */
export async function buildPart(options: Omit<BuildOptions, 'out'>, folder: string): Promise<BuildOutcome> {
  const { reading, plan, base } = options;
  const site = new OutputFolder(join(folder, siteFolder));
  const rest = new OutputFolder(folder);
  const outcome = await buildFiles({ ...options, out: site }, async (index) => {
    const { own, stats } = await index.finishOwn(site);
    writeTexts(own, reading.archive, rest);
    return stats;
  });
  if (outcome.stats === null) return outcome;
  await site.settle();
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  // In the order of their paths: that in which they were made tells what was taken from an earlier build.
  const ofSite = [...site.files].map(([path, digest]): [string, string] => [siteFolder + path, digest]);
  const files = [...rest.files, ...ofSite].sort(([a], [b]) => (a < b ? -1 : 1));
  rest.write(
    manifestFile,
    writeManifest({
      version,
      program: programStamp(),
      content: digestOf([plan.content, seenByCode(reading), files.filter(([path]) => path.startsWith(stylesFolder))]),
      base,
      locale: reading.archive.settings.locale,
      ...plan.part,
      files,
    }),
  );
  return outcome;
}

/** Of an owner's page that runs code nobody knows what it reads: every file of the content has to be the same. */
function seenByCode({ archive, folder }: ArchiveReading): [file: string, digest: string][] {
  if (archive.pages.every((page) => page.body !== null)) return [];
  return folder.files.map((file) => [file, hashFile(join(folder.root, file))]);
}

function writeTexts({ shards, ...texts }: IndexedTexts, archive: Archive, out: OutputFolder): void {
  const { documents: _, regions, ...others } = archive;
  const written: PartTexts = { ...texts, archive: { ...others, regions: regions.all } };
  out.write(textsFile, JSON.stringify(written));
  for (const [number, shard] of shards.entries()) out.write(`${shardsFolder}${number}`, shard);
}
