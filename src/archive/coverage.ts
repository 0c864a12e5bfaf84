import type { Archive } from './archive.ts';
import type { Region } from './region.ts';
import type { Shelves } from './shelves.ts';

/** Which regions of the archive's first level have documents, and which have none, in the owner's order. */
export interface Coverage {
  regions: readonly Region[];
  covered: Region[];
  missing: Region[];
}

/**
 * The regions by which the archive is entered: the parts of its home region, else the top of the tree,
 * or the parts of a top that is one region only.
 */
export function firstLevel(archive: Archive): readonly Region[] {
  const { regions, settings } = archive;
  const [only, ...others] = regions.roots;
  const home =
    (settings.home === null ? undefined : regions.find(settings.home)) ?? (others.length === 0 ? only : undefined);
  const parts = home ? regions.children(home) : [];
  return parts.length > 0 ? parts : regions.roots;
}

/** What the archive holds of its first level of regions: a region is covered when its page lists a document. */
export function coverageOf(archive: Archive, shelves: Shelves): Coverage {
  const regions = firstLevel(archive);
  const covered = regions.filter((region) => shelves.region(region).count > 0);
  return { regions, covered, missing: regions.filter((region) => !covered.includes(region)) };
}
