import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tileGrid } from '../../../src/collections/map/tile-grid.ts';
import { blankRegion } from '../../archive/blank.ts';

const place = fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })));
const regions = fc
  .array(place, { maxLength: 30 })
  .map((tiles) => tiles.map((tile, n) => blankRegion(`r${n}`, { tile })));

describe('the tile grid', () => {
  test('has each region once, no two in one place, all within its size', () => {
    fc.assert(
      fc.property(regions, (all) => {
        const { tiles, columns, rows } = tileGrid(all);
        expect(tiles.map(({ region }) => region.slug).sort()).toEqual(all.map(({ slug }) => slug).sort());
        expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(all.length);
        expect(Math.max(0, ...tiles.map(({ column }) => column))).toBe(columns);
        expect(Math.max(0, ...tiles.map(({ row }) => row))).toBe(rows);
        expect(tiles.every(({ column, row }) => column >= 1 && row >= 1)).toBe(true);
      }),
    );
  });

  test('has regions where the owner puts them, the first of two that claim a place', () => {
    fc.assert(
      fc.property(regions, (all) => {
        const { tiles, displaced } = tileGrid(all);
        const taken = new Set<string>();
        for (const region of all) {
          const tile = tiles.find((one) => one.region === region);
          if (region.tile === null) continue;
          const key = region.tile.join(' ');
          expect(displaced.includes(region)).toBe(taken.has(key));
          if (!taken.has(key)) expect([tile?.column, tile?.row]).toEqual(region.tile);
          taken.add(key);
        }
      }),
    );
  });

  test('lays the others out below, in the order of the table', () => {
    const all = [
      blankRegion('a'),
      blankRegion('b', { tile: [2, 1] }),
      blankRegion('c'),
      blankRegion('d'),
      blankRegion('e'),
    ];
    const { tiles, columns, rows } = tileGrid(all);
    expect([columns, rows]).toEqual([3, 3]);
    expect(tiles.map(({ region, column, row }) => `${region.slug} ${column},${row}`)).toEqual([
      'b 2,1',
      'a 1,2',
      'c 2,2',
      'd 3,2',
      'e 1,3',
    ]);
  });
});
