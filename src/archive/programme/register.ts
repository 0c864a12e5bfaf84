import type { Term } from '../archive.ts';
import type { PartialDate } from '../date.ts';
import type { ArchiveDocument } from '../document.ts';
import { type Age, ageOf, isLongerAgo, isPast } from './as-of.ts';
import { type Loop, type LoopEntry, latestOf, loopOf, type StageHistory, stageHistory } from './loop.ts';
import type { Measure } from './measure.ts';
import type { MeasureOwner, Programme } from './programme.ts';

/** One measure in the follow-up register (落实台账), as it stands on the as-of day. */
export interface RegisterRow {
  measure: Measure;
  /** The document that declares it; its series and themes are the measure's. */
  lecture: ArchiveDocument;
  owner: MeasureOwner | null;
  loop: Loop;
  stage: Term | null;
  history: StageHistory['statements'];
  /** Date of the lecture. */
  announced: PartialDate | null;
  /** Since the first day that `announced` can mean; null where that is not known. */
  age: Age | null;
  due: PartialDate | null;
  /** In the last of the owner's stages, or answered by a case where the owner has no stages. */
  finished: boolean;
  /** Not finished, and the last day that `due` can mean lies before the as-of day. */
  overdue: boolean;
  /** The latest dated entry of its loop, the announcement included. Null where none is dated. */
  lastNews: LoopEntry | null;
  /** Not finished, and more than the owner's number of months have passed since the last day that the date of the last news can mean. */
  silent: boolean;
  /** One for each document that answers or reports on it. */
  cases: readonly ArchiveDocument[];
  reports: readonly ArchiveDocument[];
}

/** Every measure of the archive, by lecture, then as they stand in it. `asOf` is a whole day (`YYYY-MM-DD`). */
export function registerOf(programme: Programme, asOf: PartialDate): RegisterRow[] {
  return programme.measures.flatMap((measure) => {
    const loop = loopOf(programme, measure);
    return loop ? [rowOf(programme, loop, asOf)] : [];
  });
}

/** The row of one measure. */
function rowOf(programme: Programme, loop: Loop, asOf: PartialDate): RegisterRow {
  const { stages, followUp } = programme.archive.settings;
  const { measure, announced } = loop;
  const { now, statements } = stageHistory(programme, loop);
  const finished = stages.length > 0 ? now !== null && now === stages.at(-1) : loop.done.length > 0;
  const lastNews = latestOf(loop);
  return {
    measure,
    lecture: announced.document,
    owner: programme.ownerOf(measure),
    loop,
    stage: now,
    history: statements,
    announced: announced.date,
    age: announced.date === null ? null : ageOf(announced.date, asOf),
    due: measure.due,
    finished,
    overdue: !finished && measure.due !== null && isPast(measure.due, asOf),
    lastNews,
    silent:
      !finished &&
      lastNews !== null &&
      lastNews.date !== null &&
      isLongerAgo(lastNews.date, asOf, followUp.silentAfterMonths),
    cases: [...new Set(loop.done.map((entry) => entry.document))],
    reports: [...new Set(loop.reported.map((entry) => entry.document))],
  };
}

/** What the register can be sorted by. */
export const registerSorts = ['announced', 'due', 'stage', 'owner', 'age', 'cases', 'news'] as const;
export type RegisterSort = (typeof registerSorts)[number];

/** The values that rows are sorted by, made once; null sorts last whichever way. */
export type SortKeys = Record<RegisterSort, string | number | null>;

/**
 * Keys of every row: dates as written, stages and owners by their place in the owner's tables (regions before bodies),
 * the age in days, the number of cases, the date of the last news.
 */
export function sortKeysOf(programme: Programme, rows: readonly RegisterRow[]): Map<RegisterRow, SortKeys> {
  const { settings, regions } = programme.archive;
  const owners = new Map(
    [
      ...regions.all.map(({ slug }) => ownerKey({ kind: 'region', slug })),
      ...settings.bodies.map(({ slug }) => ownerKey({ kind: 'body', slug })),
    ].map((key, place) => [key, place]),
  );
  return new Map(
    rows.map((row) => [
      row,
      {
        announced: row.announced,
        due: row.due,
        stage: row.stage === null ? null : settings.stages.indexOf(row.stage),
        owner: row.owner === null ? null : (owners.get(ownerKey(row.owner)) ?? null),
        age: row.age?.days ?? null,
        cases: row.cases.length,
        news: row.lastNews?.date ?? null,
      },
    ]),
  );
}

/** A name for an owner that no other owner has: a region and a body may have one slug. */
export function ownerKey({ kind, slug }: { kind: 'region' | 'body'; slug: string }): string {
  return `${kind}:${slug}`;
}

/** Smallest first, null last. */
export function compareKeys(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
