import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestQuery } from '../../src/search/limits.ts';
import { parseQuery, type Term } from '../../src/search/query.ts';

const shown = ({ keys, prefix, quoted }: Term) =>
  `${quoted ? '“' : ''}${keys.join(' ')}${prefix ? '…' : ''}${quoted ? '”' : ''}`;
const read = (text: string) => {
  const { terms, excluded, cut } = parseQuery(text);
  return [...terms.map(shown), ...excluded.map((term) => `-${shown(term)}`), ...(cut ? ['(cut)'] : [])];
};

test('terms are parted by white space; a word is a beginning', () => {
  expect(read('流域 治理　rural 30年')).toEqual(['流 域', '治 理', 'rural…', '3 0 年']);
});

test('quote marks hold a run together where they open and close a term', () => {
  expect(read('"rural devel"')).toEqual(['“rural devel…”']);
  expect(read('“流域 综合” 治理')).toEqual(['“流 域 综 合”', '治 理']);
  expect(read('的“一带一路”建设')).toEqual(['的 一 带 一 路 建 设']);
  expect(read('＂rural area＂')).toEqual(['“rural area…”']);
});

test('a leading minus sign excludes; one inside a term is part of it', () => {
  expect(read('治理 -流域 －"rural area" 2-3')).toEqual(['治 理', '2 - 3', '-流 域', '-“rural area…”']);
  expect(read('-')).toEqual(['-']);
});

test.each([
  ['an unpaired quote mark', '"没有', ['没 有']],
  ['an unpaired Chinese quote mark', '没有”', ['没 有']],
  ['empty quote marks', '"" “”', ['" "']],
  ['punctuation only', '，。！', [', . .']],
  ['HTML', '<b>x</b>', ['< b > x < / b >']],
  ['nothing', ' \u3000 ', []],
  ['zero-width characters only', '\u200b\ufeff', []],
])('%s', (_, text, terms) => {
  expect(read(text)).toEqual(terms);
});

test('the same term twice is one term', () => {
  expect(read('治理 治理 “治理” 經濟 经济')).toEqual(['治 理', '经 济']);
});

test('a query of any length asks for a bounded number of tokens, and says that it was cut', () => {
  for (const text of ['治'.repeat(10_000), '治理 a'.repeat(2_000), `"${'a b '.repeat(2_500)}"`]) {
    const query = parseQuery(text);
    expect(query.cut || query.terms.length < 4).toBe(true);
    expect(query.terms.reduce((sum, term) => sum + term.keys.length, 0)).toBeLessThanOrEqual(longestQuery);
  }
  expect(parseQuery('治'.repeat(10_000)).cut).toBe(true);
});

test('any text is a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const query = parseQuery(text);
      for (const term of [...query.terms, ...query.excluded]) expect(term.keys.length).toBeGreaterThan(0);
    }),
  );
});
