import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Addresses } from '../archive/address.ts';
import type { Finding } from '../archive/problem-table.ts';
import { bodiesOf } from '../checks/bodies.ts';
import { checkPageLinks } from '../checks/page-links.ts';
import { folderCache } from '../collections/body-cache.ts';
import { imageInfo, writeImage } from '../collections/images.ts';
import { LinkTargets } from '../collections/link-target.ts';
import type { Folders } from '../collections/loader.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { imageFile, linkedFileName } from '../collections/render-body.ts';
import { bundleSearchScripts } from '../search/index/bundle-scripts.ts';
import { writeSearchIndex } from '../search/index/write-search-index.ts';
import { astroConfig } from './astro-config.ts';
import { pageFault } from './page-fault.ts';
import { runAstro } from './run-astro.ts';

export interface BuildOptions {
  reading: ArchiveReading;
  folders: Folders;
  /** Folder to build into. */
  out: string;
  base: string;
}

/** Writes the whole site of an archive that has passed its checks. What is still wrong with an owner's page comes back as findings. */
export async function buildSite({ reading, folders, out, base }: BuildOptions): Promise<Finding[]> {
  const { archive } = reading;
  const failed = await renderPages({ reading, folders, out, base });
  if (failed) return [failed];
  await writeImages(reading, folders, out);
  copyFiles(reading, out);
  await writeSearch(reading, folders, out, base);
  const cache = folderCache(folders.cache);
  cache.prune(
    new Set([
      ...archive.documents.map((document) => document.body),
      ...archive.pages.flatMap((page) => page.body ?? []),
    ]),
  );
  const addresses = new Addresses(base);
  const runPages = archive.pages
    .filter((page) => page.body === null)
    .map((page) => ({ file: page.file, address: addresses.ownerPage(page.slug) }));
  return checkPageLinks(out, addresses.base, runPages);
}

/** Astro's part. A page whose own code fails is the owner's to mend; any other failure is ours and is thrown. */
async function renderPages({ reading, folders, out, base }: BuildOptions): Promise<Finding | null> {
  const { archive } = reading;
  try {
    const config = astroConfig({ folders, pages: archive.pages, out, base, site: archive.settings.site });
    await runAstro({ ...config, configFile: false, logLevel: 'silent', mode: 'production' }, out, folders.cache);
    return null;
  } catch (error) {
    const fault = pageFault(error, archive.pages, folders.content);
    if (!fault) throw error;
    return fault;
  }
}

/** Two at a time: each is a thread of the image library with a picture in memory. */
async function writeImages(reading: ArchiveReading, folders: Folders, out: string): Promise<void> {
  const files = new Set(
    bodiesOf(reading).flatMap(({ file, body }) => body.images.map((image) => imageFile(image, file))),
  );
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      await writeImage(await imageInfo(folders.content, file), folders.content, out, folders.cache);
    }
  };
  await Promise.all([work(), work()]);
}

/** What the search page and the engine read, from the blocks of every document. */
async function writeSearch(reading: ArchiveReading, folders: Folders, out: string, base: string): Promise<void> {
  const blocks = new Map(reading.documents.map(({ document, compilation }) => [document.id, compilation.body.blocks]));
  await bundleSearchScripts({ outDir: out });
  await writeSearchIndex({
    archive: reading.archive,
    blocksOf: async ({ id }) => blocks.get(id) ?? [],
    addresses: new Addresses(base),
    outDir: out,
    cacheDir: folders.cache,
    synonyms: reading.archive.settings.synonyms,
  });
}

/** Puts attachments, and files that bodies link to, where their pages offer them. */
function copyFiles(reading: ArchiveReading, out: string): void {
  const targets = new LinkTargets(reading.archive, new Set(reading.folder.files));
  const copy = (file: string, folder: string, name: string) => {
    const target = join(out, 'files', folder, name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(reading.folder.root, file), target);
  };
  for (const { document } of reading.documents) {
    for (const { file, name } of document.attachments) if (file !== null) copy(file, document.id, name);
  }
  const folderOf = new Map([
    ...reading.archive.documents.map((document) => [document.file, document.id] as const),
    ...reading.archive.pages.map((page) => [page.file, `pages/${page.slug}`] as const),
  ]);
  for (const { file, body } of bodiesOf(reading)) {
    for (const link of body.links) {
      const target = targets.resolve(link.target, file);
      if (target.kind === 'file') copy(target.file, folderOf.get(file) ?? '', linkedFileName(target.file));
    }
  }
}
