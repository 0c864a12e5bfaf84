import polylabel from 'polylabel';
import type { LabelPoint } from '../../archive/region-map.ts';
import type { Point } from './projection.ts';

/** Rounded to one decimal; points that fall together count once. The first point is not repeated at the end. */
export function roundRing(ring: readonly (readonly number[])[]): Point[] {
  const rounded: Point[] = [];
  for (const [x = 0, y = 0] of ring) {
    const point: Point = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
    if (!isSame(point, rounded.at(-1))) rounded.push(point);
  }
  if (rounded.length > 1 && isSame(rounded[0], rounded.at(-1))) rounded.pop();
  return rounded;
}

/** Area in square units, whichever way round the ring goes. */
export function areaOf(ring: readonly Point[]): number {
  let twice = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

/** A ring as SVG path data. */
export function pathOf(ring: readonly Point[]): string {
  const [first, ...rest] = ring.map(([x, y]) => `${x} ${y}`);
  return `M${first}L${rest.join(' ')}Z`;
}

/** The point inside a polygon (outline, then holes; even-odd) that is farthest from its borders, near enough. */
export function labelPoint(rings: readonly (readonly Point[])[]): LabelPoint {
  const outline = rings[0] ?? [];
  const sides = [0, 1].map((axis) => {
    const along = outline.map((point) => point[axis] ?? 0);
    return along.reduce((a, b) => Math.max(a, b), 0) - along.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  });
  const found = polylabel(
    rings.map((ring) => [...ring, ...ring.slice(0, 1)]),
    Math.min(1, Math.min(...sides) / 50),
  );
  const [x = 0, y = 0] = found;
  const room = found.distance;
  // Rounding moves it by less than 0.08 units; in a shape narrower than that it stays where it is.
  const rounded = (value: number) => (room > 0.1 ? Math.round(value * 10) / 10 : value);
  return { x: rounded(x), y: rounded(y), room };
}

function isSame(a: Point | undefined, b: Point | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
