import type { ArchiveDocument } from '../document.ts';
import { agendaOf, documentsOf } from './agenda.ts';
import type { Appearance } from './appearance.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import type { Programme } from './programme.ts';
import type { Session, Topic } from './session.ts';

/** Where a document stands in its session. */
export interface SessionPlace {
  session: Session;
  /** From 1, in the order of the session's agenda. */
  place: number;
  /** How many documents the session has. */
  of: number;
  /** The topic that it answers to. */
  topic: Topic | null;
  /** Topics that it opened. */
  opened: readonly Topic[];
}

/** What the programme has to say of a lecture or talk: its session, what it holds, what it carries further. */
export interface Standing {
  inSession: SessionPlace | null;
  /** The document as a contribution, without what the owner keeps from readers; null for a case. */
  own: Appearance | null;
  /** Parts of it that are contributions of their own, as they stand in it. */
  parts: readonly Appearance[];
  /** Null where it neither builds on another nor is built upon. */
  lineage: Lineage | null;
}

/** All that the page of a document shows of the programme. */
export function standingOf(programme: Programme, document: ArchiveDocument): Standing {
  const [own = null, ...parts] = programme.appearancesIn(document);
  const chained = programme.buildsOn(document).length > 0 || programme.builtUpon(document).length > 0;
  return {
    inSession: placeOf(programme, document),
    own,
    parts,
    lineage: chained ? lineageOf(programme, document) : null,
  };
}

function placeOf(programme: Programme, document: ArchiveDocument): SessionPlace | null {
  const session = programme.sessionOf(document);
  if (session === undefined) return null;
  const documents = documentsOf(agendaOf(programme, session));
  return {
    session,
    place: documents.indexOf(document) + 1,
    of: documents.length,
    topic: session.topics.find(({ slug }) => slug === document.topic) ?? null,
    opened: session.topics.filter(({ lecture }) => lecture === document.id),
  };
}
