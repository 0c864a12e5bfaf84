import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import { pageRoutes, pagesOf, runs, runsOfPage } from '../../src/archive/paging.ts';

describe('a list cut into pages', () => {
  test('an empty list has one empty page, so that it has an address', () => {
    expect(pagesOf([])).toEqual([{ number: 1, count: 1, total: 0, entries: [] }]);
  });

  test('holds every entry once and in order, with no empty page after the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (entries, size) => {
        const pages = pagesOf(entries, size);
        expect(pages.flatMap((page) => page.entries)).toEqual(entries);
        for (const page of pages.slice(1)) expect(page.entries.length).toBeGreaterThan(0);
        for (const page of pages) expect(page).toMatchObject({ count: pages.length, total: entries.length });
      }),
    );
  });

  test('gives its pages the routes that the addresses lead to', () => {
    const routes = pageRoutes(Array.from({ length: 51 }), { slug: 'wuhan' }).map(({ params }) => params);
    expect(routes).toEqual([
      { slug: 'wuhan', page: undefined },
      { slug: 'wuhan', page: 'page/2' },
    ]);
    expect(new Addresses().region('wuhan', 2)).toBe('/regions/wuhan/page/2/');
  });
});

test('neighbours of one key are put together, in order', () => {
  expect(runs(['a1', 'a2', 'b1', 'a3'], (entry) => entry[0])).toEqual([
    { key: 'a', entries: ['a1', 'a2'] },
    { key: 'b', entries: ['b1'] },
    { key: 'a', entries: ['a3'] },
  ]);
});

test('a run that goes over to another page is whole on neither', () => {
  const all = ['a1', 'a2', 'b1', 'b2', 'c1', 'd1'];
  const whole = pagesOf(all, 3).map((page) =>
    runsOfPage(page, all, (entry) => entry[0]).map(({ key, whole }) => [key, whole]),
  );
  expect(whole).toEqual([
    [
      ['a', true],
      ['b', false],
    ],
    [
      ['b', false],
      ['c', true],
      ['d', true],
    ],
  ]);
});

test('the pages show every entry, and a run is whole where its neighbours on the list have other keys', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 9 }), (keys, size) => {
      const all = keys.map((key, index) => ({ key, index }));
      const shown = pagesOf(all, size).flatMap((page) => runsOfPage(page, all, ({ key }) => key));
      expect(shown.flatMap(({ entries }) => entries)).toEqual(all);
      for (const { entries, key, whole } of shown) {
        const ends = [(entries[0]?.index ?? 0) - 1, (entries.at(-1)?.index ?? 0) + 1];
        expect(whole).toBe(ends.every((index) => keys[index] !== key));
      }
    }),
  );
});
