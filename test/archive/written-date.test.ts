import { expect, test } from 'vitest';
import { dateIn, leadingDate, wholeDate } from '../../src/archive/written-date.ts';

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

test.each([
  ['2023年8月24日', '2023-08-24'],
  ['2023 年 8 月 24 号', '2023-08-24'],
  ['２０２３－０８－２４', '2023-08-24'],
  ['2023/8/24', '2023-08-24'],
  ['2023.8.24', '2023-08-24'],
  ['2023.8', '2023-08'],
  ['２０２３', '2023'],
  ['2023年', '2023'],
  ['二〇二三年八月', '2023-08'],
  ['20230824', '2023-08-24'],
  // January, or October without its nought.
  ['2023.1', null],
  ['2023年2月30日', null],
  ['2023年8月24日下午', null],
  ['24/8/2023', null],
  ['2023/8.24', null],
])('the whole of “%s” is %s', (text, date) => expect(wholeDate(text)).toBe(date));
