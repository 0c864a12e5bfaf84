import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Region, RegionTree } from '../../archive/region.ts';
import type { RegionShapes } from '../../archive/region-map.ts';
import type { MapFeature } from './features.ts';
import { fitProjection, type Point } from './projection.ts';
import { areaOf, labelPoint, pathOf, roundRing } from './rings.ts';

type Rings = Point[][];
type Shapes = ReadonlyMap<Region, Rings[]>;
type Picture = Topology<{ regions: GeometryCollection }>;

/**
 * Draws matched features in at most `mostCharacters` of path data: as many points are left out as that takes, those that
 * change the shapes least first (Visvalingam), and the same on both sides of a common border, then the smallest islands.
 * Every region keeps a part of a few points, whatever its size: up to a hundred characters each, limit or not.
 */
export function shapeRegions(
  tree: RegionTree,
  matched: ReadonlyMap<Region, readonly MapFeature[]>,
  mostCharacters = 60_000,
): RegionShapes {
  const regions = [...matched.keys()];
  if (regions.length === 0) return { width: 0, height: 0, shapes: [] };
  const projection = fitProjection([...matched.values()].flat().flatMap(({ polygons }) => polygons));
  const geometries = regions.map((region): MultiPolygon => {
    const polygons = (matched.get(region) ?? []).flatMap((one) => one.polygons);
    return {
      type: 'MultiPolygon',
      coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(projection.project))),
    };
  });
  const collection = { type: 'GeometryCollection' as const, geometries };
  const whole = presimplify(topology({ regions: collection }, 100_000) as Picture);
  const shapes = withinLength(simplest(whole, regions, mostCharacters), mostCharacters);
  const places = new Map(tree.roots.flatMap((root) => tree.within(root)).map((region, place) => [region, place]));
  const place = (region: Region) => places.get(region) ?? 0;
  return {
    width: roundUp(projection.width),
    height: roundUp(projection.height),
    shapes: [...shapes]
      .map(([region, parts]) => ({
        region,
        path: parts.flat().map(pathOf).join(''),
        label: labelPoint(largestFirst(parts)[0] ?? []),
      }))
      .sort((a, b) => place(a.region) - place(b.region)),
  };
}

/** Simplified no more than it takes: the number of points that stay is found by halving its logarithm. */
function simplest(whole: Picture, regions: readonly Region[], mostCharacters: number): Shapes {
  const outlines = new Map<Region, Rings>();
  const complete = drawn(whole, regions, 0, outlines);
  for (const [region, parts] of complete) outlines.set(region, roughly(largestFirst(parts)[0]?.[0] ?? []));
  if (lengthOf(complete) <= mostCharacters) return complete;
  const weights = Float64Array.from(whole.arcs.flat().map(weightOf).filter(Number.isFinite)).sort().reverse();
  let best = drawn(whole, regions, Number.MAX_VALUE, outlines);
  let [shortEnough, tooLong] = [1, Math.max(1, weights.length)];
  for (let step = 0; step < 14; step += 1) {
    const points = Math.round(Math.sqrt(shortEnough * tooLong));
    const shapes = drawn(whole, regions, weights[points - 1] ?? 0, outlines);
    if (lengthOf(shapes) > mostCharacters) tooLong = points;
    else [shortEnough, best] = [points, shapes];
  }
  return best;
}

/**
 * Polygons of each region without the points below a weight; rings that rounding makes a line are gone.
 * A region of which nothing is left has its outline instead, or a dot where it began.
 */
function drawn(
  whole: Picture,
  regions: readonly Region[],
  weight: number,
  outlines: ReadonlyMap<Region, Rings>,
): Shapes {
  const arcs = whole.arcs.map((arc) => arc.filter((point) => weightOf(point) >= weight));
  const { features } = feature({ ...whole, arcs }, whole.objects.regions);
  return new Map(
    regions.map((region, index) => {
      const geometry = features[index]?.geometry;
      const polygons = geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
      const rings = polygons.map((polygon) => polygon.map(roundRing));
      const kept = rings.filter(([outline = []]) => areaOf(outline) > 0).map(withoutFlatHoles);
      return [region, kept.length > 0 ? kept : [outlines.get(region) ?? [dot(polygons[0]?.[0]?.[0] ?? [])]]];
    }),
  );
}

/** `presimplify` gives each point its weight as a third number: the area of the triangle it makes with its neighbours. */
function weightOf([, , weight = 0]: readonly number[]): number {
  return weight;
}

/** At most eight points of a ring, evenly taken. */
function roughly(ring: Point[]): Rings {
  const few = ring.filter((_, index) => index % Math.ceil(ring.length / 8) === 0);
  return [areaOf(few) > 0 ? few : dot(ring[0] ?? [])];
}

function dot([x = 0, y = 0]: readonly number[]): Point[] {
  return roundRing([
    [x - 0.5, y - 0.5],
    [x + 0.5, y - 0.5],
    [x + 0.5, y + 0.5],
    [x - 0.5, y + 0.5],
  ]);
}

function withoutFlatHoles([outline = [], ...holes]: Rings): Rings {
  return [outline, ...holes.filter((hole) => areaOf(hole) > 0)];
}

function lengthOf(shapes: Shapes): number {
  return [...shapes.values()].flat(2).reduce((sum, ring) => sum + pathOf(ring).length, 0);
}

/** Leaves out the smallest parts until the whole is short enough; the largest part of each region stays. */
function withinLength(shapes: Shapes, mostCharacters: number): Shapes {
  let length = lengthOf(shapes);
  if (length <= mostCharacters) return shapes;
  const smaller = [...shapes]
    .flatMap(([, parts]) => largestFirst(parts).slice(1))
    .toSorted((a, b) => partArea(a) - partArea(b));
  const gone = new Set<Rings>();
  for (const part of smaller) {
    if (length <= mostCharacters) break;
    gone.add(part);
    length -= part.reduce((sum, ring) => sum + pathOf(ring).length, 0);
  }
  return new Map([...shapes].map(([region, parts]) => [region, parts.filter((part) => !gone.has(part))]));
}

/** To one decimal, errors of floating point aside. */
function roundUp(length: number): number {
  return Math.ceil(length * 10 - 1e-6) / 10;
}

function largestFirst(parts: readonly Rings[]): Rings[] {
  return parts.toSorted((a, b) => partArea(b) - partArea(a));
}

function partArea([outline = []]: Rings): number {
  return areaOf(outline);
}
