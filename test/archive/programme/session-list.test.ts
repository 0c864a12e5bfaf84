import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attendanceOf, sessionYears } from '../../../src/archive/programme/session-list.ts';
import { blankSession } from '../blank.ts';
import { someArchive } from './some-archive.ts';

test('years hold every session once, newest first, those without a date last', () => {
  fc.assert(
    fc.property(someArchive, ({ sessions }) => {
      const years = sessionYears(sessions);
      const dates = years.flatMap(({ sessions: ofYear }) => ofYear.map(({ date }) => date ?? ''));
      expect(years.flatMap(({ sessions: ofYear }) => ofYear.map(({ id }) => id)).sort()).toEqual(
        sessions.map(({ id }) => id).sort(),
      );
      expect(dates).toEqual([...dates].sort().reverse());
      expect(years.map(({ year }) => year ?? '')).toEqual([...new Set(dates.map((date) => date.slice(0, 4)))]);
    }),
  );
});

test('people are summed as far as they are stated', () => {
  const room = (people: number | null) => ({ region: 'wuhan', place: null, people });
  expect(attendanceOf(blankSession('s', { venue: room(300), branches: [room(20), room(null)] }))).toEqual({
    people: 320,
    classrooms: 3,
    unstated: 1,
  });
  expect(attendanceOf(blankSession('s', { branches: [room(null)] }))).toEqual({
    people: null,
    classrooms: 1,
    unstated: 1,
  });
});
