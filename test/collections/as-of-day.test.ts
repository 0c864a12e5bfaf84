import { expect, test } from 'vitest';
import { asOfDay } from '../../src/collections/as-of-day.ts';

const open = { silentAfterMonths: 6, closedOn: null };
const closed = { silentAfterMonths: 6, closedOn: '2023-12-31' };
const now = new Date(2024, 1, 29, 12);

test('the day asked for comes before the one the archive closed, then SOURCE_DATE_EPOCH, then today', () => {
  expect(asOfDay('2022-01-02', closed, '0', now)).toBe('2022-01-02');
  expect(asOfDay(null, closed, '0', now)).toBe('2023-12-31');
  expect(asOfDay(null, open, '86400', now)).toBe('1970-01-02');
  expect(asOfDay(null, open, undefined, now)).toBe('2024-02-29');
  expect(asOfDay(null, open, '', now)).toBe('2024-02-29');
});

test('a SOURCE_DATE_EPOCH that is no number of seconds is not guessed at, where it is needed', () => {
  for (const epoch of ['soon', '-1', '1.5', '1e9', ' 1', '253402300800']) {
    expect(asOfDay(null, open, epoch, now)).toBeNull();
    expect(asOfDay(null, closed, epoch, now)).toBe('2023-12-31');
  }
  expect(asOfDay(null, open, '253402300799', now)).toBe('9999-12-31');
});
