import type { Archive } from '../archive.ts';
import { compareOldest } from '../date.ts';
import type { ArchiveDocument } from '../document.ts';
import type { Region } from '../region.ts';
import type { Contribution } from './contribution.ts';
import type { Session } from './session.ts';

/** A contribution with what it belongs to: somebody came to the lectern. */
export interface Appearance {
  contribution: Contribution;
  /** The lecture or talk that it is, or that it is a part of. */
  document: ArchiveDocument;
  session: Session | null;
  /** Regions its speakers stood for, each once, in the order of the speakers. */
  regions: readonly Region[];
  /** 0 for a whole document; 1, 2, … for its parts as they stand in it. */
  position: number;
}

/**
 * Every contribution of an archive: each lecture and talk, by id, followed by its own parts. Cases are no contributions.
 * Scores and ranks are left out where the owner does not show scores, since a rank tells the order of the scores.
 */
export function appearancesOf(archive: Archive): Appearance[] {
  const sessions = new Map(archive.sessions.map((session) => [session.id, session]));
  const parts = Map.groupBy(archive.parts, (part) => part.document);
  const lectures = archive.documents.filter((document) => document.type !== 'case');
  return lectures.flatMap((document) =>
    [whole(document), ...(parts.get(document.id) ?? [])].map((given, position) => {
      const contribution = archive.settings.scores.shown ? given : { ...given, score: null, rank: null };
      const session = given.session === null ? null : (sessions.get(given.session) ?? null);
      return { contribution, document, session, regions: regionsOf(archive, given), position };
    }),
  );
}

/**
 * In a session: by the owner's numbers (a part without one has its document's), those without after them;
 * then by date, by id of the document, and as they stand in it.
 */
export function inSessionOrder(a: Appearance, b: Appearance): number {
  const order = orderOf(a) - orderOf(b);
  return (
    (Number.isNaN(order) ? 0 : order) ||
    compareOldest(a.document.date, b.document.date) ||
    (a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : a.position - b.position)
  );
}

function orderOf({ contribution, document }: Appearance): number {
  return contribution.order ?? document.order ?? Number.POSITIVE_INFINITY;
}

function whole(document: ArchiveDocument): Contribution {
  const { id, title, session, topic, speakers, order, score, rank } = document;
  return { document: id, anchor: null, title, session, topic, speakers, order, score, rank };
}

function regionsOf(archive: Archive, contribution: Contribution): Region[] {
  const found = contribution.speakers.map(({ region }) => (region === null ? undefined : archive.regions.find(region)));
  return [...new Set(found.filter((region) => region !== undefined))];
}
