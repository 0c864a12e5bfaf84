import type { Archive } from './archive.ts';
import { firstLevel } from './coverage.ts';
import { holdingsByType } from './programme/region-lists.ts';
import type { Region } from './region.ts';
import { type ShadingStep, stepOf } from './shading.ts';
import type { Shelves } from './shelves.ts';

/** What the archive holds of a region and its parts. */
export interface MapRow {
  region: Region;
  /** Lectures and talks. */
  lectures: number;
  cases: number;
  total: number;
}

/** Every region in the order in which the tree is read. */
export function mapRows({ regions }: Archive, shelves: Shelves): MapRow[] {
  return regions.roots
    .flatMap((root) => regions.within(root))
    .map((region) => {
      const { lectures, cases } = holdingsByType(shelves, region);
      return { region, lectures: lectures.length, cases: cases.length, total: lectures.length + cases.length };
    });
}

/** The regions of each step of the shading, those that hold nothing first. */
export function regionsByStep(rows: readonly MapRow[], steps: readonly ShadingStep[]): Region[][] {
  const byStep = Map.groupBy(rows, ({ total }) => stepOf(total, steps));
  return [0, ...steps.map((_, index) => index + 1)].map((step) => (byStep.get(step) ?? []).map(({ region }) => region));
}

/** The regions of a map without shapes: those with a tile, and those by which the archive is entered. */
export function tileRegions(archive: Archive): Region[] {
  const first = new Set(firstLevel(archive));
  return archive.regions.all.filter((region) => region.tile !== null || first.has(region));
}
