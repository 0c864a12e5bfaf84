import { readClock } from './clock.ts';
import { emptyTimedText, type TimedText } from './cue.ts';
import { plain } from './cue-text.ts';

const plainFormat = ['marked', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text'];

/**
 * Reads SubStation Alpha (v4, v4+): the `Dialogue` lines of `[Events]` by the columns of their `Format`. Overrides,
 * karaoke and drawings are no text; comments, of lines or in braces, are listed.
 */
export function readAss(text: string): TimedText {
  const read = emptyTimedText();
  let section = '';
  let format = plainFormat;
  let settings: { line: number; lines: string[] } | null = null;
  const closeSettings = () => {
    if (settings && settings.lines.length > 1)
      read.dropped.push({ line: settings.line, text: settings.lines.join(' '), reason: 'settings' });
    settings = null;
  };
  text.split('\n').forEach((written, i) => {
    const line = i + 1;
    const trimmed = written.trim();
    if (trimmed === '') return;
    const opened = /^\[([^\]]{1,80})\]$/.exec(trimmed)?.[1];
    if (opened !== undefined) {
      closeSettings();
      section = opened.toLowerCase();
      if (section !== 'events') settings = { line, lines: [trimmed] };
      return;
    }
    const [, key = '', value = ''] = /^(\w{1,20}):[ \t]*(.*)$/.exec(trimmed) ?? [];
    const kind = key.toLowerCase();
    if (kind === 'dialogue') readDialogue(value, line, format, read);
    else if (section !== 'events' && settings) settings.lines.push(trimmed);
    else if (kind === 'format') format = value.split(',').map((name) => name.trim().toLowerCase());
    else if (kind === 'comment') read.dropped.push({ line, text: value, reason: 'comment' });
    else read.dropped.push({ line, text: trimmed, reason: trimmed.startsWith(';') ? 'comment' : 'unread' });
  });
  closeSettings();
  return read;
}

function readDialogue(value: string, line: number, format: readonly string[], read: TimedText): void {
  const fields = value.split(',');
  const last = format.length - 1;
  const field = (...names: string[]) => fields[format.findIndex((name) => names.includes(name))]?.trim() ?? '';
  // Commas in the text are text: it is the last column.
  const written = fields.slice(last).join(',');
  const said = spoken(written, line, read);
  if (said === '') return;
  const [start, end] = [readClock(field('start')), readClock(field('end'))];
  if (start === null) read.repairs.push({ kind: 'cue-unread-time', line });
  read.cues.push({ line, start, end, said: [{ speaker: field('name', 'actor') || null, mark: '', text: said }] });
}

function spoken(written: string, line: number, read: TimedText): string {
  let drawing = false;
  const parts = written.split(/(\{[^{}]*\})/).map((part) => {
    const inner = /^\{([^{}]*)\}$/.exec(part)?.[1];
    if (inner === undefined) {
      if (drawing && part.trim() !== '') read.dropped.push({ line, text: part.trim(), reason: 'settings' });
      return drawing ? '' : part;
    }
    if (!inner.includes('\\') && inner.trim() !== '')
      read.dropped.push({ line, text: inner.trim(), reason: 'comment' });
    const draws = /\\p(\d)/.exec(inner)?.[1];
    if (draws !== undefined) drawing = draws !== '0';
    return '';
  });
  return parts
    .join('')
    .replace(/\\h/g, ' ')
    .split(/\\[Nn]|\n/)
    .map(plain)
    .filter((part) => part !== '')
    .join('\n');
}
