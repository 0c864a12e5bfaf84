import type { PartialDate } from '../date.ts';
import type { ArchiveDocument } from '../document.ts';
import type { Region } from '../region.ts';
import { holdingsOf, type Shelves } from '../shelves.ts';
import { type RegionEntry, type RegionRole, type RegionView, regionRoles } from './region-view.ts';

/** How many entries of a role stand on the region's own page; where there are more, they have a list of their own. */
export const mostOnRegionPage = 6;

/** Names of the lists of a region in addresses; `case` would be taken for `cases`, which has those of its parts too. */
const listNames: Record<RegionRole, string> = {
  hosted: 'hosted',
  joined: 'joined',
  spoke: 'spoke',
  about: 'about',
  'about-above': 'above',
  applies: 'applies',
  measure: 'measures',
  case: 'own-cases',
  'neighbour-case': 'neighbours',
};

/** One of the lists of what concerns a region. */
export interface RegionList {
  /** In addresses. */
  name: string;
  /** Null for the list of all that concerns it. */
  role: RegionRole | null;
  entries: readonly RegionEntry[];
}

/**
 * The roles that entries of a region have, in their order. A role stands on the region's own page where its entries are few and
 * the page does not show them anyway, as it shows all documents about the region; `whole` says so. The others have a list.
 */
export function roleLists(view: RegionView): (RegionList & { role: RegionRole; whole: boolean })[] {
  return regionRoles.flatMap((role) => {
    const entries = view.byRole[role];
    const whole = !isShownAnyway(role, entries) && entries.length <= mostOnRegionPage;
    return entries.length === 0 ? [] : [{ name: listNames[role], role, entries, whole }];
  });
}

/** The region's page lists documents about it and those held in it. */
function isShownAnyway(role: RegionRole, entries: readonly RegionEntry[]): boolean {
  if (role === 'hosted') return entries.every(({ item }) => item.kind === 'document');
  return role === 'about' || role === 'case';
}

/** The month under which an entry stands in its list; the year where no month is known, null where nothing is. */
export function monthOf({ date }: RegionEntry): PartialDate | null {
  return date?.slice(0, 7) ?? null;
}

/** Name in addresses of the list of all that concerns a region. */
export const concernsList = 'concerns';

/** Every list of a region that has pages of its own. */
export function listsWithPages(view: RegionView): RegionList[] {
  const all: RegionList = { name: concernsList, role: null, entries: view.entries };
  return [...(view.entries.length > 0 ? [all] : []), ...roleLists(view).filter(({ whole }) => !whole)];
}

/** Lectures and cases of a region and its parts, apart; what the map counts. */
export function holdingsByType(
  shelves: Shelves,
  region: Region,
): { lectures: ArchiveDocument[]; cases: ArchiveDocument[] } {
  const documents = holdingsOf(shelves.region(region));
  return {
    lectures: documents.filter(({ type }) => type !== 'case'),
    cases: documents.filter(({ type }) => type === 'case'),
  };
}
