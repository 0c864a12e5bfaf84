import { parseDate } from '../archive/date.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { SessionReading } from '../collections/read-sessions.ts';
import { probableId } from './document-ids.ts';

/** A session has talks, each classroom once, lectures that are there to open its topics, and the day of its series. */
export function sessions(reading: ArchiveReading): Finding[] {
  const held = new Set(reading.documents.map(({ document }) => document.session));
  const ids = new Set([...reading.documents, ...reading.withdrawn].map(({ document }) => document.id));
  return reading.sessions.flatMap((session) => {
    const empty = held.has(session.session.id) ? [] : [finding('session-empty', {}, session.valuePlace('id'))];
    return [...empty, ...rooms(session, reading), ...openings(session, ids, reading), ...weekday(session, reading)];
  });
}

function rooms({ session, rooms: places }: SessionReading, { archive }: ArchiveReading): Finding[] {
  const seen = new Set<string>();
  return session.branches.flatMap((branch) => {
    const place = places.get(branch) ?? { file: session.file };
    const name = archive.regions.find(branch.region)?.name ?? branch.region;
    if (branch.region === session.venue?.region) return [finding('branch-is-venue', { name }, place)];
    if (seen.has(branch.region)) return [finding('branch-repeated', { name }, place)];
    seen.add(branch.region);
    return [];
  });
}

function openings(
  { session, valuePlace }: SessionReading,
  ids: ReadonlySet<string>,
  reading: ArchiveReading,
): Finding[] {
  return session.topics.flatMap(({ lecture }, index) => {
    if (lecture === null || ids.has(lecture)) return [];
    const params = { field: `topics[${index + 1}].lecture`, value: lecture, ...probableId(lecture, ids, reading) };
    return [finding('cited-unknown', params, valuePlace('topics', index, 'lecture'))];
  });
}

function weekday({ session, valuePlace }: SessionReading, { archive }: ArchiveReading): Finding[] {
  const { date } = session;
  const series = archive.series.find((candidate) => candidate.slug === session.series);
  if (date === null || !series?.schedule || parseDate(date)?.day == null) return [];
  const day = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const { weekday: wanted } = series.schedule;
  return day === wanted
    ? []
    : [finding('session-weekday', { date, day, wanted, series: series.title }, valuePlace('date'))];
}
