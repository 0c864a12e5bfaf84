import type { ArchiveDocument } from '../archive/document.ts';
import type { Page } from '../archive/paging.ts';
import type { Programme } from '../archive/programme/programme.ts';
import type { RegionEntry } from '../archive/programme/region-view.ts';
import type { Session } from '../archive/programme/session.ts';
import type { Series } from '../archive/series.ts';
import type { Site } from './make-site.ts';
import { currentRun } from './run.ts';

/** The routes of documents whose page has to be rendered; under `dev` all of them. */
export function documentRoutes(documents: readonly ArchiveDocument[], { addresses }: Site) {
  const plan = currentRun().plan;
  return documents
    .filter((document) => !plan || plan.isStale(addresses.document(document), plan.shown.document(document)))
    .map((document) => ({ params: { id: document.id }, props: { document } }));
}

/** For {@link changedLists}, what the first page of a list alone shows beside its documents. */
export function onFirst(shown: unknown): (page: number) => unknown {
  return (page) => (page === 1 ? shown : null);
}

/**
 * Those pages of a list that have to be rendered; under `dev` all of them. `alsoOn` gives what a page shows beside its
 * documents and the archive's own words: counts of other lists.
 */
export function changedLists<Entry, Route extends { props: { page: Page<Entry> } }>(
  routes: readonly (Route & { props: { page: Page<Entry> } })[],
  addressOf: (page: number) => string,
  alsoOn: (page: number) => unknown = onFirst(null),
  documentOf = (entry: Entry) => entry as unknown as ArchiveDocument,
): Route[] {
  const plan = currentRun().plan;
  return routes.filter(({ props: { page } }) => {
    const { number, count, total, entries } = page;
    if (!plan) return true;
    const faces = entries.map((entry) => plan.shown.face(documentOf(entry)));
    return plan.isStale(addressOf(number), [number, count, total, faces, alsoOn(number)]);
  });
}

/** Those pages of a list of sessions that have to be rendered; `also` is what they show besides. */
export function changedSessionLists<Route extends { props: { page: Page<Session> } }>(
  routes: readonly Route[],
  addressOf: (page: number) => string,
  { programme }: Site,
  also: unknown = null,
): Route[] {
  const plan = currentRun().plan;
  return routes.filter(({ props: { page } }) => {
    const { number, count, total, entries } = page;
    const shown = entries.map((session) => [session, programme.documentsOf(session).length]);
    return !plan || plan.isStale(addressOf(number), [number, count, total, shown, also]);
  });
}

/** The routes of sessions whose page has to be rendered; under `dev` all of them. */
export function sessionRoutes({ archive, addresses }: Site) {
  const plan = currentRun().plan;
  return archive.sessions
    .filter((session) => !plan || plan.isStale(addresses.session(session.id), plan.shown.session(session)))
    .map((session) => ({ params: { id: session.id }, props: { session } }));
}

/** What the calendar of a series shows, for the key of its page; nothing under `dev`. */
export function shownOfCalendar(series: Series): unknown {
  return currentRun().plan?.shown.calendar(series);
}

/** The pages of measures that have to be rendered; under `dev` all of them. */
export function measureRoutes({ addresses, followUp }: Site) {
  const plan = currentRun().plan;
  return followUp.rows
    .filter((row) => !plan || plan.isStale(addresses.measure(row.measure.id), [followUp.asOf, plan.shown.row(row)]))
    .map((row) => ({ params: { id: row.measure.id }, props: { row } }));
}

/** The lists of the register that have to be rendered; under `dev` all of them. */
export function registerListRoutes({ addresses, followUp }: Site) {
  const plan = currentRun().plan;
  const lists = followUp.rows.length === 0 ? [] : Object.values(followUp.lists).flat();
  return lists
    .filter(({ facet, value, rows, below }) => {
      const shown = plan && [followUp.asOf, below, rows.map((row) => plan.shown.row(row))];
      return !plan || plan.isStale(addresses.followUpList(facet, value), shown);
    })
    .map((list) => ({ params: { facet: list.facet, value: list.value }, props: { list } }));
}

/** Whether a page that shows some documents as others show them, and what `also` holds, has to be rendered; under `dev` always. */
export function isChanged(address: string, documents: readonly ArchiveDocument[], also: unknown = null): boolean {
  const plan = currentRun().plan;
  return !plan || plan.isStale(address, [documents.map((document) => plan.shown.face(document)), also]);
}

/** Those pages of a list of what concerns a region, by its months, that have to be rendered; under `dev` all of them. */
export function changedEntries<
  Route extends { props: { page: Page<RegionEntry>; months: readonly { whole: boolean }[] } },
>(routes: readonly Route[], addressOf: (page: number) => string, programme: Programme): Route[] {
  const plan = currentRun().plan;
  return routes.filter(({ props: { page, months } }) => {
    const { number, count, total, entries } = page;
    const whole = months.map((month) => month.whole);
    return !plan || plan.isStale(addressOf(number), [number, count, total, shownOf(entries, programme), whole]);
  });
}

/** Of entries of a region's view, all that a row shows. */
export function shownOf(entries: readonly RegionEntry[], programme: Programme): unknown {
  const plan = currentRun().plan;
  return entries.map(({ item, date, roles }) => {
    if (item.kind === 'document') return [plan?.shown.face(item.document), roles];
    if (item.kind === 'session') return [item.session, roles];
    return [item.measure.id, item.measure.title, programme.document(item.measure.document)?.title, date, roles];
  });
}
