import { expect, test } from 'vitest';
import { phrasesFit, titleRoom } from '../../src/archive/phrases.ts';

test.each([
  '半年回头看：说过的事办到了哪一步',
  '示例州研讨班·专题三：乡村建设',
  '湖北“领学促学”示例档案',
  '一二三四五六七八九十（一二三四五六七八）一二',
  'Ten short words, each of which has room to spare',
])('the phrases of “%s” fit', (title) => {
  expect(phrasesFit(title, titleRoom)).toBe(true);
});

test.each([
  '',
  '一堂课怎样从调研中来',
  '以供应链思维改造产业体系',
  '恩施土家族苗族自治州：2023年',
  '甲县（一二三四五六七八九）',
  '甲县（一二三四五六七八）。',
])('“%s” has one phrase, or one that does not fit with its punctuation', (title) => {
  expect(phrasesFit(title, titleRoom)).toBe(false);
});
