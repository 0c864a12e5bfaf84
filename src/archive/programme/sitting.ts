import { compareOldest, type PartialDate } from '../date.ts';
import type { ArchiveDocument } from '../document.ts';
import { oldestFirst, type Programme } from './programme.ts';
import type { Session } from './session.ts';

/**
 * One meeting of a series as far as the archive knows it: a session with its lectures and talks, or lectures of
 * the series that name no session, those of one day together.
 */
export interface Sitting {
  session: Session | null;
  date: PartialDate | null;
  /** In the order of the session, or by id; empty where a session has no lecture in the archive. */
  documents: readonly ArchiveDocument[];
}

/** The sittings of a series, oldest first, undated last; of one date sessions first, by id. */
export function sittingsOf(programme: Programme, series: string): Sitting[] {
  const held: Sitting[] = programme.sessionsOfSeries(series).map((session) => ({
    session,
    date: session.date,
    documents: programme.documentsOf(session),
  }));
  const loose = programme
    .appearancesInSeries(series)
    .filter(({ document, position }) => position === 0 && !programme.sessionOf(document))
    .map(({ document }) => document)
    .sort(oldestFirst);
  const byDay = Map.groupBy(loose, ({ id, date }) => (date?.length === 10 ? date : id));
  for (const documents of byDay.values()) held.push({ session: null, date: documents[0]?.date ?? null, documents });
  return held.sort((a, b) => compareOldest(a.date, b.date));
}
