import type { ArchiveDocument } from '../archive/document.ts';
import type { Page } from '../archive/paging.ts';
import type { Site } from './make-site.ts';
import { currentRun } from './run.ts';

/** The routes of documents whose page has to be rendered; under `dev` all of them. */
export function documentRoutes(documents: readonly ArchiveDocument[], { addresses }: Site) {
  const plan = currentRun()?.plan;
  return documents
    .filter((document) => !plan || plan.isStale(addresses.document(document), plan.shown.document(document)))
    .map((document) => ({ params: { id: document.id }, props: { document } }));
}

/**
 * Those pages of a list that have to be rendered; under `dev` all of them. `also` is what a page shows beside its
 * documents and the archive's own words: counts of other lists.
 */
export function changedLists<Entry, Route extends { props: { page: Page<Entry> } }>(
  routes: readonly (Route & { props: { page: Page<Entry> } })[],
  addressOf: (page: number) => string,
  also: unknown = null,
  documentOf = (entry: Entry) => entry as unknown as ArchiveDocument,
): Route[] {
  const plan = currentRun()?.plan;
  return routes.filter(({ props: { page } }) => {
    const { number, count, total, entries } = page;
    if (!plan) return true;
    const faces = entries.map((entry) => plan.shown.face(documentOf(entry)));
    return plan.isStale(addressOf(number), [number, count, total, faces, also]);
  });
}
