import { dateInWords } from '../archive/date-words.ts';
import type { Session } from '../archive/programme/session.ts';
import type { Site } from '../collections/site.ts';

/** What a session is called in a list: its title, else its series and date, else its id. */
export function sessionName(session: Session, { archive, messages }: Pick<Site, 'archive' | 'messages'>): string {
  const series = archive.series.find(({ slug }) => slug === session.series)?.title ?? messages.concerns.session;
  const date = session.date === null ? session.id : dateInWords(session.date, archive.settings.locale);
  return session.title ?? `${series} ${date}`;
}
