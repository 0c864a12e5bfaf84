import { join } from 'node:path';
import { Addresses } from '../archive/address.ts';
import type { Finding } from '../archive/problem-table.ts';
import { bodiesOf } from '../checks/bodies.ts';
import { checkPageLinks } from '../checks/page-links.ts';
import { type BodyCache, bodyCache } from '../collections/body-cache.ts';
import { dataFiles, keptText, readBlocks } from '../collections/data-files.ts';
import { imageInfo, writeImage } from '../collections/images.ts';
import { removeLeftovers } from '../collections/leftovers.ts';
import { LinkTargets } from '../collections/link-target.ts';
import type { Folders } from '../collections/loader.ts';
import type { OutputFolder } from '../collections/output-folder.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { imageFile, linkedFileName } from '../collections/render-body.ts';
import type { Store } from '../collections/store.ts';
import { writeSearchScripts } from '../search/index/bundle-scripts.ts';
import { stopShards } from '../search/index/run-shard.ts';
import { beginSearchIndex, type SearchIndexStats } from '../search/index/write-search-index.ts';
import { renderPages } from './render-pages.ts';
import type { SitePlan } from './site-plan.ts';
import type { Stages } from './stages.ts';
import { writeSitemap } from './write-sitemap.ts';

export interface BuildOptions {
  reading: ArchiveReading;
  folders: Folders;
  store: Store;
  plan: SitePlan;
  /** Folder to build into. */
  out: OutputFolder;
  base: string;
  stages: Stages;
}

/** What a build made, and what it took from earlier ones. */
export interface SiteStats {
  pages: number;
  /** Pages that did not have to be rendered. */
  reused: number;
  images: number;
  search: SearchIndexStats;
}

/** Writes the whole site of an archive that has passed its checks. What is still wrong with an owner's page comes back as findings. */
export async function buildSite(options: BuildOptions): Promise<{ findings: Finding[]; stats: SiteStats | null }> {
  const { reading, store, plan, out, base, stages } = options;
  const bodies = bodyCache(store);
  removeLeftovers(options.folders.cache);
  // The index works in processes of its own, and so beside the rendering.
  const index = beginIndex(options, bodies);
  index.catch(() => {});
  try {
    const { fault, pages, reused } = await stages.run('pages', () => renderPages({ ...options, bodies }));
    if (fault) return { findings: [fault], stats: null };
    writeSitemap(out, reading.archive.settings.site, base);
    const images = await stages.run('files', async () => {
      copyFiles(reading, out);
      for (const file of dataFiles(plan.site, readBlocks(reading, bodies))) out.write(file.path, keptText(file, store));
      return writeImages(options);
    });
    const begun = await stages.run('index', () => index);
    const search = await stages.run('search', async () => {
      await writeSearchScripts(out, store);
      return begun.finish();
    });
    const addresses = new Addresses(base);
    const runPages = reading.archive.pages
      .filter((page) => page.body === null)
      .map((page) => ({ file: page.file, address: addresses.ownerPage(page.slug) }));
    return { findings: checkPageLinks(out.root, addresses.base, runPages), stats: { pages, reused, images, search } };
  } finally {
    stopShards();
    await index.catch(() => {});
  }
}

/** Two at a time: each is a thread of the image library with a picture in memory. */
async function writeImages({ reading, folders, store, out }: BuildOptions): Promise<number> {
  const files = new Set(
    bodiesOf(reading).flatMap(({ file, body }) => body.images.map((image) => imageFile(image, file))),
  );
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      await writeImage(await imageInfo(folders.content, file), folders.content, out, store);
    }
  };
  await Promise.all([work(), work()]);
  return files.size;
}

/** What the search page and the engine read, from the blocks of every document. */
function beginIndex({ reading, folders, store, out, base }: BuildOptions, bodies: BodyCache) {
  const { archive } = reading;
  const blocksOf = readBlocks(reading, bodies);
  return beginSearchIndex({
    archive,
    blocksOf: async (document) => blocksOf(document),
    blocksDigest: ({ body }) => body,
    addresses: new Addresses(base),
    out,
    cacheDir: folders.cache,
    store,
    synonyms: archive.settings.synonyms,
  });
}

/** Puts attachments, and files that bodies link to, where their pages offer them. */
function copyFiles(reading: ArchiveReading, out: OutputFolder): void {
  const targets = new LinkTargets(reading.archive, new Set(reading.folder.files));
  const copy = (file: string, below: string, name: string) =>
    out.copy(join(reading.folder.root, file), `files/${below}/${name}`);
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
