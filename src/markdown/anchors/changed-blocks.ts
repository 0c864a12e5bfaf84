import { candidates, type Loose } from './candidates.ts';
import { signsInOrder, signsInRuns } from './common-signs.ts';

/** What became of blocks that have changed; indices of blocks in their documents. */
export interface Changes {
  /** New index by old index: the same block, with other words. */
  same: Map<number, number>;
  /** New index by old index: the block that has taken in the text of one that is no more. */
  within: Map<number, number>;
}

interface Pair {
  o: number;
  n: number;
  /** Signs of the old one that stay in the new one. */
  kept: number;
  /** Those of them that stand in runs, which chance does not make. */
  inRuns: number;
}

/**
 * Tells which of the changed blocks are the same ones. A block is the same while half of its signs stay; where they stay in
 * several blocks, since it was parted, the one with most of them is it. What no block is any more, but stands in one as a
 * whole, was joined to that.
 * @param oldOf for every new block the old one that it is, -1 where it has changed
 */
export function changedBlocks(old: readonly Loose[], now: readonly Loose[], oldOf: readonly number[]): Changes {
  const size = (blocks: readonly Loose[], at: number) => blocks[at]?.signs.length ?? 0;
  const pairs = candidates(old, now, oldOf).flatMap(([o, n]): Pair[] => {
    const one = old[o]?.signs ?? '';
    const other = now[n]?.signs ?? '';
    const inRuns = signsInRuns(one, other);
    const kept = Math.max(inRuns, signsInOrder(one, other));
    if (kept > 0 && 2 * kept >= one.length) return [{ o, n, kept, inRuns }];
    return inRuns > 0 && 2 * inRuns >= other.length ? [{ o, n, kept: inRuns, inRuns }] : [];
  });
  const eligible = [...Map.groupBy(pairs, ({ o }) => o)].flatMap(([o, all]) =>
    2 * all.reduce((sum, { kept }) => sum + kept, 0) >= size(old, o) ? all : [],
  );
  const distance = ({ o, n }: Pair) => Math.abs((old[o]?.index ?? 0) - (now[n]?.index ?? 0));
  eligible.sort((a, b) => b.kept - a.kept || distance(a) - distance(b) || a.o - b.o || a.n - b.n);
  const same = new Map<number, number>();
  const taken = new Set<number>();
  for (const { o, n } of eligible) {
    if (same.has(o) || taken.has(n)) continue;
    same.set(o, n);
    taken.add(n);
  }
  const within = new Map<number, number>();
  for (const { o, n, inRuns } of eligible) {
    if (!same.has(o) && !within.has(o) && 2 * inRuns >= size(old, o)) within.set(o, n);
  }
  return { same: byIndex(same, old, now), within: byIndex(within, old, now) };
}

function byIndex(places: ReadonlyMap<number, number>, old: readonly Loose[], now: readonly Loose[]) {
  return new Map([...places].map(([o, n]) => [old[o]?.index ?? -1, now[n]?.index ?? -1]));
}
