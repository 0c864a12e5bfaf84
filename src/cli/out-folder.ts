import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Why a folder may not be replaced by a site. */
export type OutFault = 'holds-work' | 'not-a-site' | 'not-a-folder';

/**
 * A build replaces its output folder whole, so that folder must be nobody's work: new, empty, or a site that was built
 * before. Null where it may be replaced.
 * @param kept folders that have to survive: the content, the program, the working folder
 */
export function outFault(out: string, kept: readonly string[]): OutFault | null {
  const place = real(resolve(out));
  const within = place.endsWith(sep) ? place : place + sep;
  const holds = (folder: string) => `${real(resolve(folder))}${sep}`.startsWith(within);
  if (kept.some(holds)) return 'holds-work';
  if (!existsSync(place)) return null;
  if (!statSync(place).isDirectory()) return 'not-a-folder';
  const isSite = existsSync(join(place, 'index.html')) && existsSync(join(place, 'catalog.json'));
  return isSite || readdirSync(place).length === 0 ? null : 'not-a-site';
}

/** The path with its links followed, as far as it exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), path.slice(parent.length));
}
