import type { PlainArchive } from './plain-archive.ts';
import { endOf, iso } from './plain-register.ts';

const day = 86_400_000;
const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** The days on which a series was expected, by what became of them, and its sittings on other days or on days not known. */
export type PlainCalendar = Record<'expected' | 'held' | 'moved' | 'paused' | 'gap' | 'extra' | 'unsettled', string[]>;

/** Null for a series without a schedule. Goes day by day from the first day of the schedule to the last, without weeks or months of the program's own. */
export function calendarOf(archive: PlainArchive, slug: string): PlainCalendar | null {
  const schedule = archive.series.find((series) => series.slug === slug)?.schedule;
  if (!schedule) return null;
  const dates = sittingDates(archive, slug);
  const held = dates.filter((date) => date.length === 10).sort();
  const wanted = weekdays.indexOf(String(schedule.weekday).slice(-1));
  const recorded =
    [...archive.documents, ...archive.sessions]
      .map(({ date }) => date ?? '')
      .sort()
      .at(-1) ?? '';
  const from = typeof schedule.from === 'string' ? Date.parse(schedule.from) : mondayOf(held[0] ?? recorded);
  const lastWeek = mondayOf(held.at(-1) ?? '0001-01-01') + 6 * day;
  const end = typeof schedule.to === 'string' ? Date.parse(endOf(schedule.to)) : lastWeek;
  const until = Math.min(end, Math.max(lastWeek, Date.parse(recorded.padEnd(10, '-01'))));
  const days: number[] = [];
  for (let at = from; at <= until; at += day) if (new Date(at).getUTCDay() === wanted) days.push(at);
  const expected = days.filter((_, n) => n % Number(schedule.everyWeeks ?? 1) === 0);
  const pauses = (schedule.pauses ?? []) as { from: string; to: string }[];
  const found: PlainCalendar = {
    expected: expected.map(iso),
    held: [],
    moved: [],
    paused: [],
    gap: [],
    extra: [],
    unsettled: [],
  };
  const answered = new Set<string>();
  for (const date of found.expected) {
    const week = held.filter((other) => mondayOf(other) === mondayOf(date));
    const onDay = week.filter((other) => other === date);
    for (const other of onDay.length > 0 ? onDay : week) answered.add(other);
    if (onDay.length > 0) found.held.push(date);
    else if (week.length > 0) found.moved.push(date);
    else if (pauses.some((pause) => pause.from <= date && date <= pause.to)) found.paused.push(date);
    else found.gap.push(date);
  }
  found.extra = held.filter((date) => !answered.has(date));
  found.unsettled = dates.filter((date) => date.length < 10);
  return found;
}

/** The dates of a series' sittings: its sessions, and lectures of no session, those of one day together. */
function sittingDates(archive: PlainArchive, slug: string): string[] {
  const sessions = archive.sessions.filter(({ series }) => series === slug).map(({ date }) => date ?? '');
  const loose = archive.documents
    .filter(({ series, session, isCase }) => series === slug && session === null && !isCase)
    .map(({ date }) => date ?? '');
  return [
    ...sessions,
    ...new Set(loose.filter((date) => date.length === 10)),
    ...loose.filter((date) => date.length < 10),
  ];
}

function mondayOf(date: string): number {
  const at = Date.parse(date);
  return at - ((new Date(at).getUTCDay() + 6) % 7) * day;
}
