import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/archive/programme/calendar.ts';
import type { Schedule } from '../../../src/archive/programme/plan.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { timelineBy, timelineGrains, timelineOf } from '../../../src/archive/programme/timeline.ts';
import { blankArchive, blankDocument, blankSeries, blankSession } from '../blank.ts';
import { someDate } from './some-archive.ts';

const thursdays: Schedule = { weekday: 4, everyWeeks: 1, from: null, to: null, pauses: [] };

function aClass(schedule: Schedule | null, dates: (string | null)[], latest: string | null = null) {
  const series = blankSeries('class', { schedule });
  const sessions = dates.map((date, n) => blankSession(`s${n}`, { series: 'class', date }));
  const documents = latest === null ? [] : [blankDocument('latest', { date: latest })];
  return calendarOf(new Programme(blankArchive({ series: [series], sessions, documents })), series);
}

/** Counted with the platform's calendar, in UTC. */
const dayOf = (written: string) => Date.parse(`${written}T00:00:00Z`) / 86_400_000;
const mondayBefore = (day: number) => day - ((new Date(day * 86_400_000).getUTCDay() + 6) % 7);

describe('the calendar of a series', () => {
  test('shows what was held, moved within its week, paused and left out', () => {
    const pauses = [{ from: '2023-08-10', to: '2023-08-17', reason: '防汛' }];
    const { expected, held, moved, paused, gaps, extra } = aClass({ ...thursdays, pauses }, [
      '2023-07-27',
      '2023-08-04',
      '2023-08-26',
      '2023-09-07',
      '2023-09-08',
      '2023-09',
    ]);
    expect(expected.map(({ date, outcome }) => `${date} ${outcome}`)).toEqual([
      '2023-07-27 held',
      '2023-08-03 moved',
      '2023-08-10 paused',
      '2023-08-17 paused',
      '2023-08-24 moved',
      '2023-08-31 gap',
      '2023-09-07 held',
    ]);
    expect([held, moved, paused, gaps].map((days) => days.length)).toEqual([2, 2, 2, 1]);
    expect(moved[1]?.sittings.map(({ date }) => date)).toEqual(['2023-08-26']);
    expect(paused[0]?.pause?.reason).toBe('防汛');
    expect(extra.map(({ date }) => date)).toEqual(['2023-09-08']);
  });

  test('does not expect what lies before the schedule, after it, or after all that is known', () => {
    const days = (schedule: Partial<Schedule>, latest: string | null) =>
      aClass({ ...thursdays, ...schedule }, ['2023-08-24'], latest).expected.map(({ date }) => date);
    expect(days({}, '2023-12-31')).toEqual(['2023-08-24']);
    expect(days({ from: '2023-08-11', to: '2023-12-31' }, '2023-09-10')).toEqual([
      '2023-08-17',
      '2023-08-24',
      '2023-08-31',
      '2023-09-07',
    ]);
    expect(days({ from: '2023-08-11', to: '2023-08-30' }, '2024')).toEqual(['2023-08-17', '2023-08-24']);
    expect(days({ from: '2023-08-17', to: '2023-09-30', everyWeeks: 2 }, '2023-12-31')).toEqual([
      '2023-08-17',
      '2023-08-31',
      '2023-09-14',
      '2023-09-28',
    ]);
    expect(aClass({ ...thursdays, from: '2023-01-01' }, []).months).toEqual([]);
  });

  test('without a schedule is a list without gaps', () => {
    const { sittings, months, gaps, undated } = aClass(null, ['2023-08-24', null, '2023-01-05']);
    expect(sittings.map(({ date }) => date)).toEqual(['2023-01-05', '2023-08-24', null]);
    expect([months, gaps]).toEqual([[], []]);
    expect(undated.map(({ date }) => date)).toEqual([null]);
  });

  test('lays months out in ISO weeks, a week across the end of a month in both', () => {
    const { months } = aClass(thursdays, ['2022-12-29', '2023-01-05', '2023-01']);
    expect(months.map(({ month, sittings }) => `${month} ${sittings.length}`)).toEqual(['2022-12 0', '2023-01 1']);
    const weeks = months[1]?.weeks.map(({ year, week, days }) => `${year}-${week} ${days[0]?.date} ${days.length}`);
    expect(weeks).toEqual([
      '2022-52 2023-01-01 1',
      '2023-1 2023-01-02 7',
      '2023-2 2023-01-09 7',
      '2023-3 2023-01-16 7',
      '2023-4 2023-01-23 7',
      '2023-5 2023-01-30 2',
    ]);
  });

  test('has each sitting, each expected day and each day of its months once', () => {
    const schedule: fc.Arbitrary<Schedule> = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      everyWeeks: fc.integer({ min: 1, max: 3 }),
      from: fc.option(fc.constantFrom('2023-06-30', '2023-07')),
      to: fc.option(fc.constantFrom('2023-09-15', '2023')),
      pauses: fc.constantFrom([], [{ from: '2023-08', to: '2023-08', reason: null }]),
    });
    fc.assert(
      fc.property(schedule, fc.array(fc.option(someDate), { maxLength: 8 }), (given, dates) => {
        const { sittings, months, undated, expected, gaps, extra } = aClass(given, dates);
        const days = months.flatMap(({ weeks }) => weeks.flatMap((week) => week.days));
        for (const [n, { date }] of days.slice(1).entries()) expect(dayOf(date)).toBe(dayOf(days[n]?.date ?? '') + 1);
        const shown = [
          ...days.flatMap((day) => day.sittings),
          ...months.flatMap((month) => month.sittings),
          ...undated,
        ];
        expect(shown).toHaveLength(sittings.length);
        expect(new Set(shown)).toEqual(new Set(sittings));
        expect(days.flatMap((day) => day.expected ?? [])).toEqual(expected);
        const exact = dates.filter((date) => date?.length === 10).map((date) => dayOf(date ?? ''));
        for (const { date, outcome, pause } of expected) {
          const day = dayOf(date);
          expect((new Date(day * 86_400_000).getUTCDay() + 6) % 7).toBe(given.weekday - 1);
          const inWeek = exact.some((one) => mondayBefore(one) === mondayBefore(day));
          const isPaused = given.pauses.length > 0 && date.startsWith('2023-08');
          expect(pause !== null).toBe(isPaused);
          expect(outcome).toBe(exact.includes(day) ? 'held' : inWeek ? 'moved' : isPaused ? 'paused' : 'gap');
        }
        expect(gaps).toEqual(expected.filter(({ outcome }) => outcome === 'gap'));
        const answering = expected.flatMap((day) => day.sittings);
        expect(answering.length + extra.length).toBe(exact.length);
      }),
    );
  });
});

describe('a timeline', () => {
  const items = fc
    .array(fc.option(someDate), { maxLength: 20 })
    .map((dates) => dates.map((date, id) => ({ id, date })));

  test('has each item once, in the row of its date, the rows without a hole', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...timelineGrains), (all, grain) => {
        const { rows, inexact, undated } = timelineBy(all, grain);
        const shown = [...rows.flatMap((row) => row.items), ...inexact, ...undated];
        expect(shown.map(({ id }) => id).sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
        for (const { from, to, items: inRow } of rows) {
          for (const { date } of inRow)
            expect(from.slice(0, date?.length) <= (date ?? '') && (date ?? '') <= to).toBe(true);
        }
        for (const [n, row] of rows.slice(1).entries()) expect(dayOf(row.from)).toBe(dayOf(rows[n]?.to ?? '') + 1);
        expect(rows.length === 0 || ((rows[0]?.items.length ?? 0) > 0 && (rows.at(-1)?.items.length ?? 0) > 0)).toBe(
          true,
        );
        const length = { year: 4, month: 7, week: 10 }[grain];
        expect(inexact).toEqual(all.filter(({ date }) => date !== null && date.length < length));
      }),
    );
  });

  test('takes the finest grain that fits', () => {
    const grain = (...dates: (string | null)[]) => timelineOf(dates.map((date) => ({ date }))).grain;
    expect(grain('2023-01-05', '2023-12-28')).toBe('week');
    expect(grain('2023-01-05', '2024-12-28')).toBe('month');
    expect(grain('2023-01-05', '2023-03')).toBe('month');
    expect(grain('2001-01-05', '2023-12-28')).toBe('year');
    expect(grain('2023', '2023-12-28')).toBe('year');
    expect(grain(null)).toBe('week');
    const mostlyExact = Array.from({ length: 9 }, () => '2023-08-24');
    expect(grain(...mostlyExact, '2023')).toBe('week');
  });

  test('names weeks by the ISO year', () => {
    const { rows } = timelineBy([{ date: '2024-12-28' }, { date: '2025-01-07' }], 'week');
    expect(rows.map(({ key, from, to, items: inRow }) => `${key} ${from}–${to} ${inRow.length}`)).toEqual([
      '2024-W52 2024-12-23–2024-12-29 1',
      '2025-W01 2024-12-30–2025-01-05 0',
      '2025-W02 2025-01-06–2025-01-12 1',
    ]);
  });
});
