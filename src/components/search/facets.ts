import { documentTypes } from '../../archive/document.ts';
import type { Region } from '../../archive/region.ts';
import type { Site } from '../../collections/site.ts';

/** A value to narrow a search by, with the number of documents that have it in the whole archive. */
export interface FacetValue {
  slug: string;
  name: string;
  count: number;
  parts: FacetValue[];
}

/** A way to narrow a search; values that no document has are left out. */
export interface FacetList {
  name: 'region' | 'theme' | 'level' | 'type' | 'series' | 'year';
  values: FacetValue[];
}

/** All ways to narrow a search, in the order in which the page shows them. */
export function facetLists({
  archive,
  shelves,
  messages,
}: Pick<Site, 'archive' | 'shelves' | 'messages'>): FacetList[] {
  const count = (has: (document: (typeof archive.documents)[number]) => boolean) =>
    archive.documents.filter(has).length;
  const value = (slug: string, name: string, number: number): FacetValue => ({ slug, name, count: number, parts: [] });
  const region = (place: Region): FacetValue => {
    const { about, aboutParts } = shelves.region(place);
    const parts = archive.regions.children(place).map(region).filter(isUsed);
    return { slug: place.slug, name: place.name, count: about.length + aboutParts.length, parts };
  };
  const { levels } = archive.settings;
  const lists: FacetList[] = [
    { name: 'region', values: archive.regions.roots.map(region) },
    {
      name: 'theme',
      values: archive.themes.map((theme) => value(theme.slug, theme.name, shelves.theme(theme.slug).length)),
    },
    {
      name: 'level',
      values: levels.map((level) =>
        value(
          level.slug,
          level.name,
          count((document) => document.level === level.slug),
        ),
      ),
    },
    {
      name: 'type',
      values: documentTypes.map((type) =>
        value(
          type,
          messages.search.types[type] ?? type,
          count((document) => document.type === type),
        ),
      ),
    },
    {
      name: 'series',
      values: archive.series.map((series) => value(series.slug, series.title, shelves.series(series.slug).length)),
    },
    { name: 'year', values: shelves.years.map(({ year, documents }) => value(year, year, documents.length)) },
  ];
  return lists
    .map(({ name, values }) => ({ name, values: values.filter(isUsed) }))
    .filter(({ values }) => values.length > 0);
}

function isUsed({ count }: FacetValue): boolean {
  return count > 0;
}
