import { isMostlyHan } from './folded-text.ts';
import { longestRise } from './longest-rise.ts';

/** For each character of the first text the place of the same character in the second; -1 where it has none. */
export type Matches = Int32Array;

/** Lengths of the runs that are looked for, the surest first. */
const hanRuns = [9, 6, 4, 3, 2];
const letterRuns = [20, 13, 9, 7, 5];

/**
 * Aligns two versions of one text, the one full of the errors of a machine. Patience diff on runs of characters: those
 * that stand once in either text and rise in both are anchors, and between two anchors shorter runs are enough. Time and
 * memory grow with the length of the texts (n log n), whatever is in them.
 */
export function matchTexts(one: string, other: string): Matches {
  const matches = new Int32Array(one.length).fill(-1);
  const runs = isMostlyHan(one.slice(0, 20_000)) ? hanRuns : letterRuns;
  let gaps = [{ from: 0, to: one.length, start: 0, end: other.length }];
  for (const length of runs) {
    gaps = gaps.flatMap((gap) => {
      const anchors = anchorsIn(one, other, gap, length);
      for (const { at, place } of anchors) extend(one, other, gap, matches, at, place, length);
      return anchors.length === 0 ? [gap] : gapsIn(matches, gap);
    });
  }
  return matches;
}

interface Gap {
  from: number;
  to: number;
  start: number;
  end: number;
}

function anchorsIn(one: string, other: string, gap: Gap, length: number): { at: number; place: number }[] {
  if (gap.to - gap.from < length || gap.end - gap.start < length) return [];
  const places = onlyPlaces(other, gap.start, gap.end, length);
  const candidates: { at: number; place: number }[] = [];
  for (const [run, at] of onlyPlaces(one, gap.from, gap.to, length)) {
    const place = at < 0 ? undefined : places.get(run);
    if (place !== undefined && place >= 0) candidates.push({ at, place });
  }
  candidates.sort((a, b) => a.at - b.at);
  return longestRise(candidates.map(({ place }) => place)).flatMap((i) => candidates[i] ?? []);
}

/** Where each run of characters stands; -1 for one that stands there more than once. */
function onlyPlaces(text: string, from: number, to: number, length: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + length <= to; at++) {
    const run = text.slice(at, at + length);
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

/** Marks an anchor, and whatever is the same before and behind it and not yet taken. */
function extend(
  one: string,
  other: string,
  gap: Gap,
  matches: Matches,
  at: number,
  place: number,
  length: number,
): void {
  if (matches[at] !== -1) return;
  const shift = place - at;
  for (let i = at; i < at + length; i++) if (matches[i] === -1) matches[i] = i + shift;
  for (let i = at - 1; i >= gap.from && i + shift >= gap.start && matches[i] === -1 && one[i] === other[i + shift]; i--)
    matches[i] = i + shift;
  const isFree = (i: number) => i < gap.to && i + shift < gap.end && matches[i] === -1;
  for (let i = at + length; isFree(i) && one[i] === other[i + shift]; i++) matches[i] = i + shift;
}

/** What is left between the matches of a gap; a match that does not rise is given up. */
function gapsIn(matches: Matches, gap: Gap): Gap[] {
  const gaps: Gap[] = [];
  let { from, start } = gap;
  for (let i = gap.from; i < gap.to; i++) {
    const place = matches[i] ?? -1;
    if (place < 0) continue;
    if (place < start) {
      matches[i] = -1;
      continue;
    }
    if (i > from && place > start) gaps.push({ from, to: i, start, end: place });
    from = i + 1;
    start = place + 1;
  }
  if (gap.to > from && gap.end > start) gaps.push({ from, to: gap.to, start, end: gap.end });
  return gaps;
}
