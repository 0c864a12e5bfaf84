import { readTimeLine } from './clock.ts';
import { type Cue, emptyTimedText, type LeftLine, type TimedText } from './cue.ts';
import { utterancesOf } from './cue-text.ts';

interface Line {
  /** From 1. */
  number: number;
  text: string;
}

const signature = /^\uFEFF?WEBVTT(?=[ \t]|$)/i;

/** Whether a text says of itself that it is WebVTT. */
export function isVtt(text: string): boolean {
  return signature.test(text.split('\n', 1)[0] ?? '');
}

/**
 * Reads WebVTT (W3C, 6.1 parsing): blocks parted by blank lines. Where a browser would pass over text, because it has no
 * times of its own or they cannot be read, it is kept where it stands and reported.
 */
export function readVtt(text: string): TimedText {
  const read = emptyTimedText();
  const lines = text.split('\n').map((line, i) => ({ number: i + 1, text: line }));
  const signed = isVtt(text);
  if (!signed) read.repairs.push({ kind: 'no-signature', line: 1 });
  const blocks = blocksOf(lines);
  const first = blocks[0];
  if (signed && first?.[0]?.number === 1) {
    blocks.shift();
    readHeader(first, read);
  }
  for (const block of blocks) readBlock(block, read);
  return { ...read, cues: withLooseText(read.cues) };
}

/** A block ends at a blank line, and before a second line of times, whose name line it gives away. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] | null = null;
  let timed = false;
  let timeLine = 0;
  for (const line of lines) {
    if (line.text.trim() === '') {
      // A space alone is no blank line (6.1): rolling captions have one for their empty upper line.
      if (line.text === '' || open?.at(-1)?.number !== timeLine) open = null;
      continue;
    }
    const isTime = readTimeLine(line.text) !== null;
    if (open === null || (isTime && timed)) {
      open = [];
      timed = false;
      blocks.push(open);
    }
    timed ||= isTime;
    if (isTime) timeLine = line.number;
    open.push(line);
  }
  return blocks;
}

function readHeader(block: Line[], read: TimedText): void {
  const times = block.findIndex(({ text }) => readTimeLine(text) !== null);
  const settings = times < 0 ? block : block.slice(0, times);
  if (times >= 0) readBlock(block.slice(times), read);
  settings.forEach(({ number, text }, i) => {
    const said = (i === 0 ? text.replace(signature, '').replace(/^[\s-]+/, '') : text).trim();
    if (said === '' || /^webvtt$/i.test(said)) return;
    const language = /^language:\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/i.exec(said)?.[1];
    if (language !== undefined) read.language = language;
    read.dropped.push({ line: number, text: said, reason: 'settings' });
  });
}

function readBlock(block: Line[], read: TimedText): void {
  const [first] = block;
  if (!first) return;
  const at = block.findIndex(({ text }) => readTimeLine(text) !== null);
  const times = readTimeLine(block[at]?.text ?? '');
  if (times === null) {
    const reason = kindOf(first.text);
    if (reason !== null) read.dropped.push(whole(block, reason));
    else push({ line: first.number, start: null, end: null, said: [] }, block, read);
    return;
  }
  const name = block[at - 1];
  if (at > 1) push({ line: first.number, start: null, end: null, said: [] }, block.slice(0, at - 1), read);
  if (name && !/^\s*\d{1,7}\s*$/.test(name.text))
    read.dropped.push({ line: name.number, text: name.text.trim(), reason: 'cue-name' });
  push({ line: block[at]?.number ?? first.number, ...times, said: [] }, block.slice(at + 1), read);
}

/** A blank line behind the times parts a cue from its text: the block that follows has the times of an empty cue before it. */
function withLooseText(cues: readonly Cue[]): Cue[] {
  return cues.flatMap((cue, i) => {
    if (cue.said.length === 0) return [];
    const before = cues[i - 1];
    const empty = before?.said.length === 0 && cue.start === null ? before : cue;
    return [{ ...cue, start: empty.start, end: empty.end }];
  });
}

function kindOf(first: string): LeftLine['reason'] | null {
  if (/^NOTE(\s|$)/.test(first)) return 'comment';
  return /^(STYLE|REGION)\s*$/.test(first) ? 'settings' : null;
}

function whole(block: readonly Line[], reason: LeftLine['reason']): LeftLine {
  return { line: block[0]?.number ?? 1, text: block.map(({ text }) => text.trim()).join(' '), reason };
}

function push(cue: Cue, lines: readonly Line[], read: TimedText): void {
  const said = utterancesOf(lines.map(({ text }) => text).join('\n'));
  if (said.length === 0 && cue.start === null) return;
  read.cues.push({ line: cue.line, start: cue.start, end: cue.end, said });
  if (cue.start === null)
    read.repairs.push({ kind: cue.end === null ? 'cue-untimed' : 'cue-unread-time', line: cue.line });
}
