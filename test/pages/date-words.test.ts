import { describe, expect, test } from 'vitest';
import { dateInWords, dayInWords, monthInWords } from '../../src/archive/date-words.ts';

describe('a date in words', () => {
  test('is as exact as it is known, in Chinese', () => {
    expect(['2023', '2023-08', '2023-08-04'].map((date) => dateInWords(date, 'zh-CN'))).toEqual([
      '2023年',
      '2023年8月',
      '2023年8月4日',
    ]);
  });

  test('is as exact as it is known, in English', () => {
    expect(['2023', '2023-08', '2023-08-04'].map((date) => dateInWords(date, 'en'))).toEqual([
      '2023',
      'August 2023',
      '4 August 2023',
    ]);
  });

  test('leaves the year out beside its year, and is nothing where only the year is known', () => {
    expect(['2023', '2023-08', '2023-12-24'].map((date) => dayInWords(date, 'zh-CN'))).toEqual([
      null,
      '8月',
      '12月24日',
    ]);
    expect(['2023', '2023-08', '2023-12-24'].map((date) => dayInWords(date, 'en'))).toEqual([null, 'Aug', '24 Dec']);
  });

  test('names a month in full or short', () => {
    expect([monthInWords('08', 'zh-CN'), monthInWords('08', 'en'), monthInWords('09', 'en', true)]).toEqual([
      '8月',
      'August',
      'Sep',
    ]);
  });
});
