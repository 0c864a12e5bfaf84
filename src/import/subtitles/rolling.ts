import type { Repair, TimedCue, Utterance } from './cue.ts';

/** Longer lines do not roll. */
const reach = 600;
const adjacent = 1.5;

/**
 * Takes out what rolling captions repeat: a line that moves up while the next comes in below it, or a line that grows word
 * by word. Only a file that rolls throughout is touched: elsewhere a repeated line was said twice.
 */
export function unrolled(cues: readonly TimedCue[]): { cues: TimedCue[]; repairs: Repair[] } {
  const letters = cues.map((cue) => lettersOf(cue));
  const shared = cues.map((cue, i) => {
    const before = cues[i - 1];
    if (!before || cue.start - before.end > adjacent) return 0;
    return overlap(letters[i - 1] ?? '', letters[i] ?? '', before);
  });
  // The same line twice is no evidence: that happens in any conversation.
  const proof = shared.filter((n, i) => n > 0 && letters[i] !== letters[i - 1]).length;
  if (proof < 2 || proof < 0.3 * (cues.length - 1)) return { cues: [...cues], repairs: [] };
  const repairs: Repair[] = [];
  const kept = cues.flatMap((cue, i): TimedCue[] => {
    const n = shared[i] ?? 0;
    if (n === 0) return [cue];
    repairs.push({ kind: 'cues-rolling', line: cue.line });
    const said = withoutStart(cue.said, n);
    return said.length === 0 ? [] : [{ ...cue, said }];
  });
  return { cues: kept, repairs };
}

function lettersOf(cue: TimedCue): string {
  return cue.said.map(({ text }) => text.replace(/\s/gu, '')).join('');
}

/** How many characters at the end of the last cue are those at the start of this one, white space not counted. */
function overlap(before: string, now: string, last: TimedCue): number {
  const tail = before.slice(-reach);
  const head = now.slice(0, reach);
  const length = borderOf(`${head}\0${tail}`);
  if (length === 0) return 0;
  // Whole lines, the whole of the last cue, or so many characters that it is no chance.
  if (length === before.length || length >= 12) return length;
  const lines = last.said.flatMap(({ text }) => text.split('\n'));
  let sum = 0;
  for (const line of lines.reverse()) {
    sum += line.replace(/\s/gu, '').length;
    if (sum === length) return length;
  }
  return 0;
}

/** Length of the longest start of a text that is also its end (prefix function, linear). */
function borderOf(text: string): number {
  const border = new Int32Array(text.length);
  for (let i = 1; i < text.length; i++) {
    let length = border[i - 1] ?? 0;
    while (length > 0 && text[i] !== text[length]) length = border[length - 1] ?? 0;
    border[i] = text[i] === text[length] ? length + 1 : 0;
  }
  return border[text.length - 1] ?? 0;
}

/** Without the first characters, white space not counted. */
function withoutStart(said: readonly Utterance[], count: number): Utterance[] {
  let left = count;
  return said.flatMap((utterance) => {
    let at = 0;
    while (at < utterance.text.length && (left > 0 || /\s/u.test(utterance.text[at] ?? ''))) {
      if (!/\s/u.test(utterance.text[at] ?? '')) left--;
      at++;
    }
    const text = utterance.text.slice(at);
    return text === '' ? [] : [{ ...utterance, text }];
  });
}
