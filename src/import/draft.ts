import type { PhrasingContent, Root } from 'mdast';
import type { PartialDate } from '../archive/date.ts';
import type { Source, Speaker } from '../archive/document.ts';

/** A line of the source that is no part of the text, and why it was left out. */
export interface DroppedLine {
  /** From 1, in the source file. */
  line: number;
  text: string;
  reason: DropReason;
}

/** `button` 下载, 打印…; `path` the site's own 首页 > …; `source` 来源, 时间 carried over into `sources`. */
export type DropReason = 'button' | 'path' | 'source';

/** Something the contributor should look at: what was changed on the way, or could not be carried. */
export interface ImportNote {
  kind:
    | 'front-matter-key'
    | 'front-matter-unread'
    | 'link-target'
    | 'image-missing'
    | 'definition'
    | 'footnote'
    | 'unknown-region'
    | 'unknown-theme'
    | 'damaged-bytes';
  /** From 1, in the source file; null where the whole file is meant. */
  line: number | null;
  /** The key, target or name in question, as the source writes it. */
  text: string;
}

/** A region as a source names it. */
export interface NamedRegion {
  code: string;
  name: string;
}

/** What a reader makes of one source file: everything the source itself says, and nothing it does not. */
export interface Draft {
  title: string;
  /** The heading as printed, where the title alone would not repeat every character of it. */
  heading: string | null;
  date: PartialDate | null;
  /** BCP 47, where it is certain. */
  language: string | null;
  speakers: Speaker[];
  regions: NamedRegion[];
  /** Themes as the source names them. */
  themes: string[];
  summary: string | null;
  sources: Source[];
  body: Root;
  dropped: DroppedLine[];
  notes: ImportNote[];
}

/** A speaker begins to speak: a line of its own in the body. */
export interface SpeakerTurn {
  type: 'speakerTurn';
  name: string;
  /** The colon printed behind the name: every character of a source stays on the page. */
  mark: string;
}

/** What happens in the room, `（掌声）`: a line of its own in the body. */
export interface StageDirection {
  type: 'stageDirection';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    speakerTurn: SpeakerTurn;
    stageDirection: StageDirection;
  }
}
