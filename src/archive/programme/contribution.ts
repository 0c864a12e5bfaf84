import type { Speaker } from '../document.ts';

/**
 * What one speaker gave to a session: a whole lecture or talk, or the part of a document that stands in
 * `<Talk>…</Talk>`. Made from documents and bodies, never written by itself.
 */
export interface Contribution {
  /** Id of the document that holds it. */
  document: string;
  /** Anchor of the part on the document's page; null where the whole document is the contribution. */
  anchor: string | null;
  /** Title of the document, or of the part. */
  title: string;
  /** Id of the session; null where none is named. */
  session: string | null;
  /** Slug of a topic of the session. */
  topic: string | null;
  speakers: Speaker[];
  /** Place in the session where the owner numbers it. */
  order: number | null;
  /** Within the archive's range of scores; null where it was not scored, or the owner does not show scores. */
  score: number | null;
  /** 1 is best; within its topic, or its session where there are no topics. Null as the score is. */
  rank: number | null;
}
