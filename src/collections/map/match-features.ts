import { groupBy } from '../../archive/grouping.ts';
import type { Region, RegionTree } from '../../archive/region.ts';
import type { MapFeature } from './features.ts';

/** Which shapes belong to which regions, with what is left over on either side. */
export interface FeatureMatch {
  /** In the order of the region table; several features of one region are one shape. */
  regions: ReadonlyMap<Region, readonly MapFeature[]>;
  /** Features whose properties name no region, or a name that several regions have. */
  unknown: readonly MapFeature[];
  regionsWithout: readonly Region[];
}

/**
 * A feature belongs to the region that its property `code`, else `slug`, else `name` names; a name may be an alias.
 * A code may be written as a number. White space round a value does not count.
 */
export function matchFeatures(tree: RegionTree, features: readonly MapFeature[]): FeatureMatch {
  const byCode = new Map(tree.all.map((region) => [region.code, region]));
  const bySlug = new Map(tree.all.map((region) => [region.slug, region]));
  const byName = groupBy(tree.all, ({ name, aliases }) => [name, ...aliases]);
  const regionOf = ({ properties }: MapFeature): Region | undefined => {
    const named = byName.get(word(properties.name)) ?? [];
    return (
      byCode.get(word(properties.code)) ??
      bySlug.get(word(properties.slug)) ??
      (named.length === 1 ? named[0] : undefined)
    );
  };
  const matched = Map.groupBy(features, regionOf);
  const regions = new Map<Region, MapFeature[]>();
  for (const region of tree.all) {
    const shapes = matched.get(region);
    if (shapes) regions.set(region, shapes);
  }
  return {
    regions,
    unknown: matched.get(undefined) ?? [],
    regionsWithout: tree.all.filter((region) => !regions.has(region)),
  };
}

function word(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
