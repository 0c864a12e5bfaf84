import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { runOf } from '../../src/search/query.ts';
import { findRun, stretches } from '../../src/search/runs.ts';

const keys = (text: string) =>
  fold(text)
    .map((token) => token.key)
    .join(' ');

test('Han characters and digits stand alone, words stay whole, traditional characters become simplified', () => {
  expect(keys('數字經濟，ＧＤＰ增長５％；1930年')).toMatchInlineSnapshot(`"数 字 经 济 , gdp 增 长 5 % ; 1 9 3 0 年"`);
  expect(keys('Rural Café v2.0')).toMatchInlineSnapshot(`"rural café v 2 . 0"`);
  expect(keys('𠮷野家 㐀 々 ｶﾞ 한국어 ①')).toMatchInlineSnapshot(`"𠮷 野 家 㐀 々 ガ 한 국 어 1"`);
  expect(keys('👨‍👩‍👧 5°C ½')).toMatchInlineSnapshot(`"👨 👩 👧 5 ° c 1 ⁄ 2"`);
});

test('punctuation is equal within its class, and a quote mark beside Han is left out', () => {
  expect(keys('他说：“治理。”然后（如下）')).toMatchInlineSnapshot(`"他 说 : 治 理 . 然 后 ( 如 下 )"`);
  expect(keys('「数字」經濟、《报告》！')).toMatchInlineSnapshot(`"数 字 经 济 , ( 报 告 ) ."`);
  expect(keys(`don't say "no" — ever`)).toMatchInlineSnapshot(`"don " t say " no " - ever"`);
});

test('zero-width characters are as if not there, and white space only parts words', () => {
  expect(keys('治\u200b理\ufeff a\u00adb c')).toMatchInlineSnapshot(`"治 理 ab c"`);
  expect(keys('乡\u3000村\t10 000')).toMatchInlineSnapshot(`"乡 村 1 0 0 0 0"`);
});

test('very long words are cut, so that no key is unbounded', () => {
  expect(fold('x'.repeat(200)).map((token) => token.key.length)).toEqual([64, 64, 64, 8]);
});

test('stretches are in the original text, character for character', () => {
  const text = '推進“數字”經濟，ＧＤＰ增長５％。';
  const cut = (query: string) => {
    const run = runOf(query);
    return stretches(text, run ? [run] : []).map(({ start, end }) => text.slice(start, end));
  };
  expect(cut('数字经济')).toEqual(['數字”經濟']);
  expect(cut('gdp增')).toEqual(['ＧＤＰ增']);
  expect(cut('长5%')).toEqual(['長５％']);
  expect(cut('gd')).toEqual(['ＧＤＰ']);
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'治理“”"\'a bＡ１９，。、（é́ﾊﾟ𠮷😀-'), maxLength: 30 }),
);

test('a mark of kana or Thai behind a Latin letter is not a part of its word', () => {
  expect(fold('ba\uff9f').map(({ key, start, end }) => `${key} ${start}-${end}`)).toEqual(['ba 0-2', '\u309a 2-3']);
  expect(fold('ba\u0e31').map(({ key, start, end }) => `${key} ${start}-${end}`)).toEqual(['ba 0-2', '\u0e31 2-3']);
  expect(keys('ﾊﾟ')).toBe('パ');
});

test('every token stands where it says, in order, whatever the text', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let before = 0;
      for (const { key, start, end } of fold(text)) {
        expect(key).not.toBe('');
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }),
  );
});

test('a text cut at any two tokens finds itself', () => {
  fc.assert(
    fc.property(anything, fc.nat(), fc.nat(), (text, a, b) => {
      const tokens = fold(text);
      fc.pre(tokens.length > 0);
      const [first, last] = [a % tokens.length, b % tokens.length].sort((x, y) => x - y) as [number, number];
      const run = runOf(text.slice(tokens[first]?.start, tokens[last]?.end));
      fc.pre(run !== null);
      if (run) expect(findRun(tokens, run)).not.toEqual([]);
    }),
  );
});
