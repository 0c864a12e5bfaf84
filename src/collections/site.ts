import { getCollection, getEntry } from 'astro:content';
import { base, folders } from 'virtual:lectern/run';
import type { OwnerPage } from '../archive/archive.ts';
import type { Block, BodyHeading } from '../archive/body.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { RegionTree } from '../archive/region.ts';
import { type BodyCache, bodyCache, openStore } from './body-cache.ts';
import { type StoredVocabulary, vocabularyKey } from './loader.ts';
import { makeSite, type Site } from './make-site.ts';
import { readBody } from './read-body.ts';
import { renderBody } from './render-body.ts';
import { currentRun } from './run.ts';
import type { Store } from './store.ts';

export type { Site } from './make-site.ts';

/** A body as it goes into the page. */
export interface RenderedBody {
  html: string;
  blocks: readonly Block[];
  headings: readonly BodyHeading[];
}

let made: { stamp: string; site: Promise<Site> } | null = null;

/** In a build the archive that it has read already; else the one in the content store. */
export async function loadSite(): Promise<Site> {
  const run = currentRun();
  if (run) return run.site;
  const entry = await getEntry('archive', vocabularyKey);
  if (!entry) throw new Error('The content store holds no archive: the content folder could not be read.');
  const vocabulary = entry.data as unknown as StoredVocabulary;
  if (made?.stamp !== vocabulary.stamp) made = { stamp: vocabulary.stamp, site: siteOf(vocabulary) };
  return made.site;
}

async function siteOf(vocabulary: StoredVocabulary): Promise<Site> {
  const entries = await getCollection('archive', ({ id }) => id !== vocabularyKey);
  const documents = entries
    .map((entry) => entry.data as unknown as ArchiveDocument)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { regions, stamp: _, ...rest } = vocabulary;
  return makeSite({ ...rest, regions: new RegionTree(regions), documents }, base);
}

let opened: { stamp: string; store: Store } | null = null;

/** The bodies as the loader left them when it last read the content. */
function storedBodies(): BodyCache {
  const stamp = made?.stamp ?? '';
  if (opened?.stamp !== stamp) {
    opened?.store.close();
    opened = { stamp, store: openStore(folders.cache) };
  }
  return bodyCache(opened.store);
}

/** The body of a document, or of an owner's page that is declarative. */
export async function bodyOf(item: ArchiveDocument | OwnerPage): Promise<RenderedBody> {
  if (item.body === null) return { html: '', blocks: [], headings: [] };
  const { archive, targets, addresses } = await loadSite();
  const bodies = currentRun()?.bodies ?? storedBodies();
  const body = readBody(item.file, item.body, bodies, folders.content, archive.settings.locale);
  const filesFolder = 'id' in item ? item.id : `pages/${item.slug}`;
  const html = await renderBody(body, { file: item.file, filesFolder }, folders.content, targets, addresses);
  return { html, blocks: body.blocks, headings: body.headings };
}
