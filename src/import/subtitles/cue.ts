/** What one person says within a cue. */
export interface Utterance {
  /** As the file names them; null where the last speaker goes on, or nobody is named. */
  speaker: string | null;
  /** The colon printed behind the name: `：` or `:`; empty where the format itself names the speaker. */
  mark: string;
  /** Plain text without tags and entities; its lines are parted by `\n`. */
  text: string;
}

/** A cue as the file has it, nothing repaired. */
export interface Cue {
  /** From 1, in the file; of a binary file the number of the block. */
  line: number;
  /** Seconds, maybe negative; null where the file gives none that can be read. */
  start: number | null;
  end: number | null;
  said: Utterance[];
}

/** A cue that can be relied on: times in order, none missing. */
export interface TimedCue extends Cue {
  start: number;
  end: number;
}

/** Why something in a subtitle file is not in the text: a comment, a setting, the name of a cue, a second copy, no part of the format. */
export type SubtitleDrop = 'comment' | 'settings' | 'cue-name' | 'repeat' | 'unread';

/** A line or block that is left out, with its text. */
export interface LeftLine {
  line: number;
  text: string;
  reason: SubtitleDrop;
}

/** What was put right in a cue: all of its text is kept. */
export type RepairKind =
  | 'cue-hourless'
  | 'cue-inverted'
  | 'cue-negative'
  | 'cue-odd-time'
  | 'cue-overlap'
  | 'cue-unread-time'
  | 'cue-unsorted'
  | 'cue-untimed'
  | 'cue-zero'
  | 'cues-rolling'
  | 'no-signature';

export interface Repair {
  kind: RepairKind;
  line: number;
}

/** Why no text can be made of a subtitle file. */
export type SubtitleRefusal = 'no-cues' | 'not-subtitles' | 'subtitles-too-large';

/** What a subtitle file says, cues in the order of the file. */
export interface TimedText {
  title: string | null;
  /** BCP 47, where the file states it. */
  language: string | null;
  cues: Cue[];
  dropped: LeftLine[];
  repairs: Repair[];
}

/** Nothing read yet. */
export function emptyTimedText(): TimedText {
  return { title: null, language: null, cues: [], dropped: [], repairs: [] };
}
