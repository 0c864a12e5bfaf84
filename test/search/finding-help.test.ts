import { expect, test } from 'vitest';
import { OtherNames } from '../../src/search/browser/other-names.ts';
import { Suggestions } from '../../src/search/browser/suggestions.ts';
import type { Catalogue } from '../../src/search/files.ts';
import { parseQuery } from '../../src/search/query.ts';

const catalogue = {
  regions: [
    { slug: 'hubei', name: '湖北省', aliases: ['湖北', '鄂'], pinyin: 'hu bei' },
    { slug: 'wuhan', name: '武汉市', aliases: ['江城'], pinyin: 'wu han', parent: 0 },
  ],
  themes: [{ slug: 'rural', name: '乡村振兴', aliases: ['三农'], pinyin: 'xiang cun zhen xing' }],
  synonyms: [['共同缔造', '共建共治']],
} as unknown as Catalogue;

const suggestions = new Suggestions(catalogue, {
  titles: [
    ['/lectures/a/', '武汉：从光谷讲起'],
    ['/lectures/b/', 'Rural roads'],
  ],
  speakers: ['中共武汉市委 书记'],
});
const suggested = (text: string) => suggestions.for(text, 8).map((one) => `${one.kind} ${one.text}`);

test.each([
  ['武汉', ['region 武汉市', 'title 武汉：从光谷讲起', 'speaker 中共武汉市委 书记']],
  ['武漢', ['region 武汉市', 'title 武汉：从光谷讲起', 'speaker 中共武汉市委 书记']],
  ['wuhan', ['region 武汉市']],
  ['wu han', ['region 武汉市']],
  ['wh', ['region 武汉市']],
  ['xczx', ['theme 乡村振兴']],
  ['江城', ['region 武汉市']],
  ['road', ['title Rural roads']],
  ['zz', []],
  ['', []],
])('what is suggested for %s', (text, expected) => {
  expect(suggested(text)).toEqual(expected);
});

const names = new OtherNames(catalogue);
const others = (text: string) => parseQuery(text).terms.flatMap((term) => names.of(term).map((name) => name.text));

test('a whole name is searched for under its other names, a part of one and a quoted one are not', () => {
  expect(others('江城')).toEqual(['武汉市']);
  expect(others('共建共治')).toEqual(['共同缔造']);
  expect(others('三农 江城')).toEqual(['乡村振兴', '武汉市']);
  expect(others('江')).toEqual([]);
  expect(others('“江城”')).toEqual([]);
});

test('a name that holds the other is not another name', () => {
  expect(others('湖北省')).toEqual(['鄂']);
  expect(others('湖北')).toEqual(['鄂']);
});
