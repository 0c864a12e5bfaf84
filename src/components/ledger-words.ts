import type { ArchiveDocument } from '../archive/document.ts';
import type { Site } from '../collections/site.ts';

/** What stands large in the margin of a ledger: the year, the month, the number in the series, or nothing. */
export type LedgerMargin = 'year' | 'month' | 'number' | 'none';

/** The place of a document in a list: the regions it is about, else where it was held; at most three by name. */
export function placeLine(document: ArchiveDocument, site: Pick<Site, 'archive' | 'messages'>): string {
  const words = site.messages.site;
  const named = (slugs: readonly string[]) => {
    const names = slugs.map((slug) => site.archive.regions.find(slug)?.name ?? slug);
    const shown = names.slice(0, 3).join(words.separator);
    return names.length > 3 ? words.andMore(shown) : shown;
  };
  if (document.regions.length > 0) return named(document.regions);
  return document.heldIn.length > 0 ? words.heldAt(named(document.heldIn)) : '';
}

/** Names of a document's themes, in the order in which it states them. */
export function themeNames(document: ArchiveDocument, site: Pick<Site, 'archive'>): string[] {
  return document.themes.map((slug) => site.archive.themes.find((theme) => theme.slug === slug)?.name ?? slug);
}

/** Name of a level by its slug; null where the document has none. */
export function levelName(slug: string | null, site: Pick<Site, 'archive'>): string | null {
  if (slug === null) return null;
  return site.archive.settings.levels.find((level) => level.slug === slug)?.name ?? slug;
}
