import { decode } from '../decode.ts';
import { readAss } from './ass.ts';
import type { SubtitleRefusal, TimedText } from './cue.ts';
import { readLrc } from './lrc.ts';
import { readSrt } from './srt.ts';
import { readStl } from './stl.ts';
import { readTtml } from './ttml.ts';
import { isVtt, readVtt } from './vtt.ts';

/** A day and a night of talk has half a million characters, with a time for every word 5 MB: what is more is no subtitle file. */
const largest = 8 * 1_048_576;
const mostText = 1_000_000;

/** Endings of the files that hold text with times. */
export const subtitleExtensions = ['srt', 'vtt', 'ttml', 'dfxp', 'xml', 'ass', 'ssa', 'lrc', 'stl'] as const;
type SubtitleExtension = (typeof subtitleExtensions)[number];

const textual: Readonly<Record<Exclude<SubtitleExtension, 'stl'>, (text: string) => TimedText | null>> = {
  // Files are renamed without being converted.
  srt: (text) => (isVtt(text) ? readVtt(text) : readSrt(text)),
  vtt: readVtt,
  ttml: readTtml,
  dfxp: readTtml,
  xml: readTtml,
  ass: readAss,
  ssa: readAss,
  lrc: readLrc,
};

/** The format that a file's name promises; null for one that is none of subtitles. */
export function subtitleExtension(name: string): SubtitleExtension | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return subtitleExtensions.find((known) => known === extension) ?? null;
}

/** Reads a subtitle file; null where the bytes are no text in any encoding, a reason where there is nothing in it. */
export function readTimedText(
  bytes: Uint8Array,
  extension: SubtitleExtension,
): (TimedText & { damaged: number }) | { kind: SubtitleRefusal | 'empty' } | null {
  if (bytes.length > largest) return { kind: 'subtitles-too-large' };
  if (extension === 'stl') return settled(readStl(bytes), 0);
  const decoded = decode(bytes);
  if (decoded === null) return null;
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { kind: 'empty' };
  return settled(textual[extension](text), decoded.damaged);
}

function settled(read: TimedText | null, damaged: number) {
  if (read === null) return { kind: 'not-subtitles' as const };
  // Text without a single time is no subtitle file, whatever it is called.
  if (!read.cues.some(({ start, end }) => start !== null || end !== null)) return { kind: 'no-cues' as const };
  const size = read.cues.reduce((sum, { said }) => said.reduce((length, { text }) => length + text.length, sum), 0);
  return size > mostText ? { kind: 'subtitles-too-large' as const } : { ...read, damaged };
}
