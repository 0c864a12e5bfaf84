import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddressTime, shownTime } from '../../../src/archive/recording/address-time.ts';

test('a time in an address is seconds, units, or a time code; anything else is none', () => {
  const written = ['754', '12m34s', '12:34', '00:12:34', '754s', '0', '1h2m', '90m', '1:02:03', ' 12:34 '];
  expect(written.map(parseAddressTime)).toEqual([754, 754, 754, 754, 754, 0, 3720, 5400, 3723, 754]);
  const others = ['', 'soon', '-5', '12:60', '1.5', '12m34', '12:34:', '1e3', '七', '9999999'];
  expect(others.map(parseAddressTime)).toEqual([null, null, null, null, null, 754, null, null, null, null]);
});

test('what a player shows is read again as the same second', () => {
  expect([0, 9, 36, 96, 754, 3600, 3723, 360_000].map(shownTime)).toEqual([
    '0:00',
    '0:09',
    '0:36',
    '1:36',
    '12:34',
    '1:00:00',
    '1:02:03',
    '100:00:00',
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 * 3600 }), (seconds) => {
      expect(parseAddressTime(shownTime(seconds))).toBe(seconds);
    }),
  );
});
