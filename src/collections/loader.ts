import type { Loader, LoaderContext } from 'astro/loaders';
import type { Archive } from '../archive/archive.ts';
import type { Region } from '../archive/region.ts';
import { bodyCache, openStore } from './body-cache.ts';
import { digestOf } from './digest.ts';
import { readArchive } from './read-archive.ts';
import { currentRun } from './run.ts';

/** Where the archive is read from and what was compiled is kept. */
export interface Folders {
  content: string;
  cache: string;
}

/** Key of the one entry that is no document; no document's id can have a dot. */
export const vocabularyKey = 'archive.yaml';

/** What the store keeps of an archive apart from its documents: plain data, the region tree as a list. */
export interface StoredVocabulary extends Omit<Archive, 'documents' | 'regions'> {
  regions: readonly Region[];
  /** Changes whenever any part of the archive does. */
  stamp: string;
}

/**
 * Fills the store with the metadata of the archive, bodies staying in the cache; what is wrong with the content is for
 * `check` to say. It follows the content folder. A build has read the archive already and leaves the store empty.
 */
export function archiveLoader(folders: Folders): Loader {
  return {
    name: 'lectern-archive',
    async load({ store, watcher }) {
      if (currentRun()) return;
      let filled = fill(store, folders);
      watcher?.add(folders.content);
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher?.on(event, (path: string) => {
          // One after the other: what was read last must be what is in the store.
          if (path.startsWith(folders.content)) filled = filled.then(() => fill(store, folders));
        });
      }
      await filled;
    },
  };
}

async function fill(store: LoaderContext['store'], folders: Folders): Promise<void> {
  const kept = openStore(folders.cache);
  const { reading } = await readArchive(folders.content, bodyCache(kept));
  kept.save();
  kept.close();
  if (!reading) return;
  const { regions, documents: _, ...rest } = reading.archive;
  const documents = reading.documents.filter(({ whole }) => whole).map(({ document }) => document);
  const wanted = new Set([vocabularyKey, ...documents.map((document) => document.id)]);
  for (const key of store.keys()) if (!wanted.has(key)) store.delete(key);
  for (const document of documents) store.set({ id: document.id, data: { ...document }, digest: digestOf(document) });
  const stored: StoredVocabulary = { ...rest, regions: regions.all, stamp: digestOf(reading.archive) };
  store.set({ id: vocabularyKey, data: { ...stored }, digest: stored.stamp });
}
