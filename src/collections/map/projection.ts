import type { Polygon, Position } from './features.ts';

/** A place on the picture: to the right and down. */
export type Point = [x: number, y: number];

/** From degrees to a picture that is `width` × `height` units, the longer side {@link pictureSide}. */
export interface Projection {
  width: number;
  height: number;
  project(position: Position): Point;
}

export const pictureSide = 1000;

/**
 * Equirectangular, with degrees of longitude shortened by the cosine of the middle latitude, so that shapes are true
 * in the middle of the map; meant for areas up to the size of a country. Where the map is narrower when the western
 * half of the globe is put behind the eastern one, it is: then an area on both sides of the antimeridian stays whole
 * (RFC 7946, 3.1.9, has such areas cut in two there).
 */
export function fitProjection(polygons: readonly Polygon[]): Projection {
  const plain = extent(polygons, (longitude) => longitude);
  const behind = extent(polygons, eastward);
  const isBehind = behind.right - behind.left < plain.right - plain.left;
  const { left, right, top, bottom } = isBehind ? behind : plain;
  const shorten = Math.max(0.01, Math.cos((((top + bottom) / 2) * Math.PI) / 180));
  const across = (right - left) * shorten;
  const scale = pictureSide / Math.max(across, top - bottom, Number.EPSILON);
  return {
    width: across * scale,
    height: (top - bottom) * scale,
    project: ([longitude, latitude]) => [
      ((isBehind ? eastward(longitude) : longitude) - left) * shorten * scale,
      (top - latitude) * scale,
    ],
  };
}

function eastward(longitude: number): number {
  return longitude < 0 ? longitude + 360 : longitude;
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
