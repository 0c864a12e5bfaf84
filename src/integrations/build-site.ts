import { join } from 'node:path';
import { Addresses } from '../archive/address.ts';
import type { Finding } from '../archive/problem-table.ts';
import { posters } from '../archive/recording/recording.ts';
import { bodiesOf } from '../checks/bodies.ts';
import { bodyCache } from '../collections/body-cache.ts';
import { writeDataFile } from '../collections/data-file.ts';
import { type BlocksOf, dataFiles, readBlocks } from '../collections/data-files.ts';
import { imageInfo, writeImage } from '../collections/images.ts';
import { removeLeftovers } from '../collections/leftovers.ts';
import { LinkTargets } from '../collections/link-target.ts';
import { writeLook } from '../collections/look/look-files.ts';
import type { OutputFolder } from '../collections/output-folder.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { imageFile, linkedFileName } from '../collections/render-body.ts';
import { isInPart, pageFile, type SitePart } from '../collections/site-part.ts';
import type { Store } from '../collections/store.ts';
import { writeSearchScripts } from '../search/index/bundle-scripts.ts';
import { type BegunIndex, beginSearchIndex, type SearchIndexStats } from '../search/index/write-search-index.ts';
import type { Folders } from './folders.ts';
import { checkOwnCode } from './own-code.ts';
import { renderPages } from './render-pages.ts';
import type { SitePlan } from './site-plan.ts';
import type { Advance, Stages } from './stages.ts';
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

/** What came of a build: no stats where a page's own code failed. */
export interface BuildOutcome {
  findings: Finding[];
  stats: SiteStats | null;
}

/** Writes all files of the site of an archive that has passed its checks, for {@link finishSite} to make it whole. */
export async function buildSite(options: BuildOptions): Promise<BuildOutcome> {
  const outcome = await buildFiles(options, (index) => index.finish());
  if (outcome.stats) writeSitemap(options.out, options.reading.archive, options.base);
  return outcome;
}

/** Waits until every file of the site is there; what is still wrong with an owner's page comes back. */
export async function finishSite({ reading, out, base }: BuildOptions): Promise<Finding[]> {
  await out.settle();
  return checkOwnCode(reading.archive.pages, out.root, base);
}

/** Writes the files of the plan's part; `finish` writes what search reads. */
export async function buildFiles(
  options: BuildOptions,
  finish: (index: BegunIndex) => Promise<SearchIndexStats>,
): Promise<BuildOutcome> {
  const { reading, store, plan, out, stages } = options;
  const bodies = bodyCache(store);
  removeLeftovers(options.folders.cache);
  // What is to be searched is indexed and compressed between the pages; what the rendering writes is not touched.
  const progress = new IndexProgress();
  const stop = new AbortController();
  const { archive, folder } = reading;
  const blocksOf = readBlocks(folder.root, archive.settings.locale, bodies);
  const index = beginIndex(options, blocksOf, progress, stop.signal);
  index.catch(() => {});
  try {
    const { fault, pages, reused } = await stages.run('pages', (advance) =>
      renderPages({ ...options, bodies, advance }),
    );
    if (fault) return { findings: [fault], stats: null };
    const images = await stages.run('files', async (advance) => {
      copyFiles(reading, plan.part, out);
      await writeLook(plan.site, reading.folder.root, plan.part, out);
      for (const file of dataFiles(plan.site, blocksOf))
        if (isInPart(file.path, plan.part)) writeDataFile(file, out, store);
      return writeImages(options, advance);
    });
    const begun = await stages.run('index', (advance) => {
      progress.follow(advance);
      return index;
    });
    const search = await stages.run('search', async () => {
      if (isInPart('search/engine.js', plan.part)) await writeSearchScripts(out, store);
      return finish(begun);
    });
    return { findings: [], stats: { pages, reused, images, search } };
  } finally {
    stop.abort();
    await index.catch(() => {});
  }
}

/** Two at a time: each is a thread of the image library with a picture in memory. */
async function writeImages({ reading, folders, store, plan, out }: BuildOptions, advance: Advance): Promise<number> {
  const files = new Set([
    ...bodiesOf(reading).flatMap(({ file, body }) => body.images.map((image) => imageFile(image, file))),
    ...reading.archive.documents.flatMap(posters),
  ]);
  const waiting = [...files];
  let written = 0;
  let done = 0;
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const info = await imageInfo(folders.content, file);
      if (isInPart(`images/${info.digest}`, plan.part)) {
        await writeImage(info, folders.content, out, store);
        written += 1;
      }
      done += 1;
      advance(done, files.size);
    }
  };
  await Promise.all([work(), work()]);
  return written;
}

/** What the search page and the engine read, from the blocks of every document. */
function beginIndex(
  { reading, folders, store, plan, out, base }: BuildOptions,
  blocksOf: BlocksOf,
  progress: IndexProgress,
  signal: AbortSignal,
) {
  const { archive } = reading;
  const addresses = new Addresses(base);
  return beginSearchIndex({
    archive,
    blocksOf: async (document) => blocksOf(document),
    blocksDigest: ({ body }) => body,
    addresses,
    out,
    cacheDir: folders.cache,
    store,
    synonyms: archive.settings.synonyms,
    isOwn: (document) => isInPart(pageFile(addresses.document(document), addresses.base), plan.part),
    advance: (done, of) => progress.note(done, of),
    signal,
  });
}

/** Puts attachments, and files that bodies link to, where their pages offer them. */
function copyFiles(reading: ArchiveReading, part: SitePart, out: OutputFolder): void {
  const targets = new LinkTargets(reading.archive, new Set(reading.folder.files));
  const copy = (file: string, below: string, name: string) => {
    const path = `files/${below}/${name}`;
    if (isInPart(path, part)) out.copy(join(reading.folder.root, file), path);
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

/** Texts are indexed while other stages are shown; whoever looks later is told of all that are done. */
class IndexProgress {
  private done = 0;
  private of = 0;
  private advance: Advance = () => {};

  note(done: number, of: number): void {
    this.done = done;
    this.of = of;
    this.advance(done, of);
  }

  follow(advance: Advance): void {
    this.advance = advance;
    if (this.of > 0) advance(this.done, this.of);
  }
}
