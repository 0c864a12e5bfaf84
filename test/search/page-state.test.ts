import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressable, readState, shownBy, writeState } from '../../src/search/browser/page-state.ts';

test('a state comes back from the address it was written as', () => {
  const given = readState('?q=%E6%B5%81%E5%9F%9F+-x&region=wuhan&sort=oldest&show=30&unknown=1');
  expect(writeState(given)).toBe('?q=%E6%B5%81%E5%9F%9F+-x&region=wuhan&sort=oldest&show=30');
  expect(writeState(readState(''))).toBe('./');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (q) => {
      const state = readState(`?${new URLSearchParams({ q })}`);
      expect(readState(writeState(state).replace('./', ''))).toEqual(state);
    }),
  );
});

test('a query of any length fits an address, and no character is cut in two', () => {
  for (const character of ['治', '𠮷', 'x']) {
    const text = addressable(`x${character.repeat(5000)}`);
    expect(encodeURIComponent(text).length).toBeLessThan(7500);
    expect(text.isWellFormed()).toBe(true);
  }
  expect(addressable(' 治理 ')).toBe('治理');
});

test.each([
  ['', 10],
  ['20', 20],
  ['9', 10],
  ['-1', 10],
  ['1e9', 500],
  ['x', 10],
])('show=%s shows %d', (show, shown) => {
  expect(shownBy(readState(`?show=${show}`))).toBe(shown);
});
