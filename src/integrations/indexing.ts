import { Addresses } from '../archive/address.ts';
import { bodyCache } from '../collections/body-cache.ts';
import { readBlocks } from '../collections/data-files.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { isInPart, pageFile } from '../collections/site-part.ts';
import type { Store } from '../collections/store.ts';
import { type BegunIndex, beginSearchIndex } from '../search/index/write-search-index.ts';
import type { Folders } from './folders.ts';
import type { SitePlan } from './site-plan.ts';
import type { Advance } from './stages.ts';

/**
 * What is to be searched in the plan's part of a site: indexed and compressed a little at a time, while the last site is
 * read and pages are made. It goes into the store, and into no folder until it is finished.
 */
export class Indexing {
  private readonly index: Promise<BegunIndex>;
  private readonly ending = new AbortController();
  private done = 0;
  private of = 0;
  private advance: Advance = () => {};

  constructor(reading: ArchiveReading, folders: Folders, store: Store, plan: SitePlan, base: string) {
    const { archive, folder } = reading;
    const { settings } = archive;
    const addresses = new Addresses(base);
    const blocksOf = readBlocks(folder.root, settings.locale, bodyCache(store));
    this.index = beginSearchIndex({
      archive,
      blocksOf: async (document) => blocksOf(document),
      blocksDigest: ({ body }) => body,
      addresses,
      cacheDir: folders.cache,
      store,
      synonyms: settings.synonyms,
      isOwn: (document) => isInPart(pageFile(addresses.document(document), addresses.base), plan.part),
      advance: (done, of) => this.note(done, of),
      signal: this.ending.signal,
    });
    // Whoever waits for it is told; until then a failure is nobody's.
    this.index.catch(() => {});
  }

  /** The index once all texts are in it; `advance` is told of those that are already, and of the others as they come. */
  begun(advance: Advance): Promise<BegunIndex> {
    this.advance = advance;
    if (this.of > 0) advance(this.done, this.of);
    return this.index;
  }

  /** Ends what still goes on, and waits for its end. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.index.catch(() => {});
  }

  private note(done: number, of: number): void {
    this.done = done;
    this.of = of;
    this.advance(done, of);
  }
}
