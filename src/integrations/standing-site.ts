import type { FormerSite } from '../collections/former-site.ts';
import type { OutputFolder } from '../collections/output-folder.ts';
import type { Store } from '../collections/store.ts';
import type { SiteStats } from './build-site.ts';

/** A site that was published: what was told of it, and every file with its digest. */
interface Published {
  stats: SiteStats;
  files: [path: string, digest: string][];
}

/** Remembers a site by the name of its plan. */
export function rememberSite(name: string, { files }: OutputFolder, stats: SiteStats, store: Store): void {
  const published: Published = { stats, files: [...files] };
  store.write(`published ${name}`, JSON.stringify(published));
}

/** What was remembered of a site of this name; null where none was published. */
export function rememberedSite(name: string, store: Store): Published | null {
  const bytes = store.read(`published ${name}`);
  return bytes === null ? null : (JSON.parse(bytes.toString()) as Published);
}

/**
 * What was told of the site that stands, where it is file by file the one that was published: then there is nothing to do.
 * Null where anything is missing, changed or there besides.
 */
export function standingSite({ stats, files }: Published, former: FormerSite): SiteStats | null {
  const stands = ([path, digest]: [string, string]) => former.sha256(path) === digest && former.isUnchanged(path);
  if (former.size !== files.length || !files.every(stands)) return null;
  return { ...stats, reused: stats.pages, search: { ...stats.search, indexed: 0 } };
}
