import type { PartialDate } from '../date.ts';
import type { Source } from '../document.ts';

/** A classroom of a session: a region, the room as the programme calls it, and how many people sat in it (a number only). */
export interface Venue {
  /** Slug of the region. */
  region: string;
  place: string | null;
  people: number | null;
}

/** A subject that talks of a session answer to, such as one of the seven of a seminar. */
export interface Topic {
  /** Unique in its session. */
  slug: string;
  title: string;
  /** Id of the lecture that opened the topic. */
  lecture: string | null;
}

/** One sitting of a class: `sessions/**.yaml`. Its lectures and talks name it in their front matter. */
export interface Session {
  /** Permanent; unique among documents and sessions. */
  id: string;
  /** Null where it is called after its series and date. */
  title: string | null;
  series: string | null;
  date: PartialDate | null;
  /** Slug of one of the archive's kinds; that of the series unless it states its own. */
  kind: string | null;
  /** The main classroom. */
  venue: Venue | null;
  /** Classrooms in other regions that joined by line, in the owner's order. */
  branches: Venue[];
  /** In the order in which they were taken. */
  topics: Topic[];
  summary: string | null;
  sample: boolean;
  sources: Source[];
  /** Ids that it had before. */
  formerIds: string[];
  /** Path from the content folder, with `/`. */
  file: string;
}
