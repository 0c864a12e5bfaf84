import type { Region, RegionTree } from '../region.ts';

/** What belongs to a region itself, and apart from it what belongs to regions below it and not to itself. */
export interface Nested<T> {
  own: readonly T[];
  below: readonly T[];
}

/** `of` gives what belongs to a region by its slug; each item stands in one of the two lists, once, in the order given. */
export function nested<T>(
  tree: RegionTree,
  region: Region,
  of: ReadonlyMap<string, readonly T[]>,
  order: (a: T, b: T) => number,
): Nested<T> {
  const own = new Set(of.get(region.slug));
  const below = new Set(
    tree
      .within(region)
      .slice(1)
      .flatMap((part) => of.get(part.slug) ?? []),
  );
  return { own: [...own].sort(order), below: [...below].filter((item) => !own.has(item)).sort(order) };
}
