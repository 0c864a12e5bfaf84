import { getCollection, getEntry } from 'astro:content';
import { base, folders } from 'virtual:lectern/run';
import { Addresses } from '../archive/address.ts';
import type { Archive, OwnerPage } from '../archive/archive.ts';
import type { Block, BodyHeading } from '../archive/body.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { type Messages, messagesFor } from '../archive/messages.ts';
import { RegionTree } from '../archive/region.ts';
import { Shelves } from '../archive/shelves.ts';
import { folderCache } from './body-cache.ts';
import { LinkTargets } from './link-target.ts';
import { type StoredVocabulary, vocabularyKey } from './loader.ts';
import { renderBody } from './render-body.ts';

/** The archive with all that a page needs to show a part of it. Made once, and again only when the content has changed. */
export interface Site {
  archive: Archive;
  shelves: Shelves;
  addresses: Addresses;
  messages: Messages;
  targets: LinkTargets;
}

/** A body as it goes into the page. */
export interface RenderedBody {
  html: string;
  blocks: readonly Block[];
  headings: readonly BodyHeading[];
}

let made: { stamp: string; site: Promise<Site> } | null = null;

export async function loadSite(): Promise<Site> {
  const entry = await getEntry('archive', vocabularyKey);
  if (!entry) throw new Error('The content store holds no archive: the content folder could not be read.');
  const vocabulary = entry.data as unknown as StoredVocabulary;
  if (made?.stamp !== vocabulary.stamp) made = { stamp: vocabulary.stamp, site: makeSite(vocabulary) };
  return made.site;
}

async function makeSite(vocabulary: StoredVocabulary): Promise<Site> {
  const entries = await getCollection('archive', ({ id }) => id !== vocabularyKey);
  const documents = entries
    .map((entry) => entry.data as unknown as ArchiveDocument)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { regions, stamp: _, ...rest } = vocabulary;
  const archive: Archive = { ...rest, regions: new RegionTree(regions), documents };
  return {
    archive,
    shelves: new Shelves(archive),
    addresses: new Addresses(base),
    messages: messagesFor(archive.settings.locale),
    targets: new LinkTargets(archive, new Set()),
  };
}

/** The body of a document, or of an owner's page that is declarative. */
export async function bodyOf(item: ArchiveDocument | OwnerPage): Promise<RenderedBody> {
  if (item.body === null) return { html: '', blocks: [], headings: [] };
  const { targets, addresses } = await loadSite();
  const { body } = folderCache(folders.cache).read(item.body);
  const filesFolder = 'id' in item ? item.id : `pages/${item.slug}`;
  const html = await renderBody(body, { file: item.file, filesFolder }, folders.content, targets, addresses);
  return { html, blocks: body.blocks, headings: body.headings };
}
