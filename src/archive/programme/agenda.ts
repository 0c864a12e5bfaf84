import type { ArchiveDocument } from '../document.ts';
import { groupBy } from '../grouping.ts';
import type { Appearance } from './appearance.ts';
import type { Programme } from './programme.ts';
import type { Session, Topic } from './session.ts';

/** A lecture or talk of a session, or a part of one that answers to a topic. */
export interface AgendaEntry {
  appearance: Appearance;
  /** Of a document: its parts that answer to no topic of the session, as they stand in it. */
  parts: readonly Appearance[];
}

/** A topic of a session with the lecture that opened it and the talks on it. */
export interface AgendaTopic {
  topic: Topic;
  opening: AgendaEntry | null;
  talks: readonly AgendaEntry[];
}

/** The lectures and talks of a session in the order in which they were given. */
export interface Agenda {
  /** Documents on no topic, before the first that is on one; all of them in a session without topics. */
  before: readonly AgendaEntry[];
  /** Every topic, in the owner's order. */
  topics: readonly AgendaTopic[];
  /** Documents on no topic after the first that is on one, and those whose parts are on topics. */
  after: readonly AgendaEntry[];
}

/** Each contribution of the session stands in one place; a lecture that opens several topics stands at each of them. */
export function agendaOf(programme: Programme, session: Session): Agenda {
  const all = programme.contributions(session);
  const slugs = new Set(session.topics.map(({ slug }) => slug));
  const openings = new Set(session.topics.map(({ lecture }) => lecture));
  const opens = ({ document, position }: Appearance) => position === 0 && openings.has(document.id);
  const topicOf = ({ contribution: { topic } }: Appearance) => (topic !== null && slugs.has(topic) ? topic : null);

  const parts = groupBy(
    all.filter((appearance) => appearance.position > 0 && topicOf(appearance) === null),
    ({ document }) => [document],
  );
  const entry = (appearance: Appearance): AgendaEntry => {
    return { appearance, parts: appearance.position === 0 ? (parts.get(appearance.document) ?? []) : [] };
  };
  const onTopic = groupBy(
    all.filter((appearance) => !opens(appearance)),
    (appearance) => [topicOf(appearance)],
  );
  const topics = session.topics.map((topic) => {
    const lecture = topic.lecture === null ? undefined : programme.document(topic.lecture);
    const [opening] = lecture ? programme.appearancesIn(lecture) : [];
    return { topic, opening: opening ? entry(opening) : null, talks: (onTopic.get(topic.slug) ?? []).map(entry) };
  });

  const split = new Set(all.filter((appearance) => topicOf(appearance) !== null).map(({ document }) => document));
  const firstOnTopic = all.findIndex((appearance) => opens(appearance) || topicOf(appearance) !== null);
  // A part stands with its document, or by itself where the document is not of the session.
  const present = new Set(all.filter(({ position }) => position === 0).map(({ document }) => document));
  for (const { opening } of topics) if (opening !== null) present.add(opening.appearance.document);
  const loose = (onTopic.get(null) ?? []).filter(({ position, document }) => position === 0 || !present.has(document));
  const isBefore = (appearance: Appearance) =>
    firstOnTopic === -1 || (!split.has(appearance.document) && all.indexOf(appearance) < firstOnTopic);
  return {
    before: loose.filter(isBefore).map(entry),
    topics,
    after: loose.filter((appearance) => !isBefore(appearance)).map(entry),
  };
}

/** The documents of an agenda, each where it is first met. */
export function documentsOf({ before, topics, after }: Agenda): ArchiveDocument[] {
  const entries = [
    ...before,
    ...topics.flatMap(({ opening, talks }) => (opening === null ? talks : [opening, ...talks])),
    ...after,
  ];
  return [
    ...new Set(entries.filter(({ appearance }) => appearance.position === 0).map((entry) => entry.appearance.document)),
  ];
}
