import { foldedText } from './folded-text.ts';
import { type Matches, matchTexts } from './matches.ts';

/** Words with their time, as a machine heard them. */
export interface TimedWords {
  text: string;
  /** Seconds. */
  start: number;
  end: number;
}

/** Share of the characters of a paragraph that must be found again, for its time to be trusted. */
const least = 0.4;
/** So many characters found together are no chance; further apart than this they are not together. */
const neighbours = 6;
const farApart = 10;

/**
 * The time at which each paragraph of a script begins, in seconds, from a machine's transcript of the same talk; null for
 * a paragraph that is not in it, or not surely enough. Times never fall from one paragraph to the next.
 */
export function alignTimes(paragraphs: readonly string[], heard: readonly TimedWords[]): (number | null)[] {
  const script = foldedText(paragraphs);
  const machine = foldedText(heard.map(({ text }) => text));
  const matches = matchTexts(script.text, machine.text);
  const timeAt = clockOf(heard, machine.starts);
  let last = 0;
  return paragraphs.map((_, i) => {
    const [from = 0, to = 0] = [script.starts[i], script.starts[i + 1]];
    if (to === from || !isFound(matches, from, to)) return null;
    const time = timeAt(placeOf(matches, from, to));
    last = Math.max(last, time);
    return last;
  });
}

/** Characters found again, and found close together: scattered ones are chance. */
function isFound(matches: Matches, from: number, to: number): boolean {
  let found = 0;
  let first = -1;
  let place = -1;
  for (let i = from; i < to; i++) {
    const at = matches[i] ?? -1;
    if (at < 0) continue;
    found++;
    if (first < 0) first = at;
    place = at;
  }
  return found >= Math.max(2, (to - from) * least) && place - first <= (to - from) * 3 + 40;
}

/** Where a paragraph begins in the machine's text: counted from the nearest character that was found, before it or in it. */
function placeOf(matches: Matches, from: number, to: number): number {
  const next = firstSure(matches, from, to);
  let before = from - 1;
  while (before >= 0 && from - before <= next - from && (matches[before] ?? -1) < 0) before--;
  const found = matches[next] ?? 0;
  const ahead = Math.max(0, found - (next - from));
  const behind = before >= 0 ? (matches[before] ?? -1) : -1;
  // What the machine heard between the two may be words that the script leaves out: then only the one ahead counts.
  const isNear = behind >= 0 && from - before < next - from && found - behind <= 2 * (next - before) + 10;
  return isNear ? Math.min(behind + (from - before), found) : Math.max(ahead, behind + 1);
}

/**
 * The first character of a paragraph that was found among its neighbours: a few that lie far before the others are
 * chance, in words that the script leaves out.
 */
function firstSure(matches: Matches, from: number, to: number): number {
  let best = { first: from, size: 0 };
  let run = best;
  let last = from;
  for (let i = from; i < to; i++) {
    const place = matches[i] ?? -1;
    if (place < 0) continue;
    const apart = place - (matches[last] ?? place) - (i - last);
    if (run.size === 0 || apart > farApart) run = { first: i, size: 0 };
    run.size++;
    last = i;
    if (run.size >= neighbours) return run.first;
    if (run.size > best.size) best = run;
  }
  return best.first;
}

/** Time by place in the machine's text; within a cue it goes by evenly. */
function clockOf(heard: readonly TimedWords[], starts: readonly number[]): (place: number) => number {
  return (place) => {
    let low = 0;
    let high = heard.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const cue = heard[low];
    if (!cue) return 0;
    const [from = 0, to = 0] = [starts[low], starts[low + 1]];
    const share = to > from ? Math.min(1, Math.max(0, (place - from) / (to - from))) : 0;
    return cue.start + (cue.end - cue.start) * share;
  };
}
