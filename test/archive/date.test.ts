import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNewest, compareOldest, hasDateForm, parseDate, surelyLater } from '../../src/archive/date.ts';

const pad = (n: number, length = 2) => String(n).padStart(length, '0');
/** A real day, month or year. */
const date = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 366 * 24 - 1 }), fc.constantFrom(4, 7, 10))
  .map(([year, hours, length]) => {
    const day = new Date(Date.UTC(2000, 0, 1, hours));
    day.setUTCFullYear(year, day.getUTCMonth(), Math.min(day.getUTCDate(), 28));
    return `${pad(year, 4)}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`.slice(0, length);
  });

describe('a date', () => {
  test.each([
    ['2023', { year: 2023, month: null, day: null }],
    ['2023-08', { year: 2023, month: 8, day: null }],
    ['2023-08-24', { year: 2023, month: 8, day: 24 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
    ['0001', { year: 1, month: null, day: null }],
  ])('%s is one', (written, parts) => {
    expect(parseDate(written)).toEqual(parts);
  });

  test.each(['2023-02-29', '1900-02-29', '2023-04-31', '2023-13', '2023-00', '2023-08-00', '0000', '0000-01-01'])(
    '%s has the form of one, but there is no such day',
    (written) => {
      expect([hasDateForm(written), parseDate(written)]).toEqual([true, null]);
    },
  );

  test.each([
    '',
    '23',
    '2023-8',
    '2023-8-4',
    '2023/08/24',
    '20230824',
    '2023-08-24T00:00',
    ' 2023',
    '２０２３',
    '2023年',
    '+002023',
  ])('“%s” is none', (written) => {
    expect([hasDateForm(written), parseDate(written)]).toEqual([false, null]);
  });

  test('exists exactly where the calendar of the machine has it', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const there = new Date(0);
        there.setUTCFullYear(year, month - 1, day);
        const real = there.getUTCFullYear() === year && there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
        expect(parseDate(`${pad(year, 4)}-${pad(month)}-${pad(day)}`) !== null).toBe(real);
      }),
    );
  });
});

describe('the order of dates', () => {
  test('is the same whatever order they come in, oldest and newest first alike, the undated last', () => {
    fc.assert(
      fc.property(fc.array(fc.option(date)), (dates) => {
        const sorted = [...dates].sort(compareOldest);
        expect([...dates].reverse().sort(compareOldest)).toEqual(sorted);
        const dated = sorted.filter((one) => one !== null);
        const undated = sorted.filter((one) => one === null);
        expect(sorted).toEqual([...dated, ...undated]);
        expect([...dates].sort(compareNewest)).toEqual([...dated.toReversed(), ...undated]);
      }),
    );
  });

  test('puts a year before its months and a month before its days', () => {
    expect(['2023-08-24', '2023-08', '2024', '2023'].sort(compareOldest)).toEqual([
      '2023',
      '2023-08',
      '2023-08-24',
      '2024',
    ]);
  });
});

describe('surely later', () => {
  test.each([
    ['2024', '2023-12-31', true],
    ['2023-09', '2023-08-31', true],
    ['2023', '2023-01-01', false],
    ['2023-12-31', '2023', false],
    ['2023-08', '2023-08', false],
    ['2022', '2023', false],
  ])('%s than %s: %s', (a, b, later) => {
    expect(surelyLater(a, b)).toBe(later);
  });

  test('holds of two dates in one direction at most, and only where the order has it so', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(surelyLater(a, b) && surelyLater(b, a)).toBe(false);
        if (surelyLater(a, b)) expect(compareOldest(a, b)).toBe(1);
      }),
    );
  });
});
