import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import {
  compareKeys,
  type RegisterRow,
  registerOf,
  registerSorts,
  sortKeysOf,
} from '../../../src/archive/programme/register.ts';
import { countRegister, type Tally } from '../../../src/archive/programme/register-counts.ts';
import { blankArchive, blankDocument, blankMeasure, blankOutcome, blankSettings } from '../blank.ts';
import { someArchive, stages } from './some-archive.ts';

const asOf = '2023-12-31';
const cites = (measure: string, stage: string | null = null) => ({ measure, quote: null, stage });
const aCase = (id: string, date: string | null, stage: string | null = null) =>
  blankDocument(id, { type: 'case', date, outcome: blankOutcome({ answers: [cites('m', stage)] }) });
const aReport = (id: string, date: string | null, stage: string | null = null) =>
  blankDocument(id, { date, reports: [cites('m', stage)] });

/** The first or the last day that a date can mean; the months of some-archive have 31 days. */
const dayOf = (date: string, first: boolean) => date + (first ? '-01-01' : '-12-31').slice(date.length - 4);

/** One measure `m` of the lecture `announcing`, held on 24 August 2023, and what came of it. */
function rowOfOne(over: Partial<ReturnType<typeof blankMeasure>>, ...news: ReturnType<typeof blankDocument>[]) {
  return rowIn(blankSettings({ stages }), over, ...news);
}

function rowIn(settings: Archive['settings'], over: object, ...news: ReturnType<typeof blankDocument>[]): RegisterRow {
  const announcing = blankDocument('announcing', { date: '2023-08-24' });
  const documents = [announcing, ...news];
  const programme = new Programme(
    blankArchive({ settings, documents, measures: [blankMeasure('m', 'announcing', over)] }),
  );
  const [row] = registerOf(programme, asOf);
  if (!row) throw new Error('The register has no row.');
  return row;
}

describe('the stage of a measure', () => {
  test('is the latest that is stated with a date, of one date the later stage', () => {
    const stage = (...news: ReturnType<typeof blankDocument>[]) => rowOfOne({ stage: 'sorting' }, ...news).stage?.slug;
    expect(stage()).toBe('sorting');
    expect(stage(aCase('c', '2023-10', 'doing'), aReport('r', '2023-09-01', 'feedback'))).toBe('doing');
    expect(stage(aCase('c', '2023-10', 'doing'), aReport('r', '2023-10', 'feedback'))).toBe('feedback');
    expect(stage(aCase('c', null, 'feedback'))).toBe('sorting');
    expect(stage(aCase('c', '2022', 'needs'))).toBe('sorting');
    expect(stage(aCase('c', '2023-10'), aReport('r', '2023-11'))).toBe('sorting');
  });

  test('is that of a case of the year, which cannot have been before the announcement, nor surely before a report', () => {
    const stage = (...news: ReturnType<typeof blankDocument>[]) => rowOfOne({ stage: 'sorting' }, ...news).stage?.slug;
    expect(stage(aCase('c', '2023', 'needs'))).toBe('needs');
    expect(stage(aCase('c', '2023-08', 'needs'))).toBe('needs');
    expect(stage(aCase('c', '2023', 'doing'), aReport('r', '2023-09', 'feedback'))).toBe('doing');
    expect(stage(aCase('c', '2023', 'doing'), aReport('r', '2024-01', 'feedback'))).toBe('feedback');
    expect(stage(aCase('c', '2023-08-24', 'needs'))).toBe('sorting');
  });

  test('has a history with who stated it', () => {
    const { history } = rowOfOne(
      { stage: 'needs' },
      aCase('c', '2023-10', 'doing'),
      aReport('r', '2023-09', 'matching'),
    );
    expect(
      history.map(({ date, stage, step, document }) => `${date} ${stage.slug}: ${step} in ${document.id}`),
    ).toEqual([
      '2023-08-24 needs: announced in announcing',
      '2023-09 matching: reported in r',
      '2023-10 doing: done in c',
    ]);
  });
});

describe('a row of the register', () => {
  test('counts its age and its silence to the as-of day', () => {
    const { age, silent, lastNews } = rowOfOne({});
    expect(age).toEqual({ days: 129, months: 4 });
    expect(silent).toBe(false);
    expect(lastNews).toMatchObject({ step: 'announced', date: '2023-08-24' });
    const settings = blankSettings({ followUp: { silentAfterMonths: 4, closedOn: null } });
    expect(rowIn(settings, {}).silent).toBe(true);
    expect(rowIn(settings, {}, aReport('r', '2023-08-31')).silent).toBe(false);
    expect(rowIn(settings, {}, aCase('c', '2023-08-30')).silent).toBe(false);
    expect(
      rowIn({ ...settings, followUp: { silentAfterMonths: 3, closedOn: null } }, {}, aReport('r', '2023-09')).silent,
    ).toBe(true);
  });

  test('is overdue when the last day of its due date has gone by and it is not finished', () => {
    expect(rowOfOne({ due: '2023' }).overdue).toBe(false);
    expect(rowOfOne({ due: '2023-12-30' }).overdue).toBe(true);
    expect(rowOfOne({ due: '2023-11' }, aCase('c', '2023-10', 'doing')).overdue).toBe(true);
    expect(rowOfOne({ due: '2023-11' }, aCase('c', '2023-10', 'feedback'))).toMatchObject({
      overdue: false,
      finished: true,
    });
  });

  test('is finished by a case where the owner has no stages', () => {
    const settings = blankSettings();
    expect(rowIn(settings, { due: '2023-11' })).toMatchObject({ finished: false, overdue: true });
    expect(rowIn(settings, { due: '2023-11' }, aReport('r', '2023-10')).finished).toBe(false);
    expect(rowIn(settings, { due: '2023-11' }, aCase('c', '2023-10')).finished).toBe(true);
  });

  test('has the latest news, of one date the later step, and each document once', () => {
    const twice = blankDocument('twice', {
      type: 'case',
      date: '2023-10',
      outcome: blankOutcome({ answers: [cites('m'), cites('m')] }),
    });
    const { lastNews, cases, reports, loop } = rowOfOne({}, twice, aReport('r', '2023-10'), aReport('q', null));
    expect(lastNews?.document.id).toBe('r');
    expect(rowOfOne({}, aCase('c', '2023'), aReport('r', '2023-10')).lastNews?.document.id).toBe('c');
    expect(rowOfOne({}, aCase('c', '2022')).lastNews?.document.id).toBe('announcing');
    expect(cases.map(({ id }) => id)).toEqual(['twice']);
    expect(reports.map(({ id }) => id)).toEqual(['r', 'q']);
    expect(loop.done).toHaveLength(2);
  });
});

describe('the register', () => {
  test('has every measure of a lecture that is there, and what the sources say of it', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const rows = registerOf(new Programme(archive), asOf);
        const held = archive.documents.map(({ id }) => id);
        expect(rows.map(({ measure }) => measure)).toEqual(
          archive.measures.filter(({ document }) => held.includes(document)),
        );
        for (const { measure, cases, reports, stage } of rows) {
          const answering = archive.documents.filter(({ outcome }) =>
            outcome?.answers.some((one) => one.measure === measure.id),
          );
          const reporting = archive.documents.filter((document) =>
            document.reports.some((one) => one.measure === measure.id),
          );
          expect(new Set(cases)).toEqual(new Set(answering));
          expect(new Set(reports)).toEqual(new Set(reporting));
          const citations = [
            ...answering.map((document) => [document.outcome?.answers ?? [], document.date] as const),
            ...reporting.map((document) => [document.reports, document.date] as const),
          ].flatMap(([all, date]) =>
            all.filter((one) => one.measure === measure.id).map((one) => [one.stage, date] as const),
          );
          const announced = archive.documents.find(({ id }) => id === measure.document)?.date ?? null;
          const places = archive.settings.stages.map((one) => one.slug);
          const stated = [[measure.stage, announced] as const, ...citations]
            .map(([slug, date], n) => [date === null ? '' : dayOf(date, n === 0), places.indexOf(slug ?? '')] as const)
            .filter(([, place]) => place >= 0);
          const best = stated.reduce<readonly [string, number]>(
            (a, b) => (b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a),
            ['', -1],
          );
          expect(stage?.slug).toBe(archive.settings.stages[best[1]]?.slug);
        }
      }),
    );
  });

  test('counts every row in every way, each number with its list', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        const rows = registerOf(programme, asOf);
        const counts = countRegister(programme, rows);
        const once = (tallies: readonly Tally[]) =>
          expect(tallies.flatMap((tally) => tally.rows).length).toBe(rows.length);
        once(counts.stages);
        once(counts.owners);
        once(counts.series);
        once(counts.regions);
        for (const tally of counts.themes) {
          expect(tally.rows).toEqual(
            rows.filter(({ lecture }) =>
              tally.key === null ? lecture.themes.length === 0 : lecture.themes.includes(tally.key),
            ),
          );
        }
        for (const tally of counts.stages)
          expect(tally.rows).toEqual(rows.filter(({ stage }) => (stage?.slug ?? null) === tally.key));
        for (const tally of counts.series)
          expect(tally.rows).toEqual(rows.filter(({ lecture }) => lecture.series === tally.key));
        for (const { region, rows: own, below } of counts.regions) {
          const owned = region === null ? undefined : programme.measuresOwnedBy(region);
          if (!owned) continue;
          expect(own.map(({ measure }) => measure)).toEqual(owned.own);
          expect(below.map(({ measure }) => measure)).toEqual(owned.below);
        }
        expect(counts.stages.slice(0, archive.settings.stages.length).map(({ key }) => key)).toEqual(
          archive.settings.stages.map(({ slug }) => slug),
        );
        expect(counts.unanswered).toEqual(rows.filter(({ cases }) => cases.length === 0));
      }),
    );
  });

  test('is sorted by any of its columns, what is not stated last', () => {
    fc.assert(
      fc.property(someArchive, fc.constantFrom(...registerSorts), (archive, by) => {
        const programme = new Programme(archive);
        const rows = registerOf(programme, asOf);
        const keys = sortKeysOf(programme, rows);
        expect([...keys.keys()]).toEqual(rows);
        const values = rows.map((row) => keys.get(row)?.[by] ?? null).sort(compareKeys);
        for (const [n, value] of values.slice(1).entries()) {
          const before = values[n] ?? null;
          expect(value === null || (before !== null && before <= value)).toBe(true);
        }
      }),
    );
  });
});
