import type { Term } from '../archive.ts';
import type { PartialDate } from '../date.ts';
import type { ArchiveDocument } from '../document.ts';
import { firstDay, lastDay } from './day.ts';
import type { Measure } from './measure.ts';
import type { MeasureNews, Programme } from './programme.ts';

/** Announced in a lecture, done as a case tells, reported on in a later lecture. */
export type LoopStep = 'announced' | 'done' | 'reported';

/** One document's word on a measure. */
export interface LoopEntry {
  step: LoopStep;
  document: ArchiveDocument;
  /** That of the document. */
  date: PartialDate | null;
  measure: Measure;
  /** Where the measure is announced; null for cases and reports, whose whole document is meant. */
  anchor: string | null;
  /** The measure's text where it is announced; for cases and reports the words of it that they cite. */
  quote: string | null;
  /** The stage that the document states; null where it states none. */
  stage: Term | null;
}

/** What was announced, what was done and what was reported of one measure. */
export interface Loop {
  measure: Measure;
  announced: LoopEntry;
  /** In the order of {@link toldDay}, undated last. */
  done: readonly LoopEntry[];
  reported: readonly LoopEntry[];
  /** The announcement, then all others in the order of {@link toldDay}, undated last; of one day in the order of the steps. */
  entries: readonly LoopEntry[];
}

/** The loop of one measure; undefined where its lecture is not in the archive. */
export function loopOf(programme: Programme, measure: Measure): Loop | undefined {
  const document = programme.document(measure.document);
  if (!document) return undefined;
  const { stages } = programme.archive.settings;
  const stageOf = (slug: string | null) => stages.find((stage) => stage.slug === slug) ?? null;
  const entry = (step: LoopStep) => (news: MeasureNews) => ({
    step,
    document: news.document,
    date: news.document.date,
    measure,
    anchor: null,
    quote: news.citation.quote,
    stage: stageOf(news.citation.stage),
  });
  const { date } = document;
  const { anchor, text } = measure;
  const stage = stageOf(measure.stage);
  const announced: LoopEntry = { step: 'announced', document, date, measure, anchor, quote: text, stage };
  const done = programme.casesOf(measure).map(entry('done')).sort(undatedLast);
  const reported = programme.reportsOf(measure).map(entry('reported')).sort(undatedLast);
  const entries = [announced, ...[...done, ...reported].sort(undatedLast)];
  return { measure, announced, done, reported, entries };
}

/**
 * The day by which what was said of a measure is put in order. A case or report counts from the last day that its date
 * can mean: one of `2023` stands after all that it does not surely precede. An announcement counts from the first day
 * that its date can mean, for nothing can be told of a measure before it is announced: a case of `2023` comes after an
 * announcement of `2023-03`, and after one of `2023`. Null where there is no date.
 */
function toldDay({ step, date }: LoopEntry): number | null {
  if (date === null) return null;
  return step === 'announced' ? firstDay(date) : lastDay(date);
}

function undatedLast(a: LoopEntry, b: LoopEntry): number {
  return (toldDay(a) ?? Number.POSITIVE_INFINITY) - (toldDay(b) ?? Number.POSITIVE_INFINITY) || 0;
}

/** The latest of the dated entries by {@link toldDay}, of one day the later step; null where none is dated. */
export function latestOf({ entries }: Loop): LoopEntry | null {
  const dated = entries.filter(({ date }) => date !== null);
  return dated.sort(undatedLast).at(-1) ?? null;
}

/** Loops of the measures that a document declares, then of those it answers or reports on, each once. */
export function loopsOfDocument(programme: Programme, document: ArchiveDocument): Loop[] {
  const cited = [...(document.outcome?.answers ?? []), ...document.reports].map(({ measure }) => measure);
  const answered = cited.map((id) => programme.measure(id)).filter((measure) => measure !== undefined);
  return [...new Set([...programme.measuresIn(document), ...answered])]
    .map((measure) => loopOf(programme, measure))
    .filter((loop) => loop !== undefined);
}

/** The stages that were stated of a measure; the last of them is its stage now. */
export interface StageHistory {
  now: Term | null;
  statements: readonly (LoopEntry & { stage: Term })[];
}

/**
 * In the order of {@link toldDay}; undated statements come first, so that they never outweigh a dated one.
 * Of one day the later stage comes last.
 */
export function stageHistory(programme: Programme, loop: Loop): StageHistory {
  const { stages } = programme.archive.settings;
  const statements = loop.entries
    .filter((entry): entry is LoopEntry & { stage: Term } => entry.stage !== null)
    .sort((a, b) => undatedFirst(a, b) || stages.indexOf(a.stage) - stages.indexOf(b.stage));
  return { now: statements.at(-1)?.stage ?? null, statements };
}

function undatedFirst(a: LoopEntry, b: LoopEntry): number {
  return (toldDay(a) ?? Number.NEGATIVE_INFINITY) - (toldDay(b) ?? Number.NEGATIVE_INFINITY) || 0;
}
