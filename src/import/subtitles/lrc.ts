import { readClock } from './clock.ts';
import { type Cue, emptyTimedText, type TimedText } from './cue.ts';
import { utterancesOf } from './cue-text.ts';

const tag = /^\s*\[([^[\]\n]{1,200})\]/;

/**
 * Reads LRC: `[00:12.34]text`, several times before one text, `<00:12.50>` within it, and `[ti:Title]` and its like.
 * `[offset:+500]` brings every line forward by so many milliseconds.
 */
export function readLrc(text: string): TimedText {
  const read = emptyTimedText();
  let offset = 0;
  text.split('\n').forEach((written, i) => {
    const line = i + 1;
    const times: number[] = [];
    let rest = written;
    for (let found = tag.exec(rest); found; found = tag.exec(rest)) {
      const time = readClock(found[1] ?? '');
      if (time === null) break;
      times.push(time);
      rest = rest.slice(found[0].length);
    }
    const [whole, key, value = ''] = /^\s*\[([a-z#]{1,12}):([^\n]*)\]\s*$/i.exec(rest) ?? [];
    if (times.length === 0 && whole !== undefined) {
      if (key?.toLowerCase() === 'ti') read.title = value.trim() || null;
      if (key?.toLowerCase() === 'offset') offset = Number.parseInt(value, 10) / 1000 || 0;
      if (value.trim() !== '') read.dropped.push({ line, text: whole.trim(), reason: 'settings' });
      return;
    }
    const said = utterancesOf(rest);
    if (said.length === 0) return;
    if (times.length === 0) {
      read.cues.push({ line, start: null, end: null, said });
      read.repairs.push({ kind: 'cue-untimed', line });
    }
    for (const time of times) read.cues.push({ line, start: time, end: null, said: said.map((one) => ({ ...one })) });
  });
  read.cues = inTime(read.cues);
  for (const cue of read.cues) if (cue.start !== null) cue.start = Math.max(0, cue.start - offset);
  return read;
}

/** A line with several times is said again at each: the file is in no order of its own. A line ends where the next begins. */
function inTime(cues: readonly Cue[]): Cue[] {
  const time = new Map<Cue, number>();
  let last = 0;
  for (const cue of cues) {
    last = cue.start ?? last;
    time.set(cue, last);
  }
  return [...cues].sort((a, b) => (time.get(a) ?? 0) - (time.get(b) ?? 0));
}
