import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { manifestFile } from '../integrations/part-folder.ts';

/** Why a folder may not be replaced by a site. */
export type OutFault = 'holds-work' | 'holds-parts' | 'not-a-site' | 'not-a-part' | 'not-a-folder';

/** What stands in folders of each kind, and in no folder of somebody's work. */
const signs = { site: ['index.html', 'catalog.json'], part: [manifestFile] } as const;

/** What must not be lost when an output folder is replaced. */
export interface Kept {
  /** Folders that have to survive: the content, the program, the working folder. */
  work: readonly string[];
  /** Parts that are read meanwhile: the output may neither hold one nor lie in one. */
  parts?: readonly string[];
}

/**
 * A build replaces its output folder whole, so that folder must be nobody's work: new, empty, or what it is to be replaced
 * by, a site or a part of one. Null where it may be replaced.
 */
export function outFault(out: string, kept: Kept, becomes: 'site' | 'part' = 'site'): OutFault | null {
  const place = real(resolve(out));
  const holds = (outer: string, inner: string) =>
    `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  if (kept.work.some((folder) => holds(place, real(resolve(folder))))) return 'holds-work';
  const parts = (kept.parts ?? []).map((folder) => real(resolve(folder)));
  if (parts.some((folder) => holds(place, folder) || holds(folder, place))) return 'holds-parts';
  if (!existsSync(place)) return null;
  if (!statSync(place).isDirectory()) return 'not-a-folder';
  if (readdirSync(place).length === 0 || signs[becomes].every((file) => existsSync(join(place, file)))) return null;
  return becomes === 'site' ? 'not-a-site' : 'not-a-part';
}

/** The path with its links followed, as far as it exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), path.slice(parent.length));
}
