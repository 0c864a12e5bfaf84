import { runsOf } from './common-signs.ts';

/** Blocks that have changed: index of each in its document, and its fingerprint. */
export interface Loose {
  index: number;
  signs: string;
}

/** So many pairs are all looked at. */
const allPairs = 2500;
/** How far from its place in a stretch of changed blocks one is looked for. */
const band = 3;
/** A run of signs in more blocks than this says nothing about any of them. */
const common = 8;
const mostLikely = 6;

/**
 * Pairs of an old and a new block, by their places in the two lists, that may be the same one after a change: those that lie
 * in the same stretch between blocks that have not changed, and those that share runs of signs. Nearly linear.
 * @param oldOf for every new block the old one that it is, -1 where it has changed
 */
export function candidates(old: readonly Loose[], now: readonly Loose[], oldOf: readonly number[]): [number, number][] {
  if (old.length * now.length <= allPairs) return old.flatMap((_, o) => now.map((__, n): [number, number] => [o, n]));
  const found = new Map<number, Set<number>>(old.map((_, o) => [o, new Set()]));
  for (const [olds, nows] of stretches(old, now, oldOf)) {
    for (const [at, o] of olds.entries()) {
      const centre = Math.round((at * nows.length) / olds.length);
      for (const n of nows.slice(Math.max(0, centre - band), centre + band + 1)) found.get(o)?.add(n);
    }
  }
  for (const [o, n] of sharingRuns(old, now)) found.get(o)?.add(n);
  return [...found].flatMap(([o, all]) => [...all].map((n): [number, number] => [o, n]));
}

/** Stretches of changed blocks on both sides that follow, or are followed by, the same unchanged block. */
function stretches(old: readonly Loose[], now: readonly Loose[], oldOf: readonly number[]): [number[], number[]][] {
  const newOf = new Map(oldOf.flatMap((o, n) => (o === -1 ? [] : [[o, n] as const])));
  const stretchesNow = runsOfPlaces(now);
  const byFirst = new Map(stretchesNow.map((stretch) => [now[stretch[0] ?? 0]?.index, stretch]));
  const byLast = new Map(stretchesNow.map((stretch) => [now[stretch.at(-1) ?? 0]?.index, stretch]));
  return runsOfPlaces(old).flatMap((stretch): [number[], number[]][] => {
    const before = (old[stretch[0] ?? 0]?.index ?? 0) - 1;
    const after = (old[stretch.at(-1) ?? 0]?.index ?? 0) + 1;
    const following = byFirst.get(before === -1 ? 0 : (newOf.get(before) ?? Number.NaN) + 1);
    const ahead = byLast.get((newOf.get(after) ?? oldOf.length) - 1);
    return [following, following === ahead ? undefined : ahead].flatMap((nows): [number[], number[]][] =>
      nows ? [[stretch, nows]] : [],
    );
  });
}

/** Places in the list, those of blocks that stand one behind the other together. */
function runsOfPlaces(blocks: readonly Loose[]): number[][] {
  const runs: number[][] = [];
  for (const [place, { index }] of blocks.entries()) {
    if (place > 0 && blocks[place - 1]?.index === index - 1) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs;
}

function* sharingRuns(old: readonly Loose[], now: readonly Loose[]): Generator<[number, number]> {
  const holding = new Map<string, number[]>();
  for (const [n, { signs }] of now.entries())
    for (const run of new Set(runsOf(signs))) {
      const all = holding.get(run);
      if (!all) holding.set(run, [n]);
      else if (all.length <= common) all.push(n);
    }
  for (const [o, { signs }] of old.entries()) {
    const shared = new Map<number, number>();
    for (const run of new Set(runsOf(signs))) {
      const all = holding.get(run) ?? [];
      if (all.length <= common) for (const n of all) shared.set(n, (shared.get(n) ?? 0) + 1);
    }
    const likely = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostLikely);
    for (const [n] of likely) yield [o, n];
  }
}
