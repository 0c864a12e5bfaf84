import { join } from 'node:path';
import type { Finding } from '../archive/problem-table.ts';
import { posters } from '../archive/recording/recording.ts';
import { bodiesOf } from '../checks/bodies.ts';
import { bodyCache } from '../collections/body-cache.ts';
import { writeDataFile } from '../collections/data-file.ts';
import { dataFiles, readBlocks } from '../collections/data-files.ts';
import { imageInfo, writeImage } from '../collections/images.ts';
import { removeLeftovers } from '../collections/leftovers.ts';
import { LinkTargets } from '../collections/link-target.ts';
import { writeLook } from '../collections/look/look-files.ts';
import type { OutputFolder } from '../collections/output-folder.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { imageFile, linkedFileName } from '../collections/render-body.ts';
import { isInPart, type SitePart } from '../collections/site-part.ts';
import type { Store } from '../collections/store.ts';
import { writeSearchScripts } from '../search/index/bundle-scripts.ts';
import type { BegunIndex, SearchIndexStats } from '../search/index/write-search-index.ts';
import type { Folders } from './folders.ts';
import type { Indexing } from './indexing.ts';
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
  /** What is to be searched in the plan's part, which goes on already. */
  indexing: Indexing;
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
  const outcome = await buildFiles(options, (index) => index.finish(options.out));
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
  const { reading, store, plan, out, stages, indexing } = options;
  const bodies = bodyCache(store);
  removeLeftovers(options.folders.cache);
  const { fault, pages, reused } = await stages.run('pages', (advance) => renderPages({ ...options, bodies, advance }));
  if (fault) return { findings: [fault], stats: null };
  const images = await stages.run('files', async (advance) => {
    const { archive, folder } = reading;
    copyFiles(reading, plan.part, out);
    await writeLook(plan.site, folder.root, plan.part, out);
    for (const file of dataFiles(plan.site, readBlocks(folder.root, archive.settings.locale, bodies)))
      if (isInPart(file.path, plan.part)) writeDataFile(file, out, store);
    return writeImages(options, advance);
  });
  const begun = await stages.run('index', (advance) => indexing.begun(advance));
  const search = await stages.run('search', async () => {
    if (isInPart('search/engine.js', plan.part)) await writeSearchScripts(out, store);
    return finish(begun);
  });
  return { findings: [], stats: { pages, reused, images, search } };
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
