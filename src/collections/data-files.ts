import type { Block } from '../archive/body.ts';
import { citationFile, citationFormats, citationMediaTypes } from '../archive/citing/files.ts';
import { recordOf } from '../archive/citing/record.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import type { Locale } from '../archive/locale.ts';
import { documentData } from '../archive/publishing/document-data.ts';
import type { BodyCache } from './body-cache.ts';
import { type DataFile, fileAt, jsonAt } from './data-file.ts';
import { digestOf } from './digest.ts';
import { feedsOf, makeFeed } from './make-feed.ts';
import type { Site } from './make-site.ts';
import { readBody } from './read-body.ts';
import { tableFiles } from './table-files.ts';

/** Gives the text of a document, block by block. */
export type BlocksOf = (document: ArchiveDocument) => readonly Block[];

/** Gives the texts of documents as they were read from the content folder `root`; none where a document has no body that could be read. */
export function readBlocks(root: string, locale: Locale, bodies: BodyCache): BlocksOf {
  return (document) => (document.body === '' ? [] : readBody(document, bodies, root, locale).blocks);
}

/** All files of a site that are for other programs, each once; `docs/data.md` says what they hold. */
export function* dataFiles(site: Site, blocksOf: BlocksOf): Generator<DataFile> {
  const { archive, addresses } = site;
  for (const feed of feedsOf(site)) yield fileAt(feed.self, 'application/atom+xml', site, () => makeFeed(feed, site));
  yield* tableFiles(site);
  for (const document of archive.documents) {
    yield {
      ...jsonAt(addresses.data(document.id), site, () =>
        documentData(document, blocksOf(document), archive, addresses),
      ),
      key: () => `data ${digestOf([addresses.base, archive.settings.locale, document])}`,
    };
    for (const format of citationFormats) {
      yield fileAt(addresses.citation(document.id, format), citationMediaTypes[format], site, () =>
        citationFile(recordOf(document, archive, addresses), format),
      );
    }
  }
}

/** The file at a path from the root of the site; null where that is not one for other programs. */
export function dataFile(path: string, site: Site, blocksOf: BlocksOf): DataFile | null {
  for (const file of dataFiles(site, blocksOf)) if (file.path === path) return file;
  return null;
}
