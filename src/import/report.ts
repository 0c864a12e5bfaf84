import type { Locale } from '../archive/locale.ts';
import type { DroppedLine, GuessedField, ImportNote, Loss, Tally } from './draft.ts';
import type { SubtitleRefusal } from './subtitles/cue.ts';

/** Why a file has no document in the archive after the import. */
export type LeftOutReason =
  | { kind: 'unknown-format'; extension: string }
  | { kind: 'too-large'; bytes: number }
  | { kind: 'already-imported'; file: string }
  /** `changes`: what importing over it would change, as a unified diff; null where that cannot be shown. */
  | { kind: 'exists'; file: string; changes: string | null }
  | { kind: 'id-taken'; id: string; file: string }
  | { kind: 'failed'; detail: string }
  /** The program itself could not go on with it; `detail` is its own sentence, in English. */
  | { kind: 'reader-failed'; detail: string }
  | {
      kind:
        | 'not-text'
        | 'too-deep'
        | 'unreadable'
        | 'empty'
        | 'title-only'
        | 'section-file'
        | 'link'
        | 'hidden'
        | 'archive'
        | 'page-swollen'
        | 'table-too-large'
        | 'paragraph-too-long'
        | 'too-slow'
        | 'too-much-memory'
        | 'align-one'
        | SubtitleRefusal
        | WordRefusal;
    };

/** Why no document can be made of a file that is called a Word file. */
export type WordRefusal =
  | 'word-damaged'
  | 'word-encrypted'
  | 'word-old'
  | 'word-none'
  | 'word-no-text'
  | 'word-swollen';

export interface LeftOut {
  /** Path of the source, as the user would write it. */
  source: string;
  reason: LeftOutReason;
}

/** A document that was written. */
export interface Written {
  source: string;
  /** Path from the content folder. */
  file: string;
  id: string;
  title: string;
  dropped: DroppedLine[];
  notes: ImportNote[];
  losses: Loss[];
  /** Fields that the contributor is asked to confirm. */
  guessed: GuessedField[];
  tally: Tally | null;
}

/** What became of every file that was found: each is either written or left out. */
export interface ImportReport {
  /** Language of the archive. */
  locale: Locale;
  content: string;
  /** The paths that were given. */
  paths: readonly string[];
  /** An archive was begun in the content folder. */
  began: boolean;
  written: Written[];
  leftOut: LeftOut[];
  /** Subtitles that gave their times to a script and are no document of their own. */
  used: { source: string; by: string }[];
  /** Paths that lead to nothing. */
  missing: string[];
  /** File of the archive that cannot be read; nothing was then written. */
  fault: string | null;
}
