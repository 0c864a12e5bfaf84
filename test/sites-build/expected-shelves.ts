import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CatalogEntry } from '../../src/archive/catalog.ts';

/** A list of the site by its address below the base, and the ids of the documents that must be on it, sorted. */
export type Shelf = [address: string, ids: string[]];

interface RegionEntry {
  code: string;
  slug: string;
  parent?: string;
}

/** Every list that a site must have, worked out from its catalogue and its vocabularies without the program's own shelves. */
export function expectedShelves(content: string, documents: readonly CatalogEntry[]): Shelf[] {
  const read = (file: string) => parse(readFileSync(join(content, file), 'utf8')) as RegionEntry[];
  const regions = read('regions.yaml');
  const series = readdirSync(join(content, 'series')).map((file) => file.replace('.yaml', ''));
  const dates = new Set(documents.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4), date.slice(0, 7)])));
  const shelf = (address: string, holds: (document: CatalogEntry) => boolean): Shelf => [
    address,
    documents
      .filter(holds)
      .map(({ id }) => id)
      .sort(),
  ];
  const placed = ({ regions: about, heldIn }: CatalogEntry, among: readonly string[]) =>
    [...about, ...heldIn].some((place) => among.includes(place));
  return [
    shelf('lectures/', ({ type }) => type !== 'case'),
    shelf('cases/', ({ type }) => type === 'case'),
    ...regions.map(({ slug }) => {
      const parts = within(slug, regions);
      return shelf(`regions/${slug}/`, (document) => placed(document, parts));
    }),
    shelf('regions/unplaced/', ({ regions: about, heldIn }) => about.length + heldIn.length === 0),
    ...read('themes.yaml').map(({ slug }) => shelf(`themes/${slug}/`, ({ themes }) => themes.includes(slug))),
    shelf('themes/unplaced/', ({ themes }) => themes.length === 0),
    ...[...dates].map((date) =>
      shelf(`dates/${date.replace('-', '/')}/`, (document) => document.date?.startsWith(date) ?? false),
    ),
    shelf('dates/undated/', ({ date }) => date === null),
    ...series.map((slug) => shelf(`series/${slug}/`, (document) => document.series === slug)),
  ];
}

/** Slugs of a region and of all that is below it, found from the leaves up, unlike the site's own tree. */
function within(slug: string, regions: readonly RegionEntry[]): string[] {
  const isIn = (region: RegionEntry | undefined): boolean =>
    region !== undefined && (region.slug === slug || isIn(regions.find(({ code }) => code === region.parent)));
  return regions.filter(isIn).map((region) => region.slug);
}
