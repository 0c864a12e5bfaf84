const clock = String.raw`(-)?(?:(\d{1,4})[:：])?(\d{1,4})[:：](\d{1,4})(?:[.,，．](\d{1,9}))?`;
const single = new RegExp(`^\\s*${clock}`);
const arrow = /-->|—>|–>|->|→/;
/** Nobody writes an arrow so far into a line. */
const reach = 400;

/** The times of a cue as one line of the file gives them. */
export interface TimeLine {
  /** Seconds; null where that side cannot be read. */
  start: number | null;
  end: number | null;
  /** One of the two is written without hours. */
  hourless: boolean;
}

/**
 * Reads `00:01:02,500 --> 00:01:04,000` (SubRip) and `01:02.500 --> 01:04.000 align:start` (WebVTT 4.3); null for a line of
 * another kind. Forgives commas for points, full-width colons, other arrows, a minus, and one side that cannot be read.
 */
export function readTimeLine(line: string): TimeLine | null {
  const near = line.slice(0, reach);
  const found = arrow.exec(near);
  if (!found) return null;
  const before = near.slice(0, found.index);
  const from = single.exec(before);
  const to = single.exec(near.slice(found.index + found[0].length));
  const ends = from === null || before.slice(from[0].length).trim() !== '' ? null : from;
  // A time on one side only may be an arrow in the text, unless the other side at least begins like one.
  if (ends === null && (to === null || !/^\s*-?\d/.test(before))) return null;
  if (to === null && !/^\s*-?\d|^\s*$/.test(near.slice(found.index + found[0].length))) return null;
  return {
    start: ends && seconds(ends),
    end: to && seconds(to),
    hourless: (ends !== null && ends[2] === undefined) || (to !== null && to[2] === undefined),
  };
}

/** Seconds of a single time such as `0:01:02.50`; null for anything else. */
export function readClock(text: string): number | null {
  const found = single.exec(text);
  return found && text.slice(found[0].length).trim() === '' ? seconds(found) : null;
}

function seconds([, minus, hours = '0', minutes = '0', whole = '0', fraction = '0']: RegExpExecArray): number {
  const value = Number(hours) * 3600 + Number(minutes) * 60 + Number(`${whole}.${fraction}`);
  return minus === undefined ? value : -value;
}
