import type { PhrasingContent, Root } from 'mdast';
import type { PartialDate } from '../archive/date.ts';
import type { Source, Speaker } from '../archive/document.ts';
import type { RepairKind, SubtitleDrop } from './subtitles/cue.ts';

/** A line of the source that is no part of the text, and why it was left out. */
export interface DroppedLine {
  /** From 1, in the source file. */
  line: number;
  text: string;
  reason: DropReason;
}

/** `button` 下载, 打印…; `path` the site's own 首页 > …; `source` 来源, 时间 carried over into `sources`. */
export type DropReason = 'button' | 'path' | 'source' | SubtitleDrop;

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
    | 'term-righted'
    | 'term-wrong'
    | 'damaged-bytes'
    | RepairKind
    | 'aligned'
    | 'not-aligned'
    | 'timing-unread'
    | WordNote;
  /** From 1, in the source file; null where the whole file is meant. */
  line: number | null;
  /** From 1, among the paragraphs with text of a file that has no lines, such as Word's. */
  paragraph?: number;
  /** The key, target or name in question, as the source writes it. */
  text: string;
}

/** What a Word file has in a form that a document has not; its text is kept. */
export type WordNote = 'cell-paragraphs' | 'equation' | 'frame' | 'merged-cells' | 'nested-table' | 'ruby' | 'text-box';

/** Something of the source that is not in the document. */
export interface Loss {
  kind: LossKind;
  /** From 1, among the paragraphs with text; null where it belongs to no paragraph. */
  paragraph: number | null;
  /** The text itself, or the name of what cannot be carried. */
  text: string;
}

export type LossKind =
  | 'chart'
  | 'comment'
  | 'deletion'
  | 'diagram'
  | 'embedded'
  | 'field'
  | 'footer'
  | 'footnote-missing'
  | 'footnote-unused'
  | 'header'
  | 'hidden'
  | 'image-damaged'
  | 'image-format'
  | 'image-missing'
  | 'image-too-large'
  | 'shapes'
  | 'symbol'
  | 'unexplained';

/** How much of something the source has and the document got. */
export interface Count {
  found: number;
  written: number;
}

/** What was counted in a source and in the document made of it. White space is not counted. */
export interface Tally {
  /** Written are those of the source: numbers that Word itself sets before paragraphs are not counted. */
  characters: Count;
  images: Count;
  tables: Count;
  footnotes: Count;
}

/** A file that is written beside the document; the body calls it by `name` until the document has its id. */
export interface Asset {
  name: string;
  extension: string;
  /** Where it is inside the source, to be read again when it is written: the bytes of a whole collection would fill the memory. */
  part: string;
}

/** A field of the front matter that the source does not state in so many words. */
export type GuessedField = 'title' | 'date' | 'regions' | 'themes' | 'speakers';

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
  /** A text that a program wrote down and nobody has read over yet. */
  textState?: 'machine';
  /** What the contributor is asked to confirm. */
  guessed?: GuessedField[];
  losses?: Loss[];
  tally?: Tally;
  assets?: Asset[];
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

/** A picture with its caption: a block of its own in the body. */
export interface Figure {
  type: 'figure';
  url: string;
  alt: string;
  children: PhrasingContent[];
}

/** When a block is said: stands at its very start and is no text of it. */
export interface TimeCode {
  type: 'timeCode';
  /** `00:12:03`. */
  at: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    timeCode: TimeCode;
  }
  interface RootContentMap {
    figure: Figure;
    speakerTurn: SpeakerTurn;
    stageDirection: StageDirection;
    timeCode: TimeCode;
  }
}
