import type { Block } from '../archive/body.ts';
import { catalogOf } from '../archive/catalog.ts';
import { citationFile, citationFormats, citationMediaTypes } from '../archive/citing/files.ts';
import { recordOf } from '../archive/citing/record.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { catalogCsv } from '../archive/publishing/catalog-csv.ts';
import { documentData } from '../archive/publishing/document-data.ts';
import { newestFirst } from '../archive/shelves.ts';
import type { BodyCache } from './body-cache.ts';
import { digestOf } from './digest.ts';
import { type FeedOf, makeFeed } from './make-feed.ts';
import type { Site } from './make-site.ts';
import type { ArchiveReading } from './read-archive.ts';
import { readBody } from './read-body.ts';
import type { ByteStore } from './store.ts';

/** A file of the site for other programs. It is no page: Astro, which takes milliseconds for each of its routes, has no part in it. */
export interface DataFile {
  /** From the root of the site. */
  path: string;
  mediaType: string;
  /** What is in it; made when it is asked for, the same every time. */
  text(): string;
  /** Names the text by all that it is made from, where it is quicker to keep than to make; else null. */
  key: string | null;
}

/** Gives the text of a document, block by block. */
export type BlocksOf = (document: ArchiveDocument) => readonly Block[];

/** Gives the texts of an archive's documents as they were read. */
export function readBlocks({ archive, folder }: ArchiveReading, bodies: BodyCache): BlocksOf {
  return ({ file, body }) => readBody(file, body, bodies, folder.root, archive.settings.locale).blocks;
}

/** All files of a site that are for other programs, each once; `docs/data.md` says what they hold. */
export function* dataFiles(site: Site, blocksOf: BlocksOf): Generator<DataFile> {
  const { archive, addresses } = site;
  const file = (address: string, mediaType: string, text: () => string, key: string | null = null): DataFile => ({
    path: address.slice(addresses.base.length),
    mediaType,
    text,
    key,
  });
  yield file(addresses.file('catalog.json'), json, () => jsonText(catalogOf(archive, addresses)));
  yield file(addresses.file('catalog.csv'), 'text/csv', () => catalogCsv(archive, addresses));
  for (const feed of feeds(site)) yield file(feed.self, 'application/atom+xml', () => makeFeed(feed, site));
  for (const document of archive.documents) {
    yield file(
      addresses.data(document.id),
      json,
      () => jsonText(documentData(document, blocksOf(document), archive, addresses)),
      `data ${digestOf([addresses.base, archive.settings.locale, document])}`,
    );
    for (const format of citationFormats) {
      yield file(addresses.citation(document.id, format), citationMediaTypes[format], () =>
        citationFile(recordOf(document, archive, addresses), format),
      );
    }
  }
}

/** What is in a file, from the store where it is kept there. */
export function keptText({ key, text }: DataFile, store: ByteStore): Uint8Array | string {
  if (key === null) return text();
  const kept = store.read(key);
  if (kept !== null) return kept;
  const made = text();
  store.write(key, made);
  return made;
}

/** The file at a path from the root of the site; null where that is not one for other programs. */
export function dataFile(path: string, site: Site, blocksOf: BlocksOf): DataFile | null {
  for (const file of dataFiles(site, blocksOf)) if (file.path === path) return file;
  return null;
}

const json = 'application/json';

function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Of the archive, of each region as its page lists documents, and of each theme. */
function* feeds({ archive, addresses, shelves }: Site): Generator<FeedOf> {
  yield {
    name: null,
    description: archive.settings.description,
    self: addresses.feed(),
    page: addresses.home(),
    documents: () => [...archive.documents].sort(newestFirst),
  };
  for (const region of archive.regions.all) {
    yield {
      name: region.name,
      description: null,
      self: addresses.feed('regions', region.slug),
      page: addresses.region(region.slug),
      documents() {
        const { about, aboutParts, held } = shelves.region(region);
        return [...new Set([...about, ...aboutParts, ...held])].sort(newestFirst);
      },
    };
  }
  for (const { name, slug, description } of archive.themes) {
    yield {
      name,
      description,
      self: addresses.feed('themes', slug),
      page: addresses.theme(slug),
      documents: () => shelves.theme(slug),
    };
  }
}
