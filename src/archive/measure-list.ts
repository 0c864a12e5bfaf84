import type { Addresses } from './address.ts';
import type { PartialDate } from './date.ts';
import type { FollowUp } from './programme/follow-up.ts';
import type { Owner } from './programme/measure.ts';

/** One measure in `measures.json`; stage by slug, cases and reports by id, `url` with the site's base. */
export interface MeasureEntry {
  id: string;
  title: string;
  /** Id of the lecture or talk that announces it. */
  document: string;
  /** Its own page. */
  url: string;
  owner: Owner | null;
  due: PartialDate | null;
  /** The stage it has come to; null where none was stated. */
  stage: string | null;
  cases: string[];
  reports: string[];
}

/** The archive's measures for other programs, ordered by id; nothing in it changes from day to day. */
export function measureListOf({ rows }: FollowUp, addresses: Addresses): { measures: MeasureEntry[] } {
  const measures = rows.map(({ measure: { id, title, document, owner, due }, stage, cases, reports }) => ({
    id,
    title,
    document,
    url: addresses.measure(id),
    owner,
    due,
    stage: stage?.slug ?? null,
    cases: cases.map((each) => each.id),
    reports: reports.map((each) => each.id),
  }));
  return { measures: measures.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
