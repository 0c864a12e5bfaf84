import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RegionTree } from '../../src/archive/region.ts';
import { aRegion } from '../pages/small-archive.ts';

/** Any tree: each region under one listed before it, or at the top. */
const tree = fc
  .array(fc.option(fc.nat(), { freq: 5 }), { maxLength: 30 })
  .map((parents) => parents.map((parent, n) => aRegion(`r${n}`, parent === null || n === 0 ? null : `r${parent % n}`)))
  .map((regions) => new RegionTree(regions));

describe('a tree of regions', () => {
  test('finds a region by slug and by code, and says where there is none', () => {
    const wuhan = { ...aRegion('wuhan', null), code: '420100' };
    const regions = new RegionTree([wuhan]);
    expect([regions.find('wuhan'), regions.find('420100'), regions.find('武汉')]).toEqual([wuhan, wuhan, undefined]);
  });

  test('keeps the order in which the owner lists them', () => {
    const regions = new RegionTree([aRegion('z', null), aRegion('b', 'z'), aRegion('a', 'z'), aRegion('c', 'b')]);
    const z = regions.find('z');
    expect(z && regions.within(z).map((region) => region.slug)).toEqual(['z', 'b', 'c', 'a']);
  });

  test('has every region below its top exactly once, under its own parents', () => {
    fc.assert(
      fc.property(tree, (regions) => {
        const below = regions.roots.flatMap((root) => regions.within(root));
        expect(new Set(below).size).toBe(below.length);
        expect(new Set(below)).toEqual(new Set(regions.all));
        for (const region of regions.all) {
          const path = regions.ancestors(region);
          expect(path.at(-1)).toBe(regions.parent(region));
          expect(path.every((above) => regions.within(above).includes(region))).toBe(true);
          expect(regions.children(region).every((child) => regions.parent(child) === region)).toBe(true);
        }
      }),
    );
  });

  test('may be three thousand levels deep', () => {
    const regions = new RegionTree(
      Array.from({ length: 3000 }, (_, n) => aRegion(`r${n}`, n === 0 ? null : `r${n - 1}`)),
    );
    const [top] = regions.roots;
    const lowest = regions.find('r2999');
    expect(top && regions.within(top).length).toBe(3000);
    expect(lowest && regions.ancestors(lowest).length).toBe(2999);
  });
});
