import { createHash } from 'node:crypto';

/** One of several parts of a site, each of which can be built on a machine of its own. */
export interface SitePart {
  /** From 1 to `of`. */
  number: number;
  of: number;
}

/** The one part of a site that is built in one go. */
export const wholeSite: SitePart = { number: 1, of: 1 };

/**
 * Whether a file of the site belongs to a part. Its path alone decides, which for a document is its id: parts are of one
 * size, and no edit moves another document. Styles and scripts of Astro's are in every part, so that `merge` can tell
 * whether all parts made the same.
 * @param path from the root of the site, with `/`
 */
export function isInPart(path: string, { number, of }: SitePart): boolean {
  // Most sites are one part, and have a hundred thousand files.
  if (of === 1 || path.startsWith('_astro/')) return true;
  return createHash('sha256').update(path).digest().readUInt32BE() % of === number - 1;
}

/** Path from the root of the site of the page or file at an address; `base` is what every address begins with. */
export function pageFile(address: string, base: string): string {
  const path = address.slice(base.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
