import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../collections/hash-file.ts';
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

/**
 * What was told of the site in a folder, where it is file by file what a build of this plan would write: then there is
 * nothing to do. Null where anything is missing, changed or there besides.
 */
export function standingSite(name: string, out: string, store: Store): SiteStats | null {
  const bytes = store.read(`published ${name}`);
  if (bytes === null) return null;
  const { stats, files } = JSON.parse(bytes.toString()) as Published;
  const found = filesIn(out);
  if (found.size !== files.length) return null;
  for (const [path, digest] of files) if (!found.has(path) || hashFile(join(out, path)) !== digest) return null;
  return { ...stats, reused: stats.pages, search: { ...stats.search, indexed: 0 } };
}

function filesIn(folder: string): Set<string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
    return new Set(files.map((file) => file.slice(folder.length + 1).replaceAll('\\', '/')));
  } catch {
    return new Set();
  }
}
