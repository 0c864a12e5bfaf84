import { dateInWords, weekdayOf } from '../archive/date-words.ts';
import type { Session } from '../archive/programme/session.ts';
import type { Site } from '../collections/site.ts';

/** What a session is called: its title, else its series (or its kind) and its date, else its id. */
export function sessionName(session: Session, { archive, messages }: Pick<Site, 'archive' | 'messages'>): string {
  if (session.title !== null) return session.title;
  const words = messages.sessions;
  const series = archive.series.find(({ slug }) => slug === session.series)?.title;
  const called = series ?? kindName(session, { archive });
  if (called === null) return words.unnamed(session.id);
  return session.date === null ? called : words.named(called, dateInWords(session.date, archive.settings.locale));
}

/** A date with its day of the week, where its day is known. */
export function fullDate(date: string, { archive, messages }: Pick<Site, 'archive' | 'messages'>): string {
  const { locale } = archive.settings;
  const weekday = weekdayOf(date, locale);
  const written = dateInWords(date, locale);
  return weekday === null ? written : messages.sessions.dateWithWeekday(written, weekday);
}

/** Name of a session's kind; null where it has none. */
export function kindName(session: Session, { archive }: Pick<Site, 'archive'>): string | null {
  if (session.kind === null) return null;
  return archive.settings.kinds.find(({ slug }) => slug === session.kind)?.name ?? session.kind;
}

/** The region in which a session was held; empty where that is not stated. */
export function venueName({ venue }: Session, { archive }: Pick<Site, 'archive'>): string {
  return venue === null ? '' : (archive.regions.find(venue.region)?.name ?? venue.region);
}
