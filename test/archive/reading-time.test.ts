import { expect, test } from 'vitest';
import { readingMinutes, spokenMinutes } from '../../src/archive/reading-time.ts';

test.each([
  ['', null],
  ['——', null],
  ['河', 1],
  ['河'.repeat(350 * 12), 12],
  ['word '.repeat(2575), 10],
  [`${'河。'.repeat(350)}${'a1'.repeat(515)}`, 2],
])('%#: reading takes %s minutes', (text, minutes) => expect(readingMinutes([{ text }])).toBe(minutes));

test.each([
  [[], null],
  [[0, 29], null],
  [[5520], null],
  [[0, undefined, 61], 1],
  [[0, 600, 5520], 92],
])('time codes %j: a spoken length of %s minutes', (times, minutes) =>
  expect(spokenMinutes(times.map((time) => (time === undefined ? {} : { time })))).toBe(minutes),
);
