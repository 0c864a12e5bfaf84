import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Region, RegionTree } from '../../../src/archive/region.ts';
import type { RegionShape } from '../../../src/archive/region-map.ts';
import { type MapFeature, type Position, readFeatures } from '../../../src/collections/map/features.ts';
import { matchFeatures } from '../../../src/collections/map/match-features.ts';
import { shapeRegions } from '../../../src/collections/map/region-shapes.ts';
import { blankRegion } from '../../archive/blank.ts';

type Points = [number, number][];

/** A border between two corners: straight pieces with wiggles that are the same from both sides. */
function border(from: Position, to: Position, seed: number): Position[] {
  const steps = 40;
  const along = Array.from({ length: steps }, (_, n): Position => {
    const wiggle = n === 0 ? 0 : 0.08 * Math.sin(seed * 7 + n * n * 1.7);
    const across: Position = [to[1] - from[1], from[0] - to[0]];
    const share = n / steps;
    return [
      from[0] + (to[0] - from[0]) * share + across[0] * wiggle,
      from[1] + (to[1] - from[1]) * share + across[1] * wiggle,
    ];
  });
  return along;
}

/** Squares of one degree side by side, each border wiggled; neighbours have the same positions on it. */
function chequerboard(columns: number, rows: number): MapFeature[] {
  const origin = [110, 30] as const;
  const corner = (x: number, y: number): Position => [origin[0] + x, origin[1] + y];
  const side = (x: number, y: number, u: number, v: number): Position[] => {
    if (u < x || v < y) return [...side(u, v, x, y).slice(1), corner(x, y)].reverse();
    return border(corner(x, y), corner(u, v), x + u * 13 + y * 5 + v * 31);
  };
  return Array.from({ length: columns * rows }, (_, index) => {
    const x = index % columns;
    const y = Math.floor(index / columns);
    const ring = [
      ...side(x, y, x + 1, y),
      ...side(x + 1, y, x + 1, y + 1),
      ...side(x + 1, y + 1, x, y + 1),
      ...side(x, y + 1, x, y),
      corner(x, y),
    ];
    return { index, properties: { slug: `r${index}` }, polygons: [[ring]] };
  });
}

function drawn(features: MapFeature[], most?: number, regions = features.map(({ index }) => blankRegion(`r${index}`))) {
  const tree = new RegionTree(regions);
  return shapeRegions(tree, matchFeatures(tree, features).regions, most);
}

/** The rings of SVG path data of the one form that shapes are written in. */
function ringsOf(path: string): Points[] {
  expect(path).toMatch(/^(M[\d.]+ [\d.]+L[\d.]+ [\d.]+( [\d.]+ [\d.]+)*Z)+$/);
  return [...path.matchAll(/M([^Z]*)Z/g)].map(([, body = '']) => {
    const numbers = body.split(/[ L]/).map(Number);
    return Array.from({ length: numbers.length / 2 }, (_, n) => [numbers[2 * n] ?? 0, numbers[2 * n + 1] ?? 0]);
  });
}

function segments(path: string): Set<string> {
  const found = new Set<string>();
  for (const ring of ringsOf(path)) {
    for (const [n, point] of ring.entries()) {
      found.add([point, ring[(n + 1) % ring.length]].map(String).sort().join(' – '));
    }
  }
  return found;
}

/** Even-odd: how often a line to the right crosses the rings. */
function isInside({ path, label }: RegionShape): boolean {
  let inside = false;
  for (const ring of ringsOf(path)) {
    for (const [n, [x, y]] of ring.entries()) {
      const [u, v] = ring[(n + 1) % ring.length] ?? [x, y];
      if (y > label.y !== v > label.y && label.x < ((u - x) * (label.y - y)) / (v - y) + x) inside = !inside;
    }
  }
  return inside;
}

const length = (shapes: readonly RegionShape[]) => shapes.reduce((sum, { path }) => sum + path.length, 0);
const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const aFeature = (slug: string, ...polygons: Position[][][]): MapFeature => ({
  index: 0,
  properties: { slug },
  polygons,
});

describe('a map', () => {
  test('is drawn within the length it is given, names inside the shapes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1500, max: 40_000 }),
        (columns, rows, most) => {
          const { shapes, width, height } = drawn(chequerboard(columns, rows), most);
          expect(length(shapes)).toBeLessThanOrEqual(most);
          expect(Math.max(width, height)).toBe(1000);
          for (const shape of shapes) {
            expect(isInside(shape)).toBe(true);
            for (const [x, y] of ringsOf(shape.path).flat()) {
              expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is drawn in full where that is short enough', () => {
    const [only] = drawn(chequerboard(1, 1)).shapes;
    expect(ringsOf(only?.path ?? '')[0]).toHaveLength(160);
  });

  test('has the same line on both sides of a common border, however few points are left', () => {
    for (const most of [600, 1500, 4000, 60_000]) {
      const { shapes } = drawn(chequerboard(3, 3), most);
      const sides = shapes.map(({ path }) => segments(path));
      const all = sides.flatMap((side) => [...side]);
      const outer = [...new Set(all)].filter((segment) => all.filter((other) => other === segment).length === 1);
      // What has one side only encloses the whole: as a closed line each of its points is met twice.
      const ends = Map.groupBy(
        outer.flatMap((segment) => segment.split(' – ')),
        (point) => point,
      );
      expect([...ends.values()].every((met) => met.length === 2)).toBe(true);
      expect(outer.length).toBeLessThan(all.length);
      for (const [n, side] of sides.entries()) {
        const right = sides[n + 1];
        if (n % 3 < 2 && right) expect([...side].filter((segment) => right.has(segment)).length).toBeGreaterThan(0);
      }
    }
  });

  test('keeps the holes of a shape, and the name out of them', () => {
    const [ring] = drawn([aFeature('r0', [square(0, 0, 9), square(1, 1, 7)])]).shapes;
    expect(ringsOf(ring?.path ?? '')).toHaveLength(2);
    expect(ring && isInside(ring)).toBe(true);
  });

  test('gives up the smallest islands first, and never the last part of a region', () => {
    const islands = Array.from({ length: 200 }, (_, n) => [square((n % 20) * 2, 20 + Math.floor(n / 20) * 2, 1)]);
    const archipelago = aFeature('r0', [square(0, 0, 10)], ...islands);
    const { shapes } = drawn([archipelago, { ...aFeature('r1', [square(50, 0, 0.5)]), index: 1 }], 500);
    expect(length(shapes)).toBeLessThanOrEqual(500);
    expect(shapes.map(({ path }) => ringsOf(path).length > 0)).toEqual([true, true]);
    expect(shapes.every(isInside)).toBe(true);
  });

  test('has a dot for a region smaller than the pen', () => {
    const speck = { ...aFeature('r1', [square(50, 50, 0.000_01)]), index: 1 };
    const { shapes } = drawn([aFeature('r0', [square(0, 0, 90)]), speck]);
    expect(ringsOf(shapes[1]?.path ?? '')).toEqual([
      [
        [392.3, 443.9],
        [393.3, 443.9],
        [393.3, 444.9],
        [392.3, 444.9],
      ],
    ]);
  });

  test('has regions below on top of those above, else in the order of the table', () => {
    const regions: Region[] = [
      blankRegion('r1', { parent: 'r0' }),
      blankRegion('r2', { parent: 'r0' }),
      blankRegion('r0'),
    ];
    const features = [0, 1, 2].map((n) => ({
      index: n,
      properties: { slug: `r${n}` },
      polygons: [[square(n, n, 4 - n)]],
    }));
    expect(drawn(features, undefined, regions).shapes.map(({ region }) => region.slug)).toEqual(['r0', 'r1', 'r2']);
  });

  test('on both sides of the antimeridian stays whole', () => {
    const { width, height, shapes } = drawn([aFeature('r0', [square(178, -1, 2)], [square(-180, -1, 2)])]);
    expect([width, height]).toEqual([1000, 500]);
    expect(shapes[0]?.path).toBe('M500 500L500 0 0 0 0 500ZM500 500L1000 500 1000 0 500 0Z');
  });

  test('is cut open where it is emptiest, and not through what lies on both sides of Greenwich', () => {
    const everywhere = [[square(-170, 0, 1)], [square(-9, 0, 1)], [square(5, 0, 1)], [square(179, 0, 1)]];
    const [shape] = drawn([aFeature('r0', ...everywhere)]).shapes;
    const lefts = ringsOf(shape?.path ?? '').map((ring) => Math.min(...ring.map(([x]) => x)));
    expect(lefts[3]).toBe(0);
    const fromTheWest = [...lefts.slice(3), ...lefts.slice(0, 3)];
    expect(fromTheWest).toEqual([...lefts].sort((a, b) => a - b));
  });

  test('without a shape is empty', () => {
    expect(drawn([])).toEqual({ width: 0, height: 0, shapes: [] });
  });
});

describe('features', () => {
  test('that cannot be drawn are named with the reason', () => {
    const polygon = (coordinates: unknown) => ({ type: 'Feature', geometry: { type: 'Polygon', coordinates } });
    expect(readFeatures({ type: 'Topology' })).toEqual({
      features: [],
      findings: [{ index: null, fault: 'not-a-collection' }],
    });
    const { features, findings } = readFeatures({
      type: 'FeatureCollection',
      features: [
        polygon([square(0, 0, 1).map(([x, y]) => [x, y, 12])]),
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } },
        { type: 'Feature', properties: {}, geometry: null },
        polygon([square(0, 0, 1).slice(1)]),
        polygon([
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ]),
        polygon([square(500_000, 3_300_000, 10)]),
        polygon([
          [
            ['0', 0],
            [0, 1],
            [1, 1],
            ['0', 0],
          ],
        ]),
        'feature',
      ],
    });
    expect(features.map(({ index }) => index)).toEqual([0]);
    expect(findings.map(({ index, fault }) => `${index} ${fault}`)).toEqual([
      '1 no-area',
      '2 no-area',
      '3 broken-ring',
      '4 broken-ring',
      '5 not-degrees',
      '6 broken-ring',
      '7 no-area',
    ]);
  });

  test('belong to the region their code, slug, name or alias names; what is left over is listed on both sides', () => {
    const tree = new RegionTree([
      blankRegion('wuhan', { code: '420100', name: '武汉市', aliases: ['武汉'] }),
      blankRegion('yichang', { code: '420500', name: '宜昌市' }),
      blankRegion('gulou-fz', { name: '鼓楼区' }),
      blankRegion('gulou-nj', { name: '鼓楼区' }),
    ]);
    const named = [{ name: '武汉' }, { code: 420_100 }, { slug: ' yichang ' }, { name: '鼓楼区' }, { name: '' }, {}];
    const features = named.map((properties, index) => ({ index, properties, polygons: [] }));
    const { regions, unknown, regionsWithout } = matchFeatures(tree, features);
    expect([...regions].map(([region, shapes]) => [region.slug, shapes.map(({ index }) => index)])).toEqual([
      ['wuhan', [0, 1]],
      ['yichang', [2]],
    ]);
    expect(unknown.map(({ index }) => index)).toEqual([3, 4, 5]);
    expect(regionsWithout.map(({ slug }) => slug)).toEqual(['gulou-fz', 'gulou-nj']);
  });
});
