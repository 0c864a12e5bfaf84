import { compareOldest, surelyLater } from '../archive/date.ts';
import { nearestWord } from '../archive/nearest.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { isWhole } from '../collections/body-facts.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { MeasureReading } from '../collections/read-parts.ts';
import { type MeasureNews, newsIn } from './measure-news.ts';
import { spot } from './spots.ts';

/** Cases and reports name measures that are there, announced before them, and take them on through the stages. */
export function answers(reading: ArchiveReading): Finding[] {
  const measures = new Map(reading.measures.toReversed().map((measure) => [measure.measure.id, measure]));
  const news = newsIn(reading);
  // What a body that could not be read declares is not known.
  const allRead = reading.documents.every(({ facts }) => isWhole(facts));
  const ofNews = news.flatMap((one) => {
    const measure = measures.get(one.citation.measure);
    return measure ? later(one, measure) : allRead ? [unknown(one, measures)] : [];
  });
  const statements = Map.groupBy(news, ({ citation }) => citation.measure);
  const backwards = [...statements].flatMap(([id, told]) => {
    const measure = measures.get(id);
    return measure ? stagesBackwards(measure, told, reading) : [];
  });
  return [...repeated(news), ...ofNews, ...backwards, ...(measures.size > 0 ? cases(reading) : [])];
}

function repeated(news: readonly MeasureNews[]): Finding[] {
  const seen = new Set<string>();
  return news.flatMap(({ document, field, citation, place }) => {
    const key = JSON.stringify([document.file, field, citation.measure]);
    if (seen.has(key)) return [finding('citation-repeated', { field, value: citation.measure }, place('measure'))];
    seen.add(key);
    return [];
  });
}

function unknown({ field, citation, place }: MeasureNews, measures: ReadonlyMap<string, MeasureReading>): Finding {
  const near = nearestWord(citation.measure, measures.keys());
  const meant = measures.get(near ?? '');
  const params = { field, value: citation.measure, near, at: meant ? spot(meant.place()) : null };
  return finding('measure-unknown', params, place('measure'));
}

function later({ document, place, citation }: MeasureNews, measure: MeasureReading): Finding[] {
  const { date } = document;
  const { date: announced } = measure.document.document;
  if (date === null || announced === null || !surelyLater(announced, date)) return [];
  const [here, there] = [place('measure'), measure.place()];
  const of = { measure: citation.measure };
  return [
    finding('measure-later', { ...of, citing: true, date, otherDate: announced, at: spot(there) }, here),
    finding('measure-later', { ...of, citing: false, date: announced, otherDate: date, at: spot(here) }, there),
  ];
}

/** Statements of a measure's stage by date: one that is behind an earlier one is told of it. */
function stagesBackwards(
  measure: MeasureReading,
  told: readonly MeasureNews[],
  { archive }: ArchiveReading,
): Finding[] {
  const { stages } = archive.settings;
  const declared = { date: measure.document.document.date, stage: measure.measure.stage, place: measure.place };
  const reported = told.map(({ document, citation, place }) => ({ date: document.date, stage: citation.stage, place }));
  const known = [declared, ...reported]
    .flatMap(({ date, stage, place }) => {
      const nth = stages.findIndex(({ slug }) => slug === stage);
      return date === null || nth === -1 ? [] : [{ date, nth, place: () => place('stage') }];
    })
    .sort((a, b) => compareOldest(a.date, b.date) || a.nth - b.nth);
  let furthest = known[0];
  return known.flatMap((one) => {
    const before = furthest;
    if (!before || one.nth >= before.nth) {
      furthest = one;
      return [];
    }
    if (!surelyLater(one.date, before.date)) return [];
    const name = ({ nth }: { nth: number }) => stages[nth]?.name ?? '';
    const params = { measure: measure.measure.id, stage: name(one), before: name(before), at: spot(before.place()) };
    return [finding('stage-backwards', params, one.place())];
  });
}

/** In an archive that has measures, a case says which it answers, or that it answers none. */
function cases({ documents }: ArchiveReading): Finding[] {
  return documents.flatMap(({ document: { outcome, file }, valuePlace, whole }) => {
    if (!outcome || !whole) return [];
    const answered = outcome.answers.length > 0;
    if (answered && outcome.standsAlone)
      return [finding('case-contradiction', {}, { file, ...valuePlace(['standsAlone']) })];
    return answered || outcome.standsAlone ? [] : [finding('case-unrelated', {}, { file })];
  });
}
