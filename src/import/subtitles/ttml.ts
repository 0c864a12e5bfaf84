import { Parser } from 'htmlparser2';
import { cleanText } from '../clean-text.ts';
import { emptyTimedText, type TimedText } from './cue.ts';
import { readTtmlTime, type TimeBase, timeBaseOf } from './ttml-time.ts';

/** An element on the way down, with the time it is shown. */
interface Frame {
  name: string;
  attribute(name: string): string | undefined;
  begin: number | null;
  end: number | null;
  /** Where the next child begins, in a `timeContainer="seq"`. */
  next: number | null;
}

interface Piece {
  begin: number | null;
  end: number | null;
  text: string;
}

const deepest = 200;
const outside = new Set(['metadata', 'title', 'desc', 'copyright', 'agent', 'name', 'actor']);

/**
 * Reads TTML (W3C TTML1 and 2, IMSC, EBU-TT-D): the text of every `p` with the times that it and its spans have within
 * those of `body` and `div`, the reading of a ruby in brackets. Null where the root element is not `tt`. Entities other
 * than those of XML are never expanded, and nothing outside the file is read. Elements nested without end are a RangeError.
 */
export function readTtml(text: string): TimedText | null {
  const read = emptyTimedText();
  const stack: Frame[] = [];
  const agents = new Map<string, string>();
  const lineAt = lineCounter(text);
  let base: TimeBase = { frameRate: 30, tickRate: 1 };
  let pieces: Piece[] | null = null;
  let paragraph = { line: 1, speaker: null as string | null };
  let isTtml: boolean | null = null;
  const top = () => stack.at(-1);
  const add = (words: string) => {
    if (pieces && stack.length > 0) pieces.push({ begin: top()?.begin ?? null, end: top()?.end ?? null, text: words });
  };
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = local(qualified);
        isTtml ??= name === 'tt';
        if (!isTtml) return parser.pause();
        if (stack.length >= deepest) throw new RangeError(`nested more than ${deepest} levels deep`);
        const attribute = (wanted: string) => Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1];
        if (name === 'tt') {
          base = timeBaseOf(attribute);
          read.language = attribute('lang') || null;
        }
        stack.push({ name, attribute, ...timesOf(attribute, top(), base) });
        if (name === 'br') add('\n');
        if (attribute('ruby') === 'text') add('（');
        if (name === 'p' && !pieces) {
          pieces = [];
          paragraph = { line: lineAt(parser.startIndex), speaker: attribute('agent') ?? null };
        }
      },
      ontext(words) {
        const kind = stack.findLast(({ name }) => outside.has(name));
        if (kind || !pieces) outsideText(kind, words);
        else add(words.replace(/\s+/g, ' '));
      },
      onclosetag() {
        const closed = stack.pop();
        const above = top();
        if (above?.next !== null && above && closed?.end !== null && closed) above.next = closed.end;
        if (closed?.attribute('ruby') === 'text') add('）');
        if (closed?.name !== 'p' || !pieces || stack.some(({ name }) => name === 'p')) return;
        closeParagraph(pieces, paragraph, read, agents);
        pieces = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const outsideText = (kind: Frame | undefined, words: string) => {
    const said = cleanText(words).replace(/\s+/g, ' ').trim();
    if (said === '') return;
    const agent = stack.findLast(({ name }) => name === 'agent')?.attribute('id');
    if (agent !== undefined && !agents.has(agent)) agents.set(agent, said);
    else if (kind?.name === 'title' && read.title === null) read.title = said;
    else read.dropped.push({ line: lineAt(parser.startIndex), text: said, reason: kind ? 'settings' : 'unread' });
  };
  parser.end(text);
  return isTtml === true ? read : null;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Times within a parent are counted from its begin; in a sequence from the end of the child before. */
function timesOf(
  attribute: Frame['attribute'],
  parent: Frame | undefined,
  base: TimeBase,
): Pick<Frame, 'begin' | 'end' | 'next'> {
  const origin = parent?.next ?? parent?.begin ?? null;
  const time = (name: string) => readTtmlTime(attribute(name), base);
  const [own, dur, until] = [time('begin'), time('dur'), time('end')];
  const begin = own === null ? origin : (origin ?? 0) + own;
  const ends = [until === null ? null : (origin ?? 0) + until, dur === null ? null : (begin ?? 0) + dur];
  const known = ends.filter((end) => end !== null);
  const end = known.length > 0 ? Math.min(...known) : (parent?.end ?? null);
  return { begin, end, next: attribute('timeContainer') === 'seq' ? (begin ?? 0) : null };
}

/** Neighbouring pieces with one time are one cue. */
function closeParagraph(
  pieces: readonly Piece[],
  { line, speaker }: { line: number; speaker: string | null },
  read: TimedText,
  agents: ReadonlyMap<string, string>,
): void {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const open = runs.at(-1);
    const blank = piece.text.trim() === '';
    if (open && (blank || (open.begin === piece.begin && open.end === piece.end))) open.text += piece.text;
    else if (!blank) runs.push({ ...piece });
  }
  for (const run of runs) {
    const text = run.text
      .split('\n')
      .map((part) => cleanText(part).replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '')
      .join('\n')
      .replace(/ ?（ ?/g, '（')
      .replace(/ ?） ?/g, '）');
    if (run.begin === null) read.repairs.push({ kind: 'cue-untimed', line });
    const named = speaker === null ? null : (agents.get(speaker) ?? null);
    read.cues.push({ line, start: run.begin, end: run.end, said: [{ speaker: named, mark: '', text }] });
  }
}

/** The line of an offset; offsets are asked for in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      at = next + 1;
      line++;
    }
    return line;
  };
}
