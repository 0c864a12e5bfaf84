import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOf, isLongerAgo, isPast } from '../../../src/archive/programme/as-of.ts';
import {
  addMonths,
  civilDay,
  dayNumber,
  firstDay,
  isoWeek,
  lastDay,
  weekday,
  writtenDay,
} from '../../../src/archive/programme/day.ts';

const day = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) });
/** The platform's own calendar, in UTC, as the second opinion. */
const dateOf = (number: number) => new Date(number * 86_400_000);

describe('a day', () => {
  test('is written as the platform writes it, and read back', () => {
    fc.assert(
      fc.property(day, (number) => {
        const written = writtenDay(number);
        expect(written).toBe(dateOf(number).toISOString().slice(0, 10));
        expect([firstDay(written), lastDay(written)]).toEqual([number, number]);
        expect(weekday(number) % 7).toBe(dateOf(number).getUTCDay());
        const { year, month, day: inMonth } = civilDay(number);
        expect(dayNumber(year, month, inMonth)).toBe(number);
      }),
    );
  });

  test('is in the ISO week that has its Thursday', () => {
    fc.assert(
      fc.property(day, (number) => {
        const { year, week } = isoWeek(number);
        const fourth = dayNumber(year, 1, 4);
        const firstMonday = fourth - weekday(fourth) + 1;
        expect(Math.floor((number - firstMonday) / 7) + 1).toBe(week);
        expect(week).toBeGreaterThan(0);
        expect(number).toBeLessThan(firstMonday + 53 * 7);
      }),
    );
    const weeks = ['2020-12-31', '2021-01-03', '2021-01-04', '2023-08-24', '2024-12-30', '2026-12-31'].map((date) => {
      const { year, week } = isoWeek(firstDay(date));
      return `${year}-${week}`;
    });
    expect(weeks).toEqual(['2020-53', '2020-53', '2021-1', '2023-34', '2025-1', '2026-53']);
  });

  test('of a month that is too short is its last', () => {
    const later = (date: string, months: number) => writtenDay(addMonths(firstDay(date), months));
    expect(later('2023-01-31', 1)).toBe('2023-02-28');
    expect(later('2023-11-30', 3)).toBe('2024-02-29');
    expect(later('2023-03-31', -1)).toBe('2023-02-28');
    expect(later('2023-12-05', 1)).toBe('2024-01-05');
  });
});

describe('a partial date', () => {
  test('can mean its first day and its last', () => {
    const both = (date: string) => [firstDay(date), lastDay(date)].map(writtenDay);
    expect(both('2023')).toEqual(['2023-01-01', '2023-12-31']);
    expect(both('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(both('2024-02-11')).toEqual(['2024-02-11', '2024-02-11']);
  });

  test('is as old as its first day', () => {
    expect(ageOf('2023-08-31', '2024-02-29')).toEqual({ days: 182, months: 6 });
    expect(ageOf('2023-08-31', '2024-02-28')).toEqual({ days: 181, months: 5 });
    expect(ageOf('2023', '2023-12-31')).toEqual({ days: 364, months: 11 });
    expect(ageOf('2024', '2023-12-31')).toEqual({ days: 0, months: 0 });
  });

  test('is past when its last day is, and not on that day', () => {
    expect(isPast('2023-12', '2023-12-31')).toBe(false);
    expect(isPast('2023-12', '2024-01-01')).toBe(true);
    expect(isPast('2023', '2023-12-31')).toBe(false);
  });

  test('is longer ago than some months on the day after they are full, from its last day', () => {
    expect(isLongerAgo('2023-08-31', '2024-02-29', 6)).toBe(false);
    expect(isLongerAgo('2023-08-31', '2024-03-01', 6)).toBe(true);
    expect(isLongerAgo('2023-08', '2024-02-29', 6)).toBe(false);
  });

  test('has an age in whole months that adds up', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 5000 }), (from, days) => {
        const age = ageOf(writtenDay(from), writtenDay(from + days));
        expect(age.days).toBe(days);
        expect(addMonths(from, age.months)).toBeLessThanOrEqual(from + days);
        expect(addMonths(from, age.months + 1)).toBeGreaterThan(from + days);
      }),
    );
  });
});
