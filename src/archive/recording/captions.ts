import type { Block } from '../body.ts';
import { cuePieces } from './cue-pieces.ts';
import { voicedBlocks } from './spoken-blocks.ts';
import { spokenWeight, timelineOf } from './timeline.ts';

/** One caption; times in whole milliseconds of the recording. */
export interface Cue {
  start: number;
  end: number;
  text: string;
  voice: string | null;
}

/**
 * The captions that a document's own text and time codes make; empty where it has no time codes. Starts rise from cue to cue,
 * no cue is without duration, and what is said before the recording begins is left out.
 * @param offset time code at which the recording begins, in seconds
 */
export function captionsOf(blocks: readonly Block[], offset: number): Cue[] {
  const cues: Cue[] = [];
  for (const { block, from, to } of timelineOf(voicedBlocks(blocks))) {
    const pieces = cuePieces(block.text);
    const weights = pieces.map(spokenWeight);
    const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    let said = 0;
    for (const [place, text] of pieces.entries()) {
      const start = from + ((to - from) * said) / whole - offset;
      said += weights[place] ?? 0;
      const end = from + ((to - from) * said) / whole - offset;
      if (end <= 0 && offset > 0) continue;
      cues.push({ start: milliseconds(start), end: milliseconds(end), text, voice: block.voice });
    }
  }
  return risen(cues);
}

/** As a file of captions, in WebVTT (W3C, section 4). */
export function webVtt(cues: readonly Cue[]): string {
  const written = cues.map(({ start, end, text, voice }) => {
    const said = escaped(text);
    const line = voice === null ? said : `<v ${escaped(voice).replace(/\s+/g, ' ')}>${said}`;
    return `${stamp(start)} --> ${stamp(end)}\n${line}\n`;
  });
  return ['WEBVTT\n', ...written].join('\n');
}

function milliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000));
}

/** Where more is said than there is time for, each cue begins a millisecond after the last, and ends where the next begins. */
function risen(cues: readonly Cue[]): Cue[] {
  let last = -1;
  const begun = cues.map((cue) => {
    last = Math.max(cue.start, last + 1);
    return { ...cue, start: last };
  });
  return begun.map((cue, place) => {
    const next = begun[place + 1]?.start ?? Number.POSITIVE_INFINITY;
    return { ...cue, end: Math.min(next, Math.max(cue.end, cue.start + 1)) };
  });
}

/** `00:02:03.500`; hours may have more digits. */
function stamp(time: number): string {
  const parts = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60, Math.floor(time / 1000) % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${String(time % 1000).padStart(3, '0')}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
