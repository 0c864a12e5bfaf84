import type { PartialDate } from '../date.ts';
import { type Timeline, type TimelineGrain, type TimelineRow, timelineBy } from './timeline.ts';

/** A year of a timeline. */
export interface TimelineYear<T> {
  /** The ISO year for weeks. */
  year: string;
  /** Oldest first; those that hold something. */
  rows: readonly TimelineRow<T>[];
  /** Dated in the year, but less exactly than the rows. */
  inexact: readonly T[];
}

/** The years of a timeline in which there is something, newest first. */
export function timelineYears<T extends { date: PartialDate | null }>(timeline: Timeline<T>): TimelineYear<T>[] {
  const rows = Map.groupBy(
    timeline.rows.filter(({ items }) => items.length > 0),
    ({ key }) => key.slice(0, 4),
  );
  const inexact = Map.groupBy(timeline.inexact, ({ date }) => date?.slice(0, 4) ?? '');
  return [...new Set([...rows.keys(), ...inexact.keys()])]
    .sort()
    .reverse()
    .map((year) => ({ year, rows: rows.get(year) ?? [], inexact: inexact.get(year) ?? [] }));
}

/** The years of some documents by months or by weeks; see {@link timelineYears}. */
export function yearsBy<T extends { date: PartialDate | null }>(
  items: readonly T[],
  grain: Exclude<TimelineGrain, 'year'>,
): TimelineYear<T>[] {
  return timelineYears(timelineBy(items, grain));
}
