import type { Heading } from 'mdast';

/**
 * Depths (2 to 6) for the headings of a body from how deep each was meant to be, in any numbers. The document's title is
 * the only heading of depth 1, and no depth is left out on the way down.
 */
export function outline(meant: readonly number[]): Heading['depth'][] {
  const open: number[] = [];
  return meant.map((depth) => {
    while ((open.at(-1) ?? Number.NEGATIVE_INFINITY) >= depth) open.pop();
    open.push(depth);
    return Math.min(open.length + 1, 6) as Heading['depth'];
  });
}
