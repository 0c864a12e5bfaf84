import { longestRise } from '../align/longest-rise.ts';
import type { Cue, LeftLine, Repair, TimedCue } from './cue.ts';

/** A time so much later than all others is a slip, not a cue in the wrong place. */
const farOff = 600;
const slack = 0.05;

/**
 * Cues in the order in which they are said, each with a start and an end that can be relied on, and what was put right:
 * no cue and no text is taken away but second copies, which are listed.
 */
export function repairCues(cues: readonly Cue[]): { cues: TimedCue[]; repairs: Repair[]; dropped: LeftLine[] } {
  const repairs: Repair[] = [];
  const dropped: LeftLine[] = [];
  const timed = withStarts(cues, repairs);
  let latest = Number.NEGATIVE_INFINITY;
  for (const cue of timed) {
    if (cue.start < latest) repairs.push({ kind: 'cue-unsorted', line: cue.line });
    latest = Math.max(latest, cue.start);
  }
  const sorted = timed.sort((a, b) => a.start - b.start);
  const kept = sorted.filter((cue, i) => {
    const before = sorted[i - 1];
    if (!before || before.start !== cue.start || before.end !== cue.end || textOf(before) !== textOf(cue)) return true;
    dropped.push({ line: cue.line, text: textOf(cue).replaceAll('\n', ' '), reason: 'repeat' });
    return false;
  });
  settleEnds(
    kept,
    new Set(cues.filter(({ start, end }) => start !== null && end !== null).map(({ line }) => line)),
    repairs,
  );
  return { cues: kept, repairs, dropped };
}

function textOf(cue: Cue): string {
  return cue.said.map(({ text }) => text).join('\n');
}

/** Negative times become 0, swapped ones are swapped back, and a cue without one begins where the cue before it ends. */
function withStarts(cues: readonly Cue[], repairs: Repair[]): TimedCue[] {
  const slips = farOffCues(cues);
  let before = cues.find(({ start }) => start !== null)?.start ?? 0;
  before = Math.max(0, before);
  return cues.map((cue): TimedCue => {
    let { start, end } = cue;
    if (slips.has(cue)) {
      repairs.push({ kind: 'cue-odd-time', line: cue.line });
      [start, end] = [null, null];
    }
    if ((start ?? 0) < 0 || (end ?? 0) < 0) {
      repairs.push({ kind: 'cue-negative', line: cue.line });
      start = start === null ? null : Math.max(0, start);
      end = end === null ? null : Math.max(0, end);
    }
    if (start !== null && end !== null && end < start) {
      repairs.push({ kind: 'cue-inverted', line: cue.line });
      [start, end] = end >= before - slack ? [end, start] : [start, start];
    } else if (start !== null && end === start) {
      repairs.push({ kind: 'cue-zero', line: cue.line });
    }
    const begin = start ?? before;
    const finish = end === null ? begin : Math.max(begin, end);
    before = start === null ? before : finish;
    return { ...cue, start: begin, end: finish };
  });
}

/** Cues that stand in the middle of the file and say that they come long after its end. */
function farOffCues(cues: readonly Cue[]): ReadonlySet<Cue> {
  const known = cues.filter(({ start }) => start !== null);
  const inOrder = new Set(longestRise(known.map(({ start }) => start ?? 0)));
  const end = known.reduce((most, { start }, i) => (inOrder.has(i) ? Math.max(most, start ?? 0) : most), 0);
  const slips = known.filter(({ start }, i) => !inOrder.has(i) && (start ?? 0) > end + farOff);
  return new Set(slips.length * 10 <= known.length ? slips : []);
}

/** A cue without an end lasts to the next one; one that reaches into the next is cut there. */
function settleEnds(cues: readonly TimedCue[], stated: ReadonlySet<number>, repairs: Repair[]): void {
  cues.forEach((cue, i) => {
    const next = cues[i + 1];
    if (!stated.has(cue.line) || cue.end === cue.start)
      cue.end = Math.min(next?.start ?? cue.start + 5, cue.start + 10);
    else if (next && next.start < cue.end - slack && stated.has(next.line))
      repairs.push({ kind: 'cue-overlap', line: next.line });
    if (next && next.start < cue.end) cue.end = next.start;
  });
}
