import { surelyLater } from '../archive/date.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Session } from '../archive/programme/session.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { DocumentReading } from '../collections/read-document.ts';
import type { SessionReading } from '../collections/read-sessions.ts';
import { probable } from '../collections/references.ts';
import { spot } from './spots.ts';

/** What belongs to a session says nothing else than the session does, and names a topic of it. */
export function sessionMembers(reading: ArchiveReading): Finding[] {
  const sessions = new Map(reading.sessions.map((session) => [session.session.id, session]));
  const ofDocuments = reading.documents.flatMap((document) => {
    const place = (field: string) => ({ file: document.document.file, ...document.valuePlace([field]) });
    const session = sessions.get(document.document.session ?? '');
    return [
      ...(session ? contradictions(document, session, reading) : []),
      ...membership(document.document, session, 'topic', place),
    ];
  });
  const ofTalks = reading.talks.flatMap(({ contribution, score, rank, place }) =>
    membership({ ...contribution, score, rank }, sessions.get(contribution.session ?? ''), '<Talk topic>', place),
  );
  return [...ofDocuments, ...ofTalks];
}

/** What a lecture or talk has of a session. */
interface Member {
  session: string | null;
  topic: string | null;
  order: number | null;
  score: number | null;
  rank: number | null;
}

function membership(
  member: Member,
  session: SessionReading | undefined,
  topicField: string,
  place: (field: string) => FindingPlace,
): Finding[] {
  if (member.session === null) {
    const fields = (['topic', 'order', 'score', 'rank'] as const).filter((field) => member[field] !== null);
    return fields.map((field) => finding('session-needed', { field }, place(field)));
  }
  const { topic } = member;
  if (topic === null || !session) return [];
  const topics = new Map(session.session.topics.map(({ slug, title }) => [slug, [title]]));
  if (topics.has(topic)) return [];
  const known = [...topics.keys()];
  const params = { field: topicField, value: topic, ...probable(topic, topics), known };
  return [finding('topic-unknown', { ...params, at: spot(session.valuePlace('topics')) }, place('topic'))];
}

/** What the one says in one field, and the other in another. */
interface Difference {
  field: 'series' | 'date' | 'level' | 'heldIn';
  own: string;
  otherField: 'series' | 'date' | 'level' | 'venue';
  other: string;
}

/** A finding at either end for each thing that a document says otherwise than its session. */
function contradictions(
  { document, valuePlace }: DocumentReading,
  session: SessionReading,
  reading: ArchiveReading,
): Finding[] {
  return differences(document, session.session, reading).flatMap(({ field, own, otherField, other }) => {
    const here = { file: document.file, ...valuePlace([field]) };
    const there = session.valuePlace(otherField === 'level' ? 'series' : otherField);
    const back = { field: otherField, own: other, otherField: field, other: own };
    return [
      finding('session-contradiction', { document: true, field, own, otherField, other, at: spot(there) }, here),
      finding('session-contradiction', { document: false, ...back, at: spot(here) }, there),
    ];
  });
}

function differences(
  document: DocumentReading['document'],
  session: Session,
  { archive }: ArchiveReading,
): Difference[] {
  const found: Difference[] = [];
  const level = archive.series.find(({ slug }) => slug === session.series)?.level ?? null;
  const differ = (own: string | null, other: string | null): own is string =>
    own !== null && other !== null && own !== other;
  if (differ(document.series, session.series))
    found.push({ field: 'series', own: document.series, other: session.series ?? '', otherField: 'series' });
  else if (differ(document.level, level))
    found.push({ field: 'level', own: document.level, other: level ?? '', otherField: 'level' });
  const { date } = document;
  if (date !== null && session.date !== null && (surelyLater(date, session.date) || surelyLater(session.date, date)))
    found.push({ field: 'date', own: date, other: session.date, otherField: 'date' });
  const { venue, branches } = session;
  const rooms = venue === null ? [] : [venue.region, ...branches.map(({ region }) => region)];
  const elsewhere = document.heldIn.filter((region) => rooms.length > 0 && !rooms.includes(region));
  if (elsewhere.length > 0)
    found.push({ field: 'heldIn', own: elsewhere.join('、'), other: venue?.region ?? '', otherField: 'venue' });
  return found;
}
