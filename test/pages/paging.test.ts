import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import { pageRoutes, pagesOf, runs } from '../../src/archive/paging.ts';

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
