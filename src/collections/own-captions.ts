import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const timeLine =
  /^[ \t]*(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})[ \t]*-->[ \t]*(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})/;
const vttTimes = /^(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}/m;

/**
 * A file of captions beside a document as WebVTT: one in WebVTT as it is, one in SubRip turned into it. UTF-8, UTF-16 with a
 * byte order mark, or GB 18030, in which older subtitle editors write. Null where it holds no caption, or cannot be read.
 */
export function readCaptions(root: string, file: string): string | null {
  const text = decoded(root, file)?.replace(/\r\n?/g, '\n').replace(/\0/g, '\ufffd');
  if (text === undefined) return null;
  if (/\.vtt$/i.test(file)) return /^WEBVTT(?:[ \t\n]|$)/.test(text) && vttTimes.test(text) ? text : null;
  const cues = cuesOfSubRip(text);
  return cues.length === 0 ? null : ['WEBVTT\n', ...cues].join('\n');
}

function decoded(root: string, file: string): string | undefined {
  try {
    const bytes = readFileSync(join(root, file));
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  } catch {
    return undefined;
  }
}

/** A cue goes from its line of times to the next one's, whose number stands on the line before. */
function cuesOfSubRip(text: string): string[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (timeLine.test(line) ? [at] : []));
  return starts.flatMap((start, place) => {
    const next = starts[place + 1];
    const end = next === undefined ? lines.length : next - (/^\s*\d+\s*$/.test(lines[next - 1] ?? '') ? 1 : 0);
    const said = lines
      .slice(start + 1, end)
      .map((line) => lineOf(line).trim())
      .filter((line) => line !== '');
    const [, h1, m1, s1, f1, h2, m2, s2, f2] = timeLine.exec(lines[start] ?? '') ?? [];
    const times = [stamp(h1, m1, s1, f1), stamp(h2, m2, s2, f2)];
    if (said.length === 0 || (times[0] ?? '') >= (times[1] ?? '')) return [];
    return [`${times.join(' --> ')}\n${said.join('\n')}\n`];
  });
}

/** Italics, bold and underline mean the same in both; other tags and positions are left out, and other signs escaped. */
function lineOf(line: string): string {
  return line
    .replace(/\{\\[^}]*\}|<\/?font[^>]*>/gi, '')
    .replace(/&(?!(?:amp|lt|gt|nbsp);)/g, '&amp;')
    .replace(/<(?!\/?[ibu]>)/gi, '&lt;')
    .replace(/-->/g, '--&gt;');
}

function stamp(hours = '0', minutes = '0', seconds = '0', fraction = '0'): string {
  const [h, m, s] = [hours, minutes, seconds].map((part) => part.padStart(2, '0'));
  return `${h}:${m}:${s}.${fraction.padEnd(3, '0')}`;
}
