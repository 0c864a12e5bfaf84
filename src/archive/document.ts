import type { ArchivalDescription } from './archival.ts';
import type { PartialDate } from './date.ts';
import type { TermUse } from './glossary.ts';
import type { TextHistory } from './history.ts';
import type { Citation, MeasureCitation } from './programme/citation.ts';
import type { Outcome } from './programme/outcome.ts';

export const documentTypes = ['lecture', 'talk', 'case'] as const;
/** `lecture` 授课, `talk` 交流发言 (a short lecture of another kind), `case` 案例. */
export type DocumentType = (typeof documentTypes)[number];

/** Who spoke, as of that day. A person's name is optional: the archive may know the office only. */
export interface Speaker {
  name: string | null;
  office: string | null;
  organisation: string | null;
  /** Slug of the region the speaker stood for. */
  region: string | null;
}

export const attachmentRoles = ['recording', 'slides', 'script', 'other'] as const;
export type AttachmentRole = (typeof attachmentRoles)[number];

/** A file that belongs to a document and can be downloaded with it. */
export interface Attachment {
  role: AttachmentRole;
  title: string;
  /** File name shown to the reader. */
  name: string;
  /** Path from the content folder for a file beside the document; null where it lies under `media.base`. */
  file: string | null;
  /** Path below `media.base`; null for a file beside the document. */
  media: string | null;
  bytes: number | null;
  sha256: string | null;
}

/** Where the facts of a document come from. */
export interface Source {
  title: string;
  publisher: string | null;
  date: PartialDate | null;
  url: string | null;
}

/** When a document was withdrawn, and why. */
export interface Withdrawal {
  on: PartialDate;
  reason: string;
}

/** A lecture, talk or case study without its body; regions, themes, series and level by slug. */
export interface ArchiveDocument {
  /** Permanent; `[a-z0-9-]{1,64}`. */
  id: string;
  type: DocumentType;
  title: string;
  /** The heading printed over the text where it differs from the catalogued title. */
  heading: string | null;
  date: PartialDate | null;
  /** BCP 47 tag of the text where it is not the archive's own language. */
  language: string | null;
  series: string | null;
  /** Place in the series, where the owner numbers it. */
  number: number | null;
  level: string | null;
  /** Id of the session it was held in. */
  session: string | null;
  /** Slug of the session's topic that it answers to. */
  topic: string | null;
  /** Place in the session, where the owner numbers it. */
  order: number | null;
  /** What it was given on the spot; kept whether the owner shows scores or not. */
  score: number | null;
  rank: number | null;
  /** What the document is about. */
  regions: string[];
  /** Regions whose work it is meant to guide, with all below them. */
  appliesTo: string[];
  /** Where it was held. */
  heldIn: string[];
  themes: string[];
  speakers: Speaker[];
  summary: string | null;
  /** A demonstration text (示例), and said to be one on its page. */
  sample: boolean;
  sources: Source[];
  /** Ids of documents the author points to; shown both ways. */
  related: string[];
  /** Lectures and talks that this one carries further. */
  buildsOn: Citation[];
  /** Measures whose progress it reports. */
  reports: MeasureCitation[];
  /** Of a case study only. */
  outcome: Outcome | null;
  attachments: Attachment[];
  history: TextHistory;
  /** When it was last changed: from git where all of its history is at hand, else the last correction that the front matter knows of. */
  revised: PartialDate | null;
  /** Ids that it had before, `lectures/<id>` or `cases/<id>` where it stood on another shelf then. */
  formerIds: string[];
  /** Null for every published document. */
  withdrawn: Withdrawal | null;
  archival: ArchivalDescription;
  /** Path from the content folder, with `/`. */
  file: string;
  /** Names the compiled body in the cache. */
  body: string;
  /** Characters of text, white space not counted. */
  characters: number;
  /** The archive's explained terms in its text, in the order in which they first stand there. */
  terms: TermUse[];
}

/** A document whose text is not published any more; its address still tells what became of it. */
export interface WithdrawnDocument extends ArchiveDocument {
  withdrawn: Withdrawal;
}
