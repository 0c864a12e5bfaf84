import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearsBy } from '../../../src/archive/programme/timeline-years.ts';
import { someDate } from './some-archive.ts';

const items = fc.array(fc.record({ date: fc.option(someDate, { nil: null }) }));

test('each dated item stands once, in a year that has it, newest year first', () => {
  fc.assert(
    fc.property(items, fc.constantFrom('month' as const, 'week' as const), (documents, grain) => {
      const years = yearsBy(documents, grain);
      const listed = years.flatMap(({ rows, inexact }) => [...rows.flatMap((row) => row.items), ...inexact]);
      expect(new Set(listed)).toEqual(new Set(documents.filter(({ date }) => date !== null)));
      expect(listed).toHaveLength(new Set(listed).size);
      expect(years.map(({ year }) => year)).toEqual([...new Set(years.map(({ year }) => year))].sort().reverse());
      expect(years.flatMap(({ rows }) => rows).every((row) => row.items.length > 0)).toBe(true);
    }),
  );
});

test('a week across the end of a year stands in the year of its Thursday', () => {
  const years = yearsBy([{ date: '2024-12-30' }, { date: '2024-12' }], 'week');
  expect(years.map(({ year, rows, inexact }) => [year, rows.map(({ key }) => key), inexact.length])).toEqual([
    ['2025', ['2025-W01'], 0],
    ['2024', [], 1],
  ]);
});
