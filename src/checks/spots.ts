import type { FindingPlace } from '../archive/problem-table.ts';
import type { Spots } from '../archive/problems/rule.ts';

const most = 12;

/** A place as a message at the other end of a relation names it: `lectures/a.mdx:12`. */
export function spot({ file, line = 1 }: FindingPlace): string {
  return `${file}:${line}`;
}

/** Several places as a message names them: of many the first, and the number of the others. */
export function spotsOf(places: readonly FindingPlace[]): Spots {
  return { spots: places.slice(0, most).map(spot), more: Math.max(0, places.length - most) };
}

/** All places but one, those that follow it first. */
export function otherSpots(places: readonly FindingPlace[], index: number): Spots {
  const after = places.slice(index + 1, index + 1 + most);
  const before = places.slice(0, Math.min(index, most - after.length));
  return { spots: [...after, ...before].map(spot), more: places.length - 1 - after.length - before.length };
}
