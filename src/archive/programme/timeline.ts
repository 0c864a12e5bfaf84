import type { PartialDate } from '../date.ts';
import { civilDay, type DayNumber, firstDay, isoWeek, lastDay, mondayOf, twoDigits, writtenDay } from './day.ts';

/** Finest first. */
export const timelineGrains = ['week', 'month', 'year'] as const;
export type TimelineGrain = (typeof timelineGrains)[number];

/** A year, a month or an ISO 8601 week, and what is dated in it. */
export interface TimelineRow<T> {
  /** `2023`, `2023-08`, `2023-W34` (the ISO year). */
  key: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: PartialDate;
  to: PartialDate;
  /** In the order given. */
  items: readonly T[];
}

/** Each item stands once: in a row, or among the inexact, or among the undated. */
export interface Timeline<T> {
  grain: TimelineGrain;
  /** Oldest first; from the first row with an item to the last, the empty ones between them kept. */
  rows: readonly TimelineRow<T>[];
  /** Dated, but less exactly than the grain asks for. */
  inexact: readonly T[];
  undated: readonly T[];
}

/** A timeline by the given grain. */
export function timelineBy<T extends { date: PartialDate | null }>(
  items: readonly T[],
  grain: TimelineGrain,
): Timeline<T> {
  const { row, exactness } = grains[grain];
  const exact = items.filter(({ date }) => date !== null && date.length >= exactness);
  const starts = Map.groupBy(exact, ({ date }) => row(firstDay(date ?? '')).from);
  const first = [...starts.keys()].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = [...starts.keys()].reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const rows: TimelineRow<T>[] = [];
  for (let day = first; day <= last; ) {
    const { key, from, to } = row(day);
    rows.push({ key, from: writtenDay(from), to: writtenDay(to), items: starts.get(from) ?? [] });
    day = to + 1;
  }
  return {
    grain,
    rows,
    inexact: items.filter(({ date }) => date !== null && date.length < exactness),
    undated: items.filter(({ date }) => date === null),
  };
}

/**
 * A timeline by the finest grain that makes no more than `most` rows and for which at least nine in ten of the
 * dated items are known exactly enough; by years where neither weeks nor months do.
 */
export function timelineOf<T extends { date: PartialDate | null }>(items: readonly T[], most = 60): Timeline<T> {
  const dates = items.map(({ date }) => date).filter((date) => date !== null);
  const fitting = timelineGrains.find((grain) => {
    const exact = dates.filter((date) => date.length >= grains[grain].exactness);
    return exact.length * 10 >= dates.length * 9 && rowsBetween(exact, grain) <= most;
  });
  return timelineBy(items, fitting ?? 'year');
}

function rowsBetween(dates: readonly PartialDate[], grain: TimelineGrain): number {
  const [first, last] = dates.reduce<[PartialDate, PartialDate] | []>(
    ([a, b], date) => [a === undefined || date < a ? date : a, b === undefined || date > b ? date : b],
    [],
  );
  if (first === undefined || last === undefined) return 0;
  const begin = civilDay(firstDay(first));
  const end = civilDay(firstDay(last));
  if (grain === 'year') return end.year - begin.year + 1;
  if (grain === 'month') return (end.year - begin.year) * 12 + end.month - begin.month + 1;
  return (mondayOf(firstDay(last)) - mondayOf(firstDay(first))) / 7 + 1;
}

interface Grain {
  /** How long the written form of an exact enough date is at least. */
  exactness: number;
  row(day: DayNumber): { key: string; from: DayNumber; to: DayNumber };
}

const grains: Record<TimelineGrain, Grain> = {
  year: { exactness: 4, row: (day) => span(writtenDay(day).slice(0, 4)) },
  month: { exactness: 7, row: (day) => span(writtenDay(day).slice(0, 7)) },
  week: {
    exactness: 10,
    row: (day) => {
      const { year, week } = isoWeek(day);
      return { key: `${year}-W${twoDigits(week)}`, from: mondayOf(day), to: mondayOf(day) + 6 };
    },
  },
};

function span(key: PartialDate) {
  return { key, from: firstDay(key), to: lastDay(key) };
}
