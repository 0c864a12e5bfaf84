import { expect, test } from 'vitest';
import { type Choice, mayMean, meant } from '../../../src/cli/new/choice.ts';

const choice = (value: string, name: string, others: string[] = [], pinyin: string | null = null): Choice => ({
  value,
  name,
  detail: value,
  others,
  pinyin,
});
const huanggang = choice('huanggang', '黄冈市', ['421100', '黄州'], 'huang gang');
const chongqing = choice('cq', '重庆市', ['渝'], 'chong qing');
const wuhan = choice('wuhan', '武汉市');

test.each([
  ['part of the name', '冈', huanggang],
  ['an alias', '黄州', huanggang],
  ['the code', '4211', huanggang],
  ['the slug, in capitals and full width', 'ＨＵＡＮＧ', huanggang],
  ['pinyin as written in the region table', 'chongq', chongqing],
  ['pinyin apart', 'huang gang', huanggang],
  ['initials', 'hg', huanggang],
  ['initials of a name whose pinyin nobody wrote', 'whs', wuhan],
])('finds by %s', (_, typed, found) => {
  expect([huanggang, chongqing, wuhan].filter((known) => mayMean(typed, known))).toEqual([found]);
});

test('finds nothing by what no name holds', () => {
  expect([huanggang, chongqing, wuhan].filter((known) => mayMean('宜昌', known))).toEqual([]);
});

test('takes a whole name, alias, code or slug, and nothing less', () => {
  const known = [huanggang, chongqing, wuhan];
  expect(
    ['黄冈市', '黄州', '421100', 'Huanggang', '黄冈', 'hg', 'zhong'].map((word) => meant(word, known)?.value),
  ).toEqual(['huanggang', 'huanggang', 'huanggang', 'huanggang', undefined, undefined, undefined]);
});

test('takes a slug before a name, and no name that two go by', () => {
  const twins = [choice('chaoyang-bj', '朝阳区'), choice('chaoyang-cc', '朝阳区'), choice('朝阳', '别处')];
  expect(meant('朝阳区', twins)).toBeNull();
  expect(meant('朝阳', twins)?.name).toBe('别处');
});
