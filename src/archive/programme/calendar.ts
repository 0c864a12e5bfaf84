import type { PartialDate } from '../date.ts';
import type { Series } from '../series.ts';
import {
  civilDay,
  type DayNumber,
  dayNumber,
  exactDay,
  firstDay,
  isoWeek,
  lastDay,
  mondayOf,
  twoDigits,
  writtenDay,
} from './day.ts';
import type { Schedule } from './plan.ts';
import type { Programme } from './programme.ts';
import { type Sitting, sittingsOf } from './sitting.ts';

export type Pause = Schedule['pauses'][number];

/** A day on which the schedule has the series meet. */
export interface ExpectedDay {
  date: PartialDate;
  /**
   * `held`: a sitting on that day. `moved`: none on that day, but one on another day of its ISO week. `paused`: neither,
   * and the day lies in a pause. `gap`: none of these.
   */
  outcome: 'held' | 'moved' | 'paused' | 'gap';
  /** Those of that day, or else of its week. */
  sittings: readonly Sitting[];
  pause: Pause | null;
}

export interface CalendarDay {
  date: PartialDate;
  sittings: readonly Sitting[];
  expected: ExpectedDay | null;
  pause: Pause | null;
}

/** The days of an ISO 8601 week that lie in one month; a week across a month's end stands in both months. */
export interface CalendarWeek {
  /** The year that has the week's Thursday. */
  year: number;
  week: number;
  /** Monday first; as many as lie in the month. */
  days: readonly CalendarDay[];
}

export interface CalendarMonth {
  /** `2023-08` */
  month: PartialDate;
  weeks: readonly CalendarWeek[];
  /** Sittings of which only the month is known. */
  sittings: readonly Sitting[];
}

/** A series as months of weeks, with what its schedule expects held against what the archive has. */
export interface SeriesCalendar {
  /** Every sitting, oldest first. */
  sittings: readonly Sitting[];
  /** From the first month with a sitting or an expected day to the last, none left out; empty without a schedule. */
  months: readonly CalendarMonth[];
  /** Sittings whose month is not known; they fill no gap. */
  undated: readonly Sitting[];
  /** Every expected day, oldest first; empty without a schedule. */
  expected: readonly ExpectedDay[];
  held: readonly ExpectedDay[];
  moved: readonly ExpectedDay[];
  paused: readonly ExpectedDay[];
  gaps: readonly ExpectedDay[];
  /** Sittings of a known day that answer to no expected day; empty without a schedule. */
  extra: readonly Sitting[];
}

/**
 * Days are expected from the schedule's `from` (else the week of the first sitting of a known day) to its `to` (else the
 * week of the last such sitting), but not past the latest date in the archive, after which nothing can be said. With
 * `everyWeeks` above 1, weeks are counted from the first expected one. A sitting of which only the month is known fills no gap.
 */
export function calendarOf(programme: Programme, series: Series): SeriesCalendar {
  const sittings = sittingsOf(programme, series.slug);
  const undated = sittings.filter(({ date }) => date === null || date.length === 4);
  const { schedule } = series;
  if (schedule === null) {
    return { sittings, months: [], undated, expected: [], held: [], moved: [], paused: [], gaps: [], extra: [] };
  }
  const byDay = groupDefined(sittings, ({ date }) => exactDay(date));
  const expected = expectedDays(schedule, [...byDay.keys()], programme.recordedUntil).map((day) =>
    expectedDay(day, schedule, byDay),
  );
  const answering = new Set(expected.flatMap((day) => day.sittings));
  const withOutcome = (outcome: ExpectedDay['outcome']) => expected.filter((day) => day.outcome === outcome);
  return {
    sittings,
    months: monthsOf(sittings, expected, schedule, byDay),
    undated,
    expected,
    held: withOutcome('held'),
    moved: withOutcome('moved'),
    paused: withOutcome('paused'),
    gaps: withOutcome('gap'),
    extra: [...byDay.values()].flat().filter((sitting) => !answering.has(sitting)),
  };
}

function expectedDays(schedule: Schedule, held: readonly DayNumber[], recordedUntil: PartialDate | null): DayNumber[] {
  const firstHeld = held.reduce(earlier, Number.POSITIVE_INFINITY);
  const endOfLastWeek = mondayOf(held.reduce(later, Number.NEGATIVE_INFINITY)) + 6;
  const from = schedule.from === null ? mondayOf(firstHeld) : firstDay(schedule.from);
  const known = later(endOfLastWeek, recordedUntil === null ? Number.NEGATIVE_INFINITY : firstDay(recordedUntil));
  const last = earlier(known, schedule.to === null ? endOfLastWeek : lastDay(schedule.to));
  const days: DayNumber[] = [];
  if (from > last) return days;
  const inFirstWeek = mondayOf(from) + schedule.weekday - 1;
  const first = inFirstWeek >= from ? inFirstWeek : inFirstWeek + 7;
  for (let day = first; day <= last; day += 7 * Math.max(1, schedule.everyWeeks)) days.push(day);
  return days;
}

function expectedDay(day: DayNumber, schedule: Schedule, byDay: ReadonlyMap<DayNumber, Sitting[]>): ExpectedDay {
  const date = writtenDay(day);
  const pause = pauseOn(day, schedule);
  const onDay = byDay.get(day) ?? [];
  if (onDay.length > 0) return { date, outcome: 'held', sittings: onDay, pause };
  const inWeek = Array.from({ length: 7 }, (_, offset) => byDay.get(mondayOf(day) + offset) ?? []).flat();
  const outcome = inWeek.length > 0 ? 'moved' : pause === null ? 'gap' : 'paused';
  return { date, outcome, sittings: inWeek, pause };
}

function monthsOf(
  sittings: readonly Sitting[],
  expected: readonly ExpectedDay[],
  schedule: Schedule,
  byDay: ReadonlyMap<DayNumber, Sitting[]>,
): CalendarMonth[] {
  const expectedOn = new Map(expected.map((day) => [day.date, day]));
  const inMonth = groupDefined(sittings, ({ date }) => (date?.length === 7 ? date : null));
  const known = [...sittings, ...expected].map(({ date }) => date).filter((date) => date !== null && date.length > 4);
  const months = known.map((date) => monthIndex(date ?? ''));
  const first = months.reduce(earlier, Number.POSITIVE_INFINITY);
  const last = months.reduce(later, Number.NEGATIVE_INFINITY);
  const found: CalendarMonth[] = [];
  for (let index = first; index <= last; index += 1) {
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    const begin = dayNumber(year, month, 1);
    const end = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
    const weeks: CalendarWeek[] = [];
    for (let monday = mondayOf(begin); monday < end; monday += 7) {
      const days: CalendarDay[] = [];
      for (let day = Math.max(monday, begin); day < Math.min(monday + 7, end); day += 1) {
        const date = writtenDay(day);
        const on = byDay.get(day) ?? [];
        days.push({ date, sittings: on, expected: expectedOn.get(date) ?? null, pause: pauseOn(day, schedule) });
      }
      weeks.push({ ...isoWeek(monday), days });
    }
    const written = `${String(year).padStart(4, '0')}-${twoDigits(month)}`;
    found.push({ month: written, weeks, sittings: inMonth.get(written) ?? [] });
  }
  return found;
}

function pauseOn(day: DayNumber, schedule: Schedule): Pause | null {
  return schedule.pauses.find(({ from, to }) => firstDay(from) <= day && day <= lastDay(to)) ?? null;
}

function monthIndex(date: PartialDate): number {
  const { year, month } = civilDay(firstDay(date));
  return year * 12 + month - 1;
}

function groupDefined<T, K>(items: readonly T[], keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = Map.groupBy(items, keyOf);
  groups.delete(null);
  return groups as Map<K, T[]>;
}

function earlier(a: number, b: number): number {
  return Math.min(a, b);
}

function later(a: number, b: number): number {
  return Math.max(a, b);
}
