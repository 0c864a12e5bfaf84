import type { PlainArchive, PlainDocument } from './plain-archive.ts';
import { casesOf, registerLists, reportsOf } from './plain-register.ts';

/** Address of a document below the base. */
export function addressOf({ id, isCase }: PlainDocument): string {
  return `${isCase ? 'cases' : 'lectures'}/${id}/`;
}

/** The lists that a site must have, by their address below the base: the addresses of all that must stand on each, sorted. */
export function expectedLists(archive: PlainArchive): Map<string, string[]> {
  const { documents, sessions, measures } = archive;
  const lists = new Map<string, string[]>();
  const put = (address: string, entries: readonly string[]) => lists.set(address, [...new Set(entries)].sort());
  const shelf = (address: string, holds: (document: PlainDocument) => boolean) =>
    put(address, documents.filter(holds).map(addressOf));

  shelf('lectures/', ({ isCase }) => !isCase);
  shelf('cases/', ({ isCase }) => isCase);
  for (const { slug } of archive.regions) {
    const parts = archive.within(slug);
    const isHere = ({ regions, heldIn }: PlainDocument) =>
      [...regions, ...heldIn].some((place) => parts.includes(place));
    shelf(`regions/${slug}/`, isHere);
    shelf(`regions/${slug}/lectures/`, (document) => isHere(document) && !document.isCase);
    shelf(`regions/${slug}/cases/`, (document) => isHere(document) && document.isCase);
    byTime(`regions/${slug}/years/`, isHere);
  }
  shelf('regions/unplaced/', ({ regions, heldIn }) => regions.length + heldIn.length === 0);
  for (const slug of archive.themes) {
    shelf(`themes/${slug}/`, ({ themes }) => themes.includes(slug));
    byTime(`themes/${slug}/years/`, ({ themes }) => themes.includes(slug));
  }
  shelf('themes/unplaced/', ({ themes }) => themes.length === 0);
  byTime('themes/unplaced/years/', ({ themes }) => themes.length === 0);
  for (const { slug } of archive.series) shelf(`series/${slug}/`, ({ series }) => series === slug);
  shelf('dates/undated/', ({ date }) => date === null);
  for (const date of new Set(documents.flatMap(({ date }) => [date?.slice(0, 4), date?.slice(0, 7)])))
    if (date) shelf(`dates/${date.replace('-', '/')}/`, (document) => document.date?.startsWith(date) ?? false);

  for (const year of new Set(documents.map(({ date }) => date?.slice(0, 4))))
    if (year) shelf(`dates/${year}/00/`, ({ date }) => date === year);

  put(
    'sessions/',
    sessions.map(({ id }) => `sessions/${id}/`),
  );
  for (const year of new Set(sessions.map(({ date }) => date?.slice(0, 4) ?? 'undated'))) {
    const ofYear = sessions.filter(({ date }) => (date?.slice(0, 4) ?? 'undated') === year);
    put(
      `sessions/year/${year}/`,
      ofYear.map(({ id }) => `sessions/${id}/`),
    );
  }
  for (const { id } of sessions) shelf(`sessions/${id}/#agenda`, ({ session }) => session === id);

  put(
    'follow-up/#all',
    measures.map(({ id }) => `follow-up/${id}/`),
  );
  for (const [address, ids] of registerLists(archive))
    put(
      address,
      ids.map((id) => `follow-up/${id}/`),
    );
  for (const measure of measures) {
    put(`follow-up/${measure.id}/#cases`, casesOf(archive, measure).map(addressOf));
    put(`follow-up/${measure.id}/#reports`, reportsOf(archive, measure).map(addressOf));
  }
  return lists;

  function byTime(address: string, holds: (document: PlainDocument) => boolean): void {
    const held = documents.filter(holds);
    const ofHeld = (place: string, belongs: (date: string) => boolean) =>
      put(place, held.filter(({ date }) => belongs(date ?? 'undated')).map(addressOf));
    for (const date of new Set(held.map((document) => document.date ?? 'undated'))) {
      const year = /^\d{4}/.exec(date)?.[0] ?? date;
      ofHeld(`${address}${year}/`, (other) => other.startsWith(year));
      if (year === 'undated') continue;
      const month = date.slice(5, 7);
      ofHeld(`${address}${year}/#m${month || '00'}`, (other) =>
        month ? other.startsWith(`${year}-${month}`) : other === year,
      );
    }
  }
}
