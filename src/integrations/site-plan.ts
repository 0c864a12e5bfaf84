import { join } from 'node:path';
import type { PartialDate } from '../archive/date.ts';
import { bodiesOf } from '../checks/bodies.ts';
import { digestOf } from '../collections/digest.ts';
import { readText } from '../collections/folder.ts';
import { footLinks, menuLinks } from '../collections/frame-links.ts';
import { hashFile } from '../collections/hash-file.ts';
import { LinkTargets } from '../collections/link-target.ts';
import { makeSite, type Site } from '../collections/make-site.ts';
import { ShownOnPages } from '../collections/page-plan.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { SitePart } from '../collections/site-part.ts';

/** What a build is about to write. */
export interface SitePlan {
  site: Site;
  shown: ShownOnPages;
  /** Changes with all that every page may show. */
  common: string;
  /** Of the site that is to be written: all of it, where it is built in one go. */
  part: SitePart;
  /** Changes with the content and the settings of the site, whatever the part. */
  content: string;
  /** Names the part by what decides its bytes; null where only the code of an owner's page knows what it shows. */
  name: string | null;
}

/** Works out what the pages show, without making any of them; ages are counted up to `asOf`. */
export async function planSite(
  reading: ArchiveReading,
  base: string,
  asOf: PartialDate,
  part: SitePart,
): Promise<SitePlan> {
  const { archive, folder } = reading;
  const site = makeSite(archive, base, asOf);
  const shown = new ShownOnPages(site);
  await shown.look(new Map(bodiesOf(reading).map(({ file, body }) => [file, body])), folder.root);
  const common = commonDigest(reading, site);
  const ownCode = archive.pages.some((page) => page.body === null);
  const { documents, withdrawn, sessions, plans, measures, parts, pages, shapes } = archive;
  // Only measures have ages that are shown.
  const day = measures.length > 0 ? asOf : null;
  const programme = [sessions, plans, measures, parts, shapes, day];
  const content = digestOf([
    common,
    documents,
    withdrawn,
    programme,
    pages,
    archive.terms,
    shown.all(),
    linkedFiles(reading),
  ]);
  return { site, shown, common, part, content, name: ownCode ? null : digestOf([content, part]) };
}

/** Of all that every page may show; the code of an owner's page may bring styles that change how others are bundled. */
function commonDigest({ archive, folder }: ArchiveReading, site: Site): string {
  const { settings, logo, regions, themes, series, pages } = archive;
  const code = pages.some((page) => page.body === null)
    ? folder.files.filter((file) => file.startsWith('pages/')).map((file) => [file, readText(folder.root, file)])
    : [];
  const { base } = site.addresses;
  const own = pages.map(({ slug, title, file }) => [slug, title, file]);
  return digestOf([base, settings, logo, regions.all, themes, series, own, menuLinks(site), footLinks(site), code]);
}

/** Files that bodies offer, with what is in them; attachments are told in the documents. */
function linkedFiles(reading: ArchiveReading): [file: string, digest: string][] {
  const targets = new LinkTargets(reading.archive, new Set(reading.folder.files));
  return bodiesOf(reading).flatMap(({ file, body }) =>
    body.links.flatMap((link): [string, string][] => {
      const target = targets.resolve(link.target, file);
      return target.kind === 'file' ? [[target.file, hashFile(join(reading.folder.root, target.file))]] : [];
    }),
  );
}
