import { expect, test } from 'vitest';
import { dateIn, leadingDate } from '../../src/import/written-date.ts';

test.each([
  ['（1954年9月23日在会议上）', '1954-09-23'],
  ['一九五九年四月十八日', '1959-04-18'],
  ['二〇二六年十二月', '2026-12'],
  ['１９９７年二月二十日', '1997-02-20'],
  ['时间 2026-02-02 09:20', '2026-02-02'],
  ['2023年2月30日', null],
  ['第1234号', null],
])('%s', (text, date) => expect(dateIn(text)).toBe(date));

test('a date at the start of a heading is parted from it', () => {
  expect(leadingDate('20160204 「研究」座談會')).toEqual({ date: '2016-02-04', rest: '「研究」座談會' });
  expect(leadingDate('2018-10-utreexo')).toEqual({ date: '2018-10', rest: 'utreexo' });
  expect(leadingDate('2020年總統盃')).toBeNull();
});
