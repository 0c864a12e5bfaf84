import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surelyLater } from '../../../src/archive/date.ts';
import { lastDay } from '../../../src/archive/programme/day.ts';
import { loopOf, loopsOfDocument } from '../../../src/archive/programme/loop.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { RegionTree } from '../../../src/archive/region.ts';
import { blankArchive, blankDocument, blankMeasure, blankOutcome, blankRegion, blankSettings } from '../blank.ts';
import { someArchive, stages } from './some-archive.ts';

const cites = (measure: string, stage: string | null = null) => ({ measure, quote: null, stage });
const aCase = (id: string, date: string) =>
  blankDocument(id, { type: 'case', date, outcome: blankOutcome({ answers: [cites('m')] }) });
const aReport = (id: string, date: string) => blankDocument(id, { date, reports: [cites('m')] });

describe('the loop', () => {
  test('of a measure is found from its lecture, its cases and its reports', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const document of archive.documents) {
          const found = loopsOfDocument(programme, document).map(({ measure }) => measure);
          const expected = programme.measures.filter((measure) =>
            loopOf(programme, measure)?.entries.some((entry) => entry.document === document),
          );
          expect(new Set(found)).toEqual(new Set(expected));
          expect(found).toHaveLength(expected.length);
        }
      }),
    );
  });

  test('begins with the announcement, whatever the dates, and goes on by the last day that each can mean', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const measure of archive.measures) {
          const loop = loopOf(programme, measure);
          if (!loop) continue;
          const [first, ...others] = loop.entries;
          expect(first).toBe(loop.announced);
          const days = others.map(({ date }) => (date === null ? Number.POSITIVE_INFINITY : lastDay(date)));
          expect(days).toEqual([...days].sort((a, b) => a - b || 0));
          expect(new Set(others)).toEqual(new Set([...loop.done, ...loop.reported]));
          for (const [n, { date }] of others.entries())
            for (const { date: before } of others.slice(0, n))
              if (date !== null && before !== null) expect(surelyLater(before, date)).toBe(false);
        }
      }),
    );
  });

  test('puts a case of a year after the announcement and the report of a month of it', () => {
    const measure = blankMeasure('m', 'announcing');
    const documents = [
      aCase('c', '2023'),
      aReport('r', '2023-09'),
      aCase('before', '2022'),
      blankDocument('announcing', { date: '2023-03' }),
    ];
    const loop = loopOf(new Programme(blankArchive({ documents, measures: [measure] })), measure);
    expect(loop?.entries.map(({ document }) => document.id)).toEqual(['announcing', 'before', 'r', 'c']);
  });

  test('goes from announced by done to reported, with place, words and stage', () => {
    const city = new RegionTree([blankRegion('wuhan')]);
    const lecture = blankDocument('lecture', { date: '2023-03' });
    const done = blankDocument('case', {
      type: 'case',
      date: '2023-07',
      outcome: blankOutcome({ answers: [{ measure: 'm', quote: '建设走廊', stage: 'doing' }] }),
    });
    const archive = blankArchive({
      settings: blankSettings({ stages }),
      regions: city,
      documents: [lecture, done, aReport('later', '2023-07')],
      measures: [blankMeasure('m', 'lecture', { anchor: 'p12', text: '加快建设走廊', stage: 'needs' })],
    });
    const programme = new Programme(archive);
    const [loop] = loopsOfDocument(programme, done);
    expect(
      loop?.entries.map(({ step, date, document, anchor, quote, stage }) => [
        step,
        date,
        document.id,
        anchor,
        quote,
        stage?.slug,
      ]),
    ).toEqual([
      ['announced', '2023-03', 'lecture', 'p12', '加快建设走廊', 'needs'],
      ['done', '2023-07', 'case', null, '建设走廊', 'doing'],
      ['reported', '2023-07', 'later', null, null, undefined],
    ]);
  });
});
