import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { spot, spotsOf } from './spots.ts';

/** A lecture, a talk or a part of one that was scored or ranked, in the group within which ranks count. */
interface Scored {
  /** Session and topic; null outside a session, where a rank says nothing. */
  group: string | null;
  score: number | null;
  rank: number | null;
  place(field: 'score' | 'rank'): FindingPlace;
}

/** Scores lie in the archive's range, and ranks follow the scores. */
export function scores(reading: ArchiveReading): Finding[] {
  const scored = scoredIn(reading);
  const groups = Map.groupBy(
    scored.filter(({ group, rank }) => group !== null && rank !== null),
    ({ group }) => group,
  );
  return [...outOfRange(scored, reading), ...[...groups.values()].flatMap(ranks)];
}

function scoredIn({ documents, talks }: ArchiveReading): Scored[] {
  const groupOf = (session: string | null, topic: string | null) =>
    session === null ? null : JSON.stringify([session, topic]);
  return [
    ...documents.map(({ document, valuePlace }): Scored => {
      const { session, topic, score, rank, file } = document;
      return { group: groupOf(session, topic), score, rank, place: (field) => ({ file, ...valuePlace([field]) }) };
    }),
    ...talks.map(({ contribution: { session, topic }, score, rank, place }): Scored => {
      return { group: groupOf(session, topic), score, rank, place };
    }),
  ];
}

function outOfRange(scored: readonly Scored[], { archive, settingsPlace }: ArchiveReading): Finding[] {
  const { from, to } = archive.settings.scores;
  if (from > to) return [];
  const settings = settingsPlace(['scores']);
  const places: FindingPlace[] = [];
  const findings = scored.flatMap(({ score, place }) => {
    if (score === null || (from <= score && score <= to)) return [];
    places.push(place('score'));
    return [finding('score-range', { score, from, to, at: spot(settings) }, place('score'))];
  });
  return findings.length === 0
    ? []
    : [...findings, finding('score-range-here', { from, to, ...spotsOf(places) }, settings)];
}

/** Those of one group, by rank: what contradicts stands side by side, and each of the two is told of the other. */
function ranks(group: readonly Scored[]): Finding[] {
  const count = group.length;
  const beyond = group
    .filter(({ rank }) => (rank ?? 0) > count)
    .map(({ rank, place }) => finding('rank-beyond', { rank: rank ?? 0, count }, place('rank')));
  const known = group
    .flatMap(({ rank, score, place }) => (rank === null || score === null ? [] : [{ rank, score, place }]))
    .sort((a, b) => a.rank - b.rank || b.score - a.score);
  const contradicting = known.flatMap((better, index) => {
    const worse = known[index + 1];
    if (!worse) return [];
    const tied = worse.rank === better.rank && worse.score !== better.score;
    if (!tied && worse.score <= better.score) return [];
    const both = [
      [better, worse],
      [worse, better],
    ] as const;
    return both.map(([{ rank, score, place }, other]) => {
      const at = spot(other.place('rank'));
      return tied
        ? finding('rank-tied', { rank, score, otherScore: other.score, at }, place('rank'))
        : finding('rank-order', { rank, score, otherRank: other.rank, otherScore: other.score, at }, place('rank'));
    });
  });
  return [...beyond, ...contradicting];
}
