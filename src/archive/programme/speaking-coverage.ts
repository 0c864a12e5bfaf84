import { firstLevel } from '../coverage.ts';
import { type PartialDate, surelyLater } from '../date.ts';
import { groupBy } from '../grouping.ts';
import type { Region } from '../region.ts';
import type { Series } from '../series.ts';
import { newestFirst } from '../shelves.ts';
import type { Appearance } from './appearance.ts';
import type { Programme } from './programme.ts';

/** How often a region came to the lectern in a series: `appearances.length` times, last on `last`. */
export interface SpeakingRow {
  region: Region;
  /** By speakers who stood for the region itself, newest first; a lecture and each `<Talk>` in it count once. */
  appearances: readonly Appearance[];
  last: PartialDate | null;
  /** By speakers of regions below it, who do not make the region one that has spoken; newest first. */
  below: readonly Appearance[];
}

/** Who has spoken in a series and who has not: “13 of 17” is `spoken.length` of `members.length`. */
export interface SpeakingCoverage {
  series: Series;
  /** The regions that belong, in the order of the region table. */
  members: readonly SpeakingRow[];
  spoken: readonly SpeakingRow[];
  notSpoken: readonly SpeakingRow[];
  /** Regions that do not belong and have spoken: the host itself, regions below a member, guests. */
  others: readonly SpeakingRow[];
  /** Contributions whose speakers stood for no stated region, newest first. */
  withoutRegion: readonly Appearance[];
}

/**
 * Counts the lectures and talks of documents of the series and their parts. The regions that belong are the parts
 * of the series' host, or the archive's first level where the host has none; nobody belongs to a series that has neither
 * a host nor a schedule. Regions that had surely been dissolved before the first contribution, or surely were founded
 * after the last, do not belong unless they spoke.
 */
export function speakingCoverage(programme: Programme, series: Series): SpeakingCoverage {
  const { archive } = programme;
  const given = [...programme.appearancesInSeries(series.slug)].sort(newest);
  const byRegion = groupBy(given, ({ regions }) => regions);
  const byRegionAbove = groupBy(given, ({ regions }) => regions.flatMap((region) => archive.regions.ancestors(region)));
  const row = (region: Region): SpeakingRow => {
    const appearances = byRegion.get(region) ?? [];
    const own = new Set(appearances);
    const below = (byRegionAbove.get(region) ?? []).filter((appearance) => !own.has(appearance));
    return { region, appearances, last: appearances[0]?.document.date ?? null, below };
  };
  const dates = given.map(({ document }) => document.date).filter((date) => date !== null);
  const existed = (region: Region) => byRegion.has(region) || stood(region, dates.at(-1), dates[0]);
  const belonging = new Set(membersOf(programme, series).filter(existed));
  const members = archive.regions.all.filter((region) => belonging.has(region)).map(row);
  return {
    series,
    members,
    spoken: members.filter(({ appearances }) => appearances.length > 0),
    notSpoken: members.filter(({ appearances }) => appearances.length === 0),
    others: archive.regions.all.filter((region) => byRegion.has(region) && !belonging.has(region)).map(row),
    withoutRegion: given.filter(({ regions }) => regions.length === 0),
  };
}

/** Region × series. */
export interface SpeakingMatrix {
  /** In the owner's order. */
  series: readonly SpeakingCoverage[];
  /** Regions that belong to a series, in the order of the region table. */
  rows: readonly { region: Region; cells: readonly SpeakingCell[] }[];
}

/** `row` is null where the region neither belongs to the series nor spoke in it. */
export interface SpeakingCell {
  belongs: boolean;
  row: SpeakingRow | null;
}

/** One cell for each region and series of {@link speakingCoverage}. */
export function speakingMatrix(programme: Programme): SpeakingMatrix {
  const series = programme.archive.series.map((one) => speakingCoverage(programme, one));
  const indexes = series.map(({ members, others }) => ({
    members: new Map(members.map((row) => [row.region, row])),
    others: new Map(others.map((row) => [row.region, row])),
  }));
  const rows = programme.archive.regions.all
    .filter((region) => indexes.some(({ members }) => members.has(region)))
    .map((region) => ({
      region,
      cells: indexes.map(({ members, others }) => ({
        belongs: members.has(region),
        row: members.get(region) ?? others.get(region) ?? null,
      })),
    }));
  return { series, rows };
}

function membersOf({ archive }: Programme, series: Series): readonly Region[] {
  if (series.host === null && series.schedule === null) return [];
  const host = series.host === null ? undefined : archive.regions.find(series.host);
  const parts = host ? archive.regions.children(host) : [];
  return parts.length > 0 ? parts : firstLevel(archive);
}

function stood({ validFrom, validTo }: Region, first: PartialDate | undefined, last: PartialDate | undefined): boolean {
  if (validTo !== null && first !== undefined && surelyLater(first, validTo)) return false;
  return validFrom === null || last === undefined || !surelyLater(validFrom, last);
}

function newest(a: Appearance, b: Appearance): number {
  return newestFirst(a.document, b.document) || a.position - b.position;
}
