import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Series } from '../archive/series.ts';
import type { Theme } from '../archive/theme.ts';
import type { Folder } from './folder.ts';
import { entryPlace, readFiles, readList } from './read-entries.ts';
import { scheduleOf } from './read-plans.ts';
import type { SettingsReading } from './read-settings.ts';
import { settingsFile } from './read-settings.ts';
import { References, type Vocabulary } from './references.ts';
import { regionTree, reservedSlugs } from './region-rules.ts';
import { regionSchema, seriesSchema, themeSchema } from './schema/vocabulary-schema.ts';
import { bodiesLikeRegions, bodiesOf, scoresReversed } from './settings-rules.ts';
import { uniqueBy } from './unique.ts';
import { yamlFilesIn } from './yaml-files.ts';

export interface VocabularyReading {
  vocabulary: Vocabulary;
  themes: Theme[];
  series: Series[];
  /** Place of a region's entry in `regions.yaml`. */
  regionPlace(slug: string): FindingPlace;
  /** Place of a value in the file of a series. */
  seriesPlace(slug: string, ...path: (string | number)[]): FindingPlace;
  findings: Finding[];
}

/** Reads the region tree, the themes and the series, and holds them to each other and to `archive.yaml`. */
export function readVocabulary(folder: Folder, settings: SettingsReading): VocabularyReading {
  const findings: Finding[] = [];
  const regionList = readList(folder.root, folder.files, 'regions.yaml', regionSchema);
  const { tree, findings: treeFindings } = regionTree(regionList);
  const themeList = readList(folder.root, folder.files, 'themes.yaml', themeSchema);
  const themeEntries = uniqueBy(themeList.entries, 'slug', 'slug-duplicate', findings);
  const seriesFiles = yamlFilesIn('series', folder.files);
  const seriesList = readFiles(folder.root, seriesFiles, seriesSchema);
  const seriesEntries = uniqueBy(seriesList.entries, 'slug', 'slug-duplicate', findings);
  for (const entry of [...themeEntries, ...seriesEntries]) {
    const { slug } = entry.value;
    if (reservedSlugs.has(slug)) findings.push(finding('slug-reserved', { value: slug }, entryPlace(entry, 'slug')));
  }

  const themes = themeEntries.map(
    ({ value }): Theme => ({ ...value, pinyin: value.pinyin ?? null, description: value.description ?? null }),
  );
  const unread = new Set(settings.unread);
  if (!regionList.whole) unread.add('regions');
  if (!themeList.whole) unread.add('themes');
  if (!seriesList.whole) unread.add('series');
  const vocabulary: Vocabulary = {
    settings: settings.settings,
    regions: tree,
    themes: new Map(themes.map((theme) => [theme.slug, [theme.name, ...theme.aliases]])),
    series: new Map(seriesEntries.map(({ value }) => [value.slug, [value.title]])),
    unread,
  };
  const references = new References(vocabulary);
  const series = seriesEntries.map((entry): Series => {
    const { level, kind, host, cadence, schedule, description, ...own } = entry.value;
    const meets = schedule && scheduleOf(schedule, (...path) => entryPlace(entry, ...path));
    if (meets) findings.push(...meets.findings);
    return {
      ...own,
      level: level === undefined ? null : references.level(level, 'level', entryPlace(entry, 'level')),
      kind: kind === undefined ? null : references.kind(kind, 'kind', entryPlace(entry, 'kind')),
      host: host === undefined ? null : references.region(host, 'host', entryPlace(entry, 'host')),
      cadence: cadence ?? null,
      schedule: meets?.schedule ?? null,
      description: description ?? null,
    };
  });
  const home = settings.settings.home;
  if (home !== null) {
    const place = { file: settingsFile, ...settings.yaml.valuePlace(['home']) };
    vocabulary.settings = { ...settings.settings, home: references.region(home, 'home', place) };
  }
  vocabulary.settings = { ...vocabulary.settings, bodies: bodiesOf(settings, references) };
  findings.push(
    ...(['levels', 'kinds', 'stages', 'bodies'] as const).flatMap((field) => termDuplicates(settings, field)),
  );
  findings.push(...bodiesLikeRegions(settings, vocabulary), ...scoresReversed(settings));
  return {
    vocabulary,
    themes,
    series,
    regionPlace: (slug) => {
      const entry = regionList.entries.find(({ value }) => value.slug === slug);
      return entry ? entryPlace(entry, 'slug') : { file: 'regions.yaml' };
    },
    seriesPlace: (slug, ...path) => {
      const entry = seriesEntries.find(({ value }) => value.slug === slug);
      return entry ? entryPlace(entry, ...path) : { file: 'series' };
    },
    findings: [
      ...regionList.findings,
      ...treeFindings,
      ...themeList.findings,
      ...seriesList.findings,
      ...findings,
      ...references.findings,
    ],
  };
}

function termDuplicates(settings: SettingsReading, field: 'levels' | 'kinds' | 'stages' | 'bodies'): Finding[] {
  const slugs = settings.settings[field].map((term) => term.slug);
  const place = (index: number) => ({ file: settingsFile, ...settings.yaml.valuePlace([field, index, 'slug']) });
  return slugs.flatMap((value, index) => {
    const before = slugs.indexOf(value);
    return before === index
      ? []
      : [finding('slug-duplicate', { value, first: `${settingsFile}:${place(before).line}` }, place(index))];
  });
}
