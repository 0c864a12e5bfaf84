import type { Polygon, Position } from './features.ts';

/** A place on the picture: to the right and down. */
export type Point = [x: number, y: number];

/** From degrees to a picture that is `width` × `height` units, the longer side {@link pictureSide}. */
export interface Projection {
  width: number;
  height: number;
  project(position: Position): Point;
}

const pictureSide = 1000;

/**
 * Equirectangular, with degrees of longitude shortened by the cosine of the middle latitude, so that shapes are true
 * in the middle of the map; meant for areas up to the size of a country. The globe is cut open where the widest band of
 * meridians is free of shapes, so that an area on both sides of the antimeridian stays whole (RFC 7946, 3.1.9, has such
 * areas cut in two there), and not at all where no whole degree is free.
 */
export function fitProjection(polygons: readonly Polygon[]): Projection {
  const west = westernEdge(polygons);
  const turn = (longitude: number) => (longitude < west ? longitude + 360 : longitude);
  const { left, right, top, bottom } = extent(polygons, turn);
  const shorten = Math.max(0.01, Math.cos((((top + bottom) / 2) * Math.PI) / 180));
  const across = (right - left) * shorten;
  const scale = pictureSide / Math.max(across, top - bottom, Number.EPSILON);
  return {
    width: across * scale,
    height: (top - bottom) * scale,
    project: ([longitude, latitude]) => [(turn(longitude) - left) * shorten * scale, (top - latitude) * scale],
  };
}

/** The whole degree at or before the first shape east of the widest free band; -180 where there is none. */
function westernEdge(polygons: readonly Polygon[]): number {
  const taken = new Set<number>();
  for (const ring of polygons.flat()) {
    for (const [index, [longitude]] of ring.entries()) {
      const before = ring[index - 1]?.[0] ?? longitude;
      const [from, to] = [Math.min(before, longitude), Math.max(before, longitude)];
      // A line that seems to go more than half round the globe crosses the antimeridian.
      const spans = to - from > 180 ? [[-180, from] as const, [to, 180] as const] : [[from, to] as const];
      for (const [begin, end] of spans) {
        for (let degree = degreeOf(begin); degree <= degreeOf(end); degree += 1) taken.add(degree);
      }
    }
  }
  const degrees = [...taken].sort((a, b) => a - b);
  let [west, widest] = [-180, 0];
  for (const [index, degree] of degrees.entries()) {
    const free = degree - (degrees[index - 1] ?? (degrees.at(-1) ?? 0) - 360) - 1;
    if (free > widest) [west, widest] = [degree, free];
  }
  return west;
}

/** 180 counts with the degree before it. */
function degreeOf(longitude: number): number {
  return Math.min(179, Math.floor(longitude));
}

function extent(polygons: readonly Polygon[], turn: (longitude: number) => number) {
  const found = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
  };
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (const [longitude, latitude] of ring) {
        const turned = turn(longitude);
        found.left = Math.min(found.left, turned);
        found.right = Math.max(found.right, turned);
        found.top = Math.max(found.top, latitude);
        found.bottom = Math.min(found.bottom, latitude);
      }
    }
  }
  return found;
}
