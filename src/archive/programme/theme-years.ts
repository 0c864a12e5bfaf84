import type { ArchiveDocument } from '../document.ts';
import type { Theme } from '../theme.ts';

/** One theme through the years; a number is the length of its list. */
export interface ThemeYearsRow {
  /** Null for documents of no theme. */
  theme: Theme | null;
  /** One for each year of the table, in its order; documents keep the order given. */
  cells: readonly (readonly ArchiveDocument[])[];
  undated: readonly ArchiveDocument[];
  all: readonly ArchiveDocument[];
}

/** Theme × year. */
export interface ThemeYears {
  /** `2023`; from the first year with a document to the last, the empty ones between them kept. */
  years: readonly string[];
  /** Every theme in the owner's order, then the documents without one where there are any. */
  rows: readonly ThemeYearsRow[];
}

/** A document stands under each of its themes, once. */
export function themeYears(themes: readonly Theme[], documents: readonly ArchiveDocument[]): ThemeYears {
  const known = documents.map(({ date }) => date?.slice(0, 4)).filter((year) => year !== undefined);
  const first = known.reduce((a, b) => Math.min(a, Number(b)), Number.POSITIVE_INFINITY);
  const last = known.reduce((a, b) => Math.max(a, Number(b)), Number.NEGATIVE_INFINITY);
  const years = first > last ? [] : Array.from({ length: last - first + 1 }, (_, n) => written(first + n));

  const slugs = new Set(themes.map(({ slug }) => slug));
  const byTheme = new Map<string, ArchiveDocument[]>(themes.map(({ slug }) => [slug, []]));
  const none: ArchiveDocument[] = [];
  for (const document of documents) {
    const named = new Set(document.themes.filter((slug) => slugs.has(slug)));
    for (const slug of named) byTheme.get(slug)?.push(document);
    if (named.size === 0) none.push(document);
  }
  const row = (theme: Theme | null, all: readonly ArchiveDocument[]): ThemeYearsRow => {
    const byYear = Map.groupBy(all, ({ date }) => date?.slice(0, 4) ?? null);
    return { theme, cells: years.map((year) => byYear.get(year) ?? []), undated: byYear.get(null) ?? [], all };
  };
  const rows = themes.map((theme) => row(theme, byTheme.get(theme.slug) ?? []));
  return { years, rows: none.length > 0 ? [...rows, row(null, none)] : rows };
}

function written(year: number): string {
  return String(year).padStart(4, '0');
}
