import type { Addresses } from '../address.ts';
import type { Archive } from '../archive.ts';
import { catalogOf } from '../catalog.ts';
import { csvOf } from '../csv.ts';
import { siteMessages } from '../messages/site.ts';

const columns = [
  'id',
  'type',
  'title',
  'url',
  'date',
  'regions',
  'regionNames',
  'heldIn',
  'heldInNames',
  'themes',
  'themeNames',
  'series',
  'seriesTitle',
  'level',
  'levelName',
  'session',
  'speakers',
] as const;

/**
 * `catalog.csv`: what `catalog.json` says, one document a line, with the names of what is named by slug. Several values
 * of a cell are parted by `; `.
 */
export function catalogCsv(archive: Archive, addresses: Addresses): string {
  const { settings, regions, themes, series } = archive;
  const regionNames = (slugs: readonly string[]) => slugs.map((slug) => regions.find(slug)?.name ?? slug);
  const rows = catalogOf(archive, addresses).documents.map(
    (entry): Record<(typeof columns)[number], string> => ({
      id: entry.id,
      type: entry.type,
      title: entry.title,
      url: entry.url,
      date: entry.date ?? '',
      regions: together(entry.regions),
      regionNames: together(regionNames(entry.regions)),
      heldIn: together(entry.heldIn),
      heldInNames: together(regionNames(entry.heldIn)),
      themes: together(entry.themes),
      themeNames: together(entry.themes.map((slug) => themes.find((theme) => theme.slug === slug)?.name ?? slug)),
      series: entry.series ?? '',
      seriesTitle: series.find(({ slug }) => slug === entry.series)?.title ?? '',
      level: entry.level ?? '',
      levelName: settings.levels.find(({ slug }) => slug === entry.level)?.name ?? '',
      session: entry.session ?? '',
      speakers: together(entry.speakers.map((speaker) => siteMessages[settings.locale].speaker(speaker))),
    }),
  );
  return csvOf([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

function together(values: readonly string[]): string {
  return values.join('; ');
}
