import { groupBy } from '../grouping.ts';
import type { Region } from '../region.ts';
import type { Programme } from './programme.ts';
import { ownerKey, type RegisterRow } from './register.ts';

/** Rows of the register that have something in common; their number is `rows.length`. */
export interface Tally {
  /** Slug of the stage, theme, series or region, or the `ownerKey` of an owner; null for rows that state none. */
  key: string | null;
  /** As readers know it; null together with `key`. */
  name: string | null;
  rows: readonly RegisterRow[];
}

/** Measures given to a region. */
export interface RegionTally extends Tally {
  /** Null for measures whose owner has no region. */
  region: Region | null;
  /** `rows` are those of the region itself and of its bodies; these are those of regions below it. */
  below: readonly RegisterRow[];
}

/** The numbers of the register, each as the list that it counts; rows keep their order in every list. */
export interface RegisterCounts {
  all: readonly RegisterRow[];
  finished: readonly RegisterRow[];
  overdue: readonly RegisterRow[];
  silent: readonly RegisterRow[];
  /** Answered by no case. */
  unanswered: readonly RegisterRow[];
  /** Every stage, none left out for being empty, then the rows without a stage where there are any. */
  stages: readonly Tally[];
  /** Owners that have a measure: regions, then bodies, in the owner's order; then rows without one. */
  owners: readonly Tally[];
  /** Themes of the lectures; a row stands under each of them. */
  themes: readonly Tally[];
  /** Series of the lectures. */
  series: readonly Tally[];
  /** Regions that have a measure of their own or below them, in the order of the region table. */
  regions: readonly RegionTally[];
}

/** Counts any rows of the register, so that a filtered list can be counted the same way. */
export function countRegister(programme: Programme, rows: readonly RegisterRow[]): RegisterCounts {
  const { settings, regions, themes, series } = programme.archive;
  const owners = [
    ...regions.all.map(({ slug, name }) => ({ key: ownerKey({ kind: 'region', slug }), name })),
    ...settings.bodies.map(({ slug, name }) => ({ key: ownerKey({ kind: 'body', slug }), name })),
  ];
  const stages = settings.stages.map(({ slug, name }) => ({ key: slug, name }));
  return {
    all: rows,
    finished: rows.filter((row) => row.finished),
    overdue: rows.filter((row) => row.overdue),
    silent: rows.filter((row) => row.silent),
    unanswered: rows.filter((row) => row.cases.length === 0),
    stages: tallies(rows, stages, (row) => (row.stage === null ? [] : [row.stage.slug]), true),
    owners: tallies(rows, owners, (row) => (row.owner === null ? [] : [ownerKey(row.owner)])),
    themes: tallies(
      rows,
      themes.map(({ slug, name }) => ({ key: slug, name })),
      (row) => row.lecture.themes,
    ),
    series: tallies(
      rows,
      series.map(({ slug, title }) => ({ key: slug, name: title })),
      (row) => (row.lecture.series === null ? [] : [row.lecture.series]),
    ),
    regions: regionTallies(programme, rows),
  };
}

/** In the order of `known`; rows under none of them, last. */
function tallies(
  rows: readonly RegisterRow[],
  known: readonly { key: string; name: string }[],
  keysOf: (row: RegisterRow) => readonly string[],
  withEmpty = false,
): Tally[] {
  const keys = new Set(known.map(({ key }) => key));
  const groups = groupBy(rows, (row): (string | null)[] => {
    const named = keysOf(row).filter((key) => keys.has(key));
    return named.length > 0 ? named : [null];
  });
  const found: Tally[] = known
    .map(({ key, name }) => ({ key, name, rows: groups.get(key) ?? [] }))
    .filter((tally) => withEmpty || tally.rows.length > 0);
  const none = groups.get(null);
  return none ? [...found, { key: null, name: null, rows: none }] : found;
}

function regionTallies({ archive }: Programme, rows: readonly RegisterRow[]): RegionTally[] {
  const tree = archive.regions;
  const own = Map.groupBy(rows, (row) => row.owner?.region ?? null);
  const below = groupBy(rows, (row) => (row.owner?.region ? tree.ancestors(row.owner.region) : []));
  const found: RegionTally[] = tree.all
    .filter((region) => own.has(region) || below.has(region))
    .map((region) => ({
      key: region.slug,
      name: region.name,
      region,
      rows: own.get(region) ?? [],
      below: below.get(region) ?? [],
    }));
  const none = own.get(null);
  return none ? [...found, { key: null, name: null, region: null, rows: none, below: [] }] : found;
}
