import type { Addresses } from './address.ts';
import type { Archive } from './archive.ts';
import type { ArchiveDocument, Withdrawal } from './document.ts';

export const shelves = ['lectures', 'cases', 'sessions'] as const;
/** First part of the address of a document or session. */
export type Shelf = (typeof shelves)[number];

/** A place under a shelf: `lectures/opening`. */
export interface Spot {
  shelf: Shelf;
  id: string;
}

/** An address at which something was once published, and what stands for it now. */
export interface Moved extends Spot {
  title: string;
  /** Where it is now, in one step: never another moved address. */
  to: Spot;
}

export function shelfOf({ type }: Pick<ArchiveDocument, 'type'>): Shelf {
  return type === 'case' ? 'cases' : 'lectures';
}

/** `lectures/opening` as it stands in addresses. */
export function pathOf({ shelf, id }: Spot): string {
  return `${shelf}/${id}`;
}

/** The place that an entry of `formerIds` names: an id alone is on the shelf on which its owner stands now. */
export function formerSpot(written: string, shelf: Shelf): Spot {
  const [first = '', second] = written.split('/');
  return second === undefined ? { shelf, id: first } : { shelf: first === 'cases' ? 'cases' : 'lectures', id: second };
}

/** Every moved address of an archive, ordered by shelf and id; of two claims to one address the first is kept. */
export function movedOf(archive: Pick<Archive, 'documents' | 'withdrawn' | 'sessions'>): Moved[] {
  const moved = new Map<string, Moved>();
  const add = (formerIds: readonly string[], to: Spot, title: string) => {
    for (const written of formerIds) {
      const spot = formerSpot(written, to.shelf);
      if (!moved.has(pathOf(spot))) moved.set(pathOf(spot), { ...spot, title, to });
    }
  };
  const documents = [...archive.documents, ...archive.withdrawn];
  for (const document of documents)
    add(document.formerIds, { shelf: shelfOf(document), id: document.id }, document.title);
  for (const { id, title, formerIds } of archive.sessions) add(formerIds, { shelf: 'sessions', id }, title ?? id);
  // A page that is there comes before one that leads on.
  for (const document of documents) moved.delete(pathOf({ shelf: shelfOf(document), id: document.id }));
  for (const { id } of archive.sessions) moved.delete(pathOf({ shelf: 'sessions', id }));
  return [...moved].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** What the catalogue says of addresses beside those of its documents; all with the site's base. */
export interface CatalogAddresses {
  sessions: { id: string; url: string }[];
  moved: { id: string; url: string; to: string }[];
  withdrawn: (Withdrawal & { id: string; title: string; url: string })[];
}

/** Every address that was ever published and is not that of a document. */
export function catalogAddresses(archive: Archive, addresses: Addresses): CatalogAddresses {
  return {
    sessions: archive.sessions
      .map(({ id }) => ({ id, url: addresses.session(id) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    moved: movedOf(archive).map((one) => ({
      id: one.id,
      url: addresses.file(`${pathOf(one)}/`),
      to: addresses.file(`${pathOf(one.to)}/`),
    })),
    withdrawn: archive.withdrawn.map((document) => ({
      id: document.id,
      title: document.title,
      url: addresses.document(document),
      ...document.withdrawn,
    })),
  };
}
