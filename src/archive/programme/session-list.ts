import { compareNewest } from '../date.ts';
import { groupBy } from '../grouping.ts';
import type { Session } from './session.ts';

/** The sessions of one year, newest first. */
export interface SessionYear {
  /** Null for those that state no date. */
  year: string | null;
  sessions: readonly Session[];
}

/** Newest first, undated last; of one date by id. */
export function newestSessions(sessions: readonly Session[]): Session[] {
  return [...sessions].sort((a, b) => compareNewest(a.date, b.date) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Newest year first, the undated last. */
export function sessionYears(sessions: readonly Session[]): SessionYear[] {
  const years = groupBy(newestSessions(sessions), ({ date }) => [date?.slice(0, 4) ?? null]);
  return [...years].map(([year, ofYear]) => ({ year, sessions: ofYear }));
}

/** Numbers of people as far as they are stated. */
export interface Attendance {
  /** Sum of what is stated; null where no classroom states a number. */
  people: number | null;
  classrooms: number;
  /** Classrooms that state no number. */
  unstated: number;
}

/** How many took part in a session, main and branch classrooms together. */
export function attendanceOf({ venue, branches }: Session): Attendance {
  const rooms = [...(venue === null ? [] : [venue]), ...branches];
  const stated = rooms.map(({ people }) => people).filter((people) => people !== null);
  return {
    people: stated.length === 0 ? null : stated.reduce((sum, people) => sum + people, 0),
    classrooms: rooms.length,
    unstated: rooms.length - stated.length,
  };
}
