import { readTimeLine } from './clock.ts';
import { type Cue, emptyTimedText, type TimedText } from './cue.ts';
import { utterancesOf } from './cue-text.ts';

/**
 * Reads SubRip: a number, a line with two times, lines of text. Blank lines are not relied on: a cue reaches to the next
 * line with times and the number before it, so that no text can fall between two cues.
 */
export function readSrt(text: string): TimedText {
  const read = emptyTimedText();
  const lines = text.split('\n');
  let cue: Cue = { line: 1, start: null, end: null, said: [] };
  let words: string[] = [];
  let last = 0;
  const close = () => {
    cue.said = utterancesOf(words.join('\n'));
    if (cue.said.length > 0) {
      read.cues.push(cue);
      if (cue.start === null)
        read.repairs.push({ kind: cue.end === null ? 'cue-untimed' : 'cue-unread-time', line: cue.line });
    }
  };
  /** The counter stands right above the times; one that does not count on is listed, since it may be text. */
  const takeCounter = (line: number) => {
    const written = words.at(-1)?.trim() ?? '';
    if (!/^\d{1,7}$/.test(written)) return;
    words.pop();
    if (Number(written) <= last) read.dropped.push({ line, text: written, reason: 'cue-name' });
    last = Number(written);
  };
  lines.forEach((line, i) => {
    const times = readTimeLine(line);
    if (times === null) {
      words.push(line);
      return;
    }
    takeCounter(i);
    close();
    cue = { line: i + 1, start: times.start, end: times.end, said: [] };
    words = [];
    if (times.hourless) read.repairs.push({ kind: 'cue-hourless', line: i + 1 });
  });
  close();
  return read;
}
