import type { Catalogue } from '../files.ts';

/** What narrows a search, by slug; a list asks for any of its values. */
export interface Filters {
  region?: string | readonly string[] | undefined;
  theme?: string | readonly string[] | undefined;
  level?: string | readonly string[] | undefined;
  type?: string | readonly string[] | undefined;
  series?: string | readonly string[] | undefined;
  year?: string | number | readonly (string | number)[] | undefined;
  /** First and last date, whole or partial; a document whose date is partial counts where it may lie between them. */
  from?: string | undefined;
  to?: string | undefined;
}

export const facetNames = ['region', 'theme', 'level', 'type', 'series', 'year'] as const;
export type FacetName = (typeof facetNames)[number];
/** How many documents each value has. */
export type Facets = Record<FacetName, Record<string, number>>;

/** Knows the values each document has of each facet; a region counts for all the regions it belongs to. */
export class FacetTable {
  private readonly values: Record<FacetName, readonly (readonly string[])[]>;
  private readonly dates: readonly string[];

  constructor({ columns, regions, themes, levels, series }: Catalogue) {
    const slug = (terms: readonly { slug: string }[], place: number | undefined) => {
      const term = place === undefined ? undefined : terms[place];
      return term ? [term.slug] : [];
    };
    const above = regions.map((region) => {
      const path = [region.slug];
      for (
        let next = region.parent;
        next !== undefined && path.length <= regions.length;
        next = regions[next]?.parent
      ) {
        path.push(regions[next]?.slug ?? '');
      }
      return path;
    });
    this.dates = columns.date;
    this.values = {
      region: columns.regions.map((places) => [...new Set(places.flatMap((place) => above[place] ?? []))]),
      theme: columns.themes.map((places) => places.flatMap((place) => slug(themes, place))),
      level: columns.level.map((place) => slug(levels, place)),
      type: columns.type.map((type) => [type]),
      series: columns.series.map((place) => slug(series, place)),
      year: columns.date.map((date) => (date === '' ? [] : [date.slice(0, 4)])),
    };
  }

  /**
   * The documents that pass all filters, and how many each value would give: a facet is counted with all filters
   * but its own, so that a count is what choosing that value in place of the present one shows.
   */
  narrow(documents: readonly number[], filters: Filters): { documents: number[]; facets: Facets } {
    const wanted = facetNames
      .map((name) => ({ name, values: list(filters[name]) }))
      .filter(({ values }) => values.length > 0);
    const counts = new Map(facetNames.map((name) => [name, new Map<string, number>()]));
    const passed: number[] = [];
    for (const document of documents) {
      if (!this.isBetween(document, filters.from, filters.to)) continue;
      const failed = wanted.filter(
        ({ name, values }) => !this.values[name][document]?.some((value) => values.includes(value)),
      );
      if (failed.length === 0) passed.push(document);
      if (failed.length > 1) continue;
      for (const name of failed.length === 0 ? facetNames : failed.map((filter) => filter.name)) {
        const ofFacet = counts.get(name);
        for (const value of this.values[name][document] ?? []) ofFacet?.set(value, (ofFacet.get(value) ?? 0) + 1);
      }
    }
    const facets = Object.fromEntries(
      facetNames.map((name) => [name, Object.fromEntries(counts.get(name) ?? [])]),
    ) as Facets;
    return { documents: passed, facets };
  }

  private isBetween(document: number, from: string | undefined, to: string | undefined): boolean {
    if (!from && !to) return true;
    const date = this.dates[document];
    if (!date) return false;
    // `~` sorts after every digit and after `-`: the end of a month or a year.
    return `${date}~` >= (from ?? '') && date <= `${to || '9999'}~`;
  }
}

function list(value: string | number | readonly (string | number)[] | undefined): string[] {
  if (value === undefined || value === null || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map(String).filter((one) => one !== '');
}
