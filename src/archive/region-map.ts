import type { Region } from './region.ts';

/** A place for a name, and how far it is from there to the nearest border. */
export interface LabelPoint {
  x: number;
  y: number;
  room: number;
}

/** A region on the picture. */
export interface RegionShape {
  region: Region;
  /** SVG path data with one decimal, to be filled by the rule `evenodd`. Never empty. */
  path: string;
  /** Inside the largest part of the shape. */
  label: LabelPoint;
}

/** The regions on one picture of `width` × `height` units, the longer side 1000. */
export interface RegionShapes {
  width: number;
  height: number;
  /** As the tree is read: each region before those below it, so that what lies on top can be pointed at; else in the order of the table. */
  shapes: readonly RegionShape[];
}
