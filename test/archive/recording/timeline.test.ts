import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanAt, spokenWeight, type TimedBlock, timelineOf } from '../../../src/archive/recording/timeline.ts';

const said = (text: string, time?: number): TimedBlock => ({
  text,
  spoken: true,
  ...(time === undefined ? {} : { time }),
});
const times = (blocks: TimedBlock[]) => timelineOf(blocks).map(({ from, to }) => [from, to]);
const ten = '一二三四五六七八九十';

test('between two codes the text is spoken evenly, and blocks without a code have their part of it', () => {
  expect(times([said(ten, 0), said(ten), said('五个字的话', 8), said(ten, 10)])).toEqual([
    [0, 4],
    [4, 8],
    [8, 10],
    // After the last code at the median of the document's own speeds.
    [10, 14],
  ]);
});

test('where nobody would speak so slowly there is a pause', () => {
  const [[, to] = [], [from] = []] = times([said(ten, 0), said(ten, 600)]);
  expect(to).toBeCloseTo(10 / 1.5);
  expect(from).toBe(600);
});

test('a heading takes no time, and its code is where the text goes on', () => {
  const heading: TimedBlock = { text: '第一节', spoken: false, time: 20 };
  expect(times([said(ten, 0), heading, said(ten)]).map(([from]) => from)).toEqual([0, 20]);
});

test('what stands before the first code is spoken before it, and not at all before a code of zero', () => {
  expect(times([said(ten), said(ten, 100)])[0]?.[1]).toBe(100);
  expect(times([said(ten), said(ten), said(ten, 2)]).map(([from]) => from)).toEqual([0, 1, 2]);
  expect(timelineOf([said('（本讲为示例。）'), said(ten, 0)]).map(({ block }) => block.text)).toEqual([ten]);
});

test('without a code nothing is known', () => {
  expect(timelineOf([said(ten), said(ten)])).toEqual([]);
});

test('letters weigh less than Han characters, and white space nothing', () => {
  expect(spokenWeight('讲台')).toBe(2);
  expect(spokenWeight('lectern')).toBeCloseTo(2.45);
  expect(spokenWeight(' \n\t　')).toBe(0);
});

const blocks = fc.array(
  fc.record(
    {
      text: fc.stringMatching(/^[一-龥a-z ，。]{0,30}$/),
      spoken: fc.boolean(),
      time: fc.double({ min: 0, max: 1000, noNaN: true }),
    },
    { requiredKeys: ['text', 'spoken'] },
  ),
  { maxLength: 20 },
) as fc.Arbitrary<TimedBlock[]>;

test('times never fall, no span is negative, and the place of a time is the last span that has begun', () => {
  fc.assert(
    fc.property(blocks, fc.double({ min: -1, max: 1100, noNaN: true }), (given, time) => {
      const spans = timelineOf(given);
      for (const [place, { from, to }] of spans.entries()) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(from).toBeGreaterThanOrEqual((spans[place - 1]?.from ?? 0) - 1e-9);
      }
      const begun = spans.filter(({ from }) => from <= time);
      const sorted = spans.every(({ from }, place) => from >= (spans[place - 1]?.from ?? 0));
      if (sorted) expect(spanAt(spans, time)).toBe(begun.length - 1);
    }),
  );
});
