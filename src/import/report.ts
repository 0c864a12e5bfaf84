import type { Locale } from '../archive/locale.ts';
import type { DroppedLine, ImportNote } from './draft.ts';

/** Why a file has no document in the archive after the import. */
export type LeftOutReason =
  | { kind: 'unknown-format'; extension: string }
  | { kind: 'too-large'; bytes: number }
  | { kind: 'already-imported' | 'exists'; file: string }
  | { kind: 'id-taken'; id: string; file: string }
  | { kind: 'failed'; detail: string }
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
        | 'archive';
    };

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
  /** Paths that lead to nothing. */
  missing: string[];
  /** File of the archive that cannot be read; nothing was then written. */
  fault: string | null;
}
