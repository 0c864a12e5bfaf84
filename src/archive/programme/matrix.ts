import type { ArchiveDocument } from '../document.ts';
import { groupBy } from '../grouping.ts';
import type { Region } from '../region.ts';
import type { Appearance } from './appearance.ts';
import type { Programme } from './programme.ts';
import type { Session, Topic } from './session.ts';

/** One topic of a session, and who spoke on it. */
export interface MatrixRow {
  topic: Topic;
  /** The lecture that opened the topic; it is in no cell. */
  opening: ArchiveDocument | null;
  /** One for each region of the matrix, in its order; a cell holds all contributions of the region's speakers. */
  cells: readonly (readonly Appearance[])[];
  /** On the topic, by speakers of no stated region. */
  withoutRegion: readonly Appearance[];
}

/** The talks of a session by topic and by the region that the speaker stood for. */
export interface Matrix {
  /** Whether readers see scores and ranks; the contributions hold none otherwise. Ranks are as the owner gives them. */
  scoresShown: boolean;
  /** Those with a cell that is not empty, in the order of the region table. */
  regions: readonly Region[];
  /** Every topic, in the owner's order. */
  rows: readonly MatrixRow[];
  /** Contributions on no topic of the session. */
  withoutTopic: readonly Appearance[];
}

/**
 * Each contribution of the session stands in one row, or under `withoutTopic`, or opened a topic; in the cells of
 * a row it stands once for each region that its speakers stood for.
 */
export function matrixOf(programme: Programme, session: Session): Matrix {
  const { archive } = programme;
  const openings = new Set(session.topics.map((topic) => topic.lecture));
  const talks = programme
    .contributions(session)
    .filter(({ contribution, position }) => position > 0 || !openings.has(contribution.document));
  const slugs = new Set(session.topics.map((topic) => topic.slug));
  const byTopic = Map.groupBy(talks, ({ contribution: { topic } }) =>
    topic !== null && slugs.has(topic) ? topic : null,
  );
  const withoutTopic = byTopic.get(null) ?? [];
  byTopic.delete(null);
  const present = new Set([...byTopic.values()].flat().flatMap((talk) => talk.regions));
  const regions = archive.regions.all.filter((region) => present.has(region));
  const rows = session.topics.map((topic) => {
    const onTopic = byTopic.get(topic.slug) ?? [];
    const byRegion = groupBy(onTopic, (talk) => talk.regions);
    return {
      topic,
      opening: (topic.lecture === null ? undefined : programme.document(topic.lecture)) ?? null,
      cells: regions.map((region) => byRegion.get(region) ?? []),
      withoutRegion: onTopic.filter((talk) => talk.regions.length === 0),
    };
  });
  return { scoresShown: archive.settings.scores.shown, regions, rows, withoutTopic };
}
