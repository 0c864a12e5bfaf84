import { expect, test } from 'vitest';
import type { ArchiveDocument } from '../../../src/archive/document.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { RelatedDocuments } from '../../../src/archive/programme/related.ts';
import { Shelves } from '../../../src/archive/shelves.ts';
import { blankArchive, blankDocument, blankMeasure, blankOutcome } from '../blank.ts';

/** What is related to the document `a`: ids with the kinds of the reasons. */
function relatedToA(documents: ArchiveDocument[], measures = [blankMeasure('m', 'a')]): string[] {
  const archive = blankArchive({ documents, measures });
  const related = new RelatedDocuments(new Programme(archive), new Shelves(archive));
  const [a] = documents.filter(({ id }) => id === 'a');
  if (!a) throw new Error('There is no document a.');
  return related.of(a).map(({ document, reasons }) => `${document.id}: ${reasons.map(({ kind }) => kind).join(' ')}`);
}

const place = { regions: ['wuhan'], themes: ['river'] };
const answering = { ...blankOutcome(), answers: [{ measure: 'm', quote: null, stage: null }] };

test('what is related stands by the strongest reason, with all of its reasons', () => {
  const cite = (document: string) => ({ document, anchor: null, quote: null });
  const documents = [
    blankDocument('a', { ...place, buildsOn: [cite('before')] }),
    blankDocument('before'),
    blankDocument('after', { buildsOn: [cite('a')] }),
    blankDocument('case', { type: 'case', ...place, outcome: answering }),
    blankDocument('report', { reports: [{ measure: 'm', quote: null, stage: null }] }),
    blankDocument('witness', {
      type: 'case',
      outcome: { ...blankOutcome(), evidence: [{ title: '', citation: cite('a'), url: null }] },
    }),
    blankDocument('named', { related: ['a'] }),
    blankDocument('near', place),
    blankDocument('region-only', { regions: ['wuhan'] }),
    blankDocument('far', { regions: ['yichang'], themes: ['river'] }),
  ];
  expect(relatedToA(documents)).toEqual([
    'named: named',
    'case: measure place',
    'report: measure',
    'before: builds',
    'after: built',
    'witness: witness',
  ]);
  expect(relatedToA(documents.filter(({ id }) => !['before', 'after', 'witness'].includes(id)))).toContain(
    'near: place',
  );
});

test('of one measure the case that answers it twice is told once', () => {
  const twice = { ...answering, answers: [...answering.answers, ...answering.answers] };
  const documents = [blankDocument('a'), blankDocument('case', { type: 'case', outcome: twice })];
  expect(relatedToA(documents)).toEqual(['case: measure']);
});

test('the themes that two documents of one region share are one reason', () => {
  const both = { regions: ['wuhan', 'hubei'], themes: ['river', 'rural'] };
  const archive = blankArchive({ documents: [blankDocument('a', both), blankDocument('b', both)] });
  const [a] = archive.documents;
  const related = new RelatedDocuments(new Programme(archive), new Shelves(archive));
  expect(a && related.of(a)[0]?.reasons).toEqual([{ kind: 'place', region: 'wuhan', themes: ['river', 'rural'] }]);
});

test('of a series those beyond the next ones are shown, which have links of their own', () => {
  const documents = Array.from({ length: 9 }, (_, number) =>
    blankDocument(number === 4 ? 'a' : `s${number}`, { series: 'class', number: number + 1 }),
  );
  expect(relatedToA(documents)).toEqual(['s1: series', 's2: series', 's6: series', 's7: series']);
  const named = documents.map((one) => (one.id === 's5' ? { ...one, related: ['a'] } : one));
  expect(relatedToA(named)[0]).toBe('s5: named series');
});

test('there are eight at most, and five that only have something in common, unless more are named', () => {
  const many = (count: number, known: Partial<ArchiveDocument>) =>
    Array.from({ length: count }, (_, number) => blankDocument(`d${number + 10}`, known));
  const common = [blankDocument('a', place), ...many(30, place)];
  expect(relatedToA(common)).toHaveLength(4);
  expect(relatedToA([...common.slice(0, 21), blankDocument('e', { related: ['a'] })])).toHaveLength(5);
  expect(relatedToA([blankDocument('a'), ...many(30, { related: ['a'] })])).toHaveLength(30);
  const reports = [{ measure: 'm', quote: null, stage: null }];
  expect(relatedToA([blankDocument('a'), ...many(30, { reports })])).toHaveLength(8);
});

test('the work for a document does not grow with those of its region, theme and series', () => {
  const documents = Array.from({ length: 20_000 }, (_, number) =>
    blankDocument(number === 9000 ? 'a' : `d${number}`, { ...place, series: 'class', date: '2023-05-01' }),
  );
  const archive = blankArchive({ documents });
  const related = new RelatedDocuments(new Programme(archive), new Shelves(archive));
  const found = documents.map((document) => related.of(document).length);
  expect(Math.max(...found)).toBe(5);
  expect(Math.min(...found)).toBeGreaterThan(2);
});
