import type { PartialDate } from '../date.ts';
import { type TimelineGrain, type TimelineRow, timelineBy } from './timeline.ts';

/** A year of a timeline. */
export interface TimelineYear<T> {
  /** The ISO year for weeks. */
  year: string;
  /** Oldest first; those that hold something. */
  rows: readonly TimelineRow<T>[];
  /** Dated in the year, but less exactly than the rows. */
  inexact: readonly T[];
}

/** The years of some documents by months or by weeks, those in which there is something, newest first. */
export function yearsBy<T extends { date: PartialDate | null }>(
  items: readonly T[],
  grain: Exclude<TimelineGrain, 'year'>,
): TimelineYear<T>[] {
  const timeline = timelineBy(items, grain);
  const rows = Map.groupBy(
    timeline.rows.filter((row) => row.items.length > 0),
    ({ key }) => key.slice(0, 4),
  );
  const inexact = Map.groupBy(timeline.inexact, ({ date }) => date?.slice(0, 4) ?? '');
  return [...new Set([...rows.keys(), ...inexact.keys()])]
    .sort()
    .reverse()
    .map((year) => ({ year, rows: rows.get(year) ?? [], inexact: inexact.get(year) ?? [] }));
}
