import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Addresses } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Finding } from '../archive/problem-table.ts';
import { RegionTree } from '../archive/region.ts';
import { hashFile } from '../collections/hash-file.ts';
import { noStore } from '../collections/no-store.ts';
import type { OutputFolder } from '../collections/output-folder.ts';
import { type IndexedTexts, joinIndexed } from '../search/index/indexed-texts.ts';
import { Packer } from '../search/index/pack.ts';
import { writeCatalogue } from '../search/index/write-catalogue.ts';
import type { PartTexts } from './build-part.ts';
import { checkOwnCode } from './own-code.ts';
import { shardsFolder, siteFolder, textsFile } from './part-folder.ts';
import type { Part, PartFault } from './read-parts.ts';
import { writeSitemap } from './write-sitemap.ts';

/** What came of joining parts: they made a site only where there is no fault and no finding that is an error. */
export interface Joined {
  faults: PartFault[];
  /** Of the owner's pages, whose code no part could check by itself. */
  findings: Finding[];
}

/**
 * Writes the site that parts make together.
 * @param parts all parts of one site, as `readParts` finds them
 */
export async function joinParts(parts: readonly Part[], out: OutputFolder): Promise<Joined> {
  const faults = parts.flatMap((part) => putIn(part, out));
  if (faults.length > 0) return { faults, findings: [] };
  const [first, ...others] = parts.map((part) => readTexts(part));
  if (!first) return { faults, findings: [] };
  const { base } = first;
  const texts = joinIndexed(first, others);
  const documents = texts.texts.map(({ document }) => document);
  const archive: Archive = { ...first.archive, regions: new RegionTree(first.archive.regions), documents };
  await writeCatalogue(texts, {
    archive,
    addresses: new Addresses(base),
    out,
    store: noStore,
    packer: new Packer(out, noStore),
    synonyms: archive.settings.synonyms,
  });
  writeSitemap(out, archive, base);
  await out.settle();
  return { faults, findings: checkOwnCode(archive.pages, out.root, base) };
}

/** Puts a part's files of the site in their places, as far as they are what the manifest says; tells which are not. */
function putIn({ folder, manifest }: Part, out: OutputFolder): PartFault[] {
  const lost: string[] = [];
  const changed: string[] = [];
  for (const [path, digest] of manifest.files) {
    const file = join(folder, path);
    const found = digestOf(file);
    if (found === null) lost.push(path);
    else if (found !== digest) changed.push(path);
    else if (path.startsWith(siteFolder) && !put(file, digest, path.slice(siteFolder.length), out)) changed.push(path);
  }
  return lost.length + changed.length === 0 ? [] : [{ kind: 'files', folder, lost, changed }];
}

/** Null where no file can be read; a link is no file of a part's. */
function digestOf(file: string): string | null {
  try {
    return lstatSync(file).isFile() ? hashFile(file) : null;
  } catch {
    return null;
  }
}

/** Several parts have the same styles, and some the same texts; false where another part has something else in its place. */
function put(file: string, digest: string, path: string, out: OutputFolder): boolean {
  const there = out.files.get(path);
  if (there !== undefined) return there === digest;
  // A recording may be larger than memory.
  if (path.startsWith('files/')) out.copy(file, path);
  else out.write(path, readFileSync(file));
  return true;
}

function readTexts({ folder, manifest }: Part): IndexedTexts & Pick<PartTexts, 'archive'> & { base: string } {
  const texts = JSON.parse(readFileSync(join(folder, textsFile), 'utf8')) as PartTexts;
  const shards = manifest.files.map(([path]) => path).filter((path) => path.startsWith(shardsFolder));
  return { ...texts, base: manifest.base, shards: shards.map((path) => readFileSync(join(folder, path))) };
}
