import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';

describe('addresses', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['archive', '/archive/'],
    ['/archive', '/archive/'],
    ['/a/b/', '/a/b/'],
  ])('of a site under “%s” begin with %s', (base, expected) => {
    const addresses = new Addresses(base);
    expect([addresses.base, addresses.home()]).toEqual([expected, expected]);
    expect(addresses.lectures()).toBe(`${expected}lectures/`);
  });

  const addresses = new Addresses('/archive/');

  test('of documents go by id and type; a talk is among the lectures', () => {
    expect([
      addresses.document({ id: 'a', type: 'lecture' }),
      addresses.document({ id: 'b', type: 'talk' }, 'p3'),
      addresses.document({ id: 'c', type: 'case' }),
    ]).toEqual(['/archive/lectures/a/', '/archive/lectures/b/#p3', '/archive/cases/c/']);
  });

  test('of later pages of a list end with the number, those of the first do not', () => {
    expect([addresses.region('wuhan'), addresses.region('wuhan', 2), addresses.undated(3)]).toEqual([
      '/archive/regions/wuhan/',
      '/archive/regions/wuhan/page/2/',
      '/archive/dates/undated/page/3/',
    ]);
  });

  test('of queries and attachments say any name in a way that gives it back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const query = new URL(addresses.search(name), 'https://example.org');
        const file = new URL(addresses.attachment('a', name.replace(/^\.{1,2}$/, 'x')), 'https://example.org');
        expect(query.searchParams.get('q')).toBe(name);
        expect(decodeURIComponent(file.pathname.slice('/archive/files/a/'.length))).toBe(
          name.replace(/^\.{1,2}$/, 'x'),
        );
      }),
    );
  });

  test('are all below the base, and end with a slash or are those of files', () => {
    const all = [
      ...[
        addresses.home(),
        addresses.lectures(2),
        addresses.cases(),
        addresses.regions(),
        addresses.region('a'),
        addresses.unplaced(),
      ],
      ...[addresses.themes(), addresses.theme('a'), addresses.unthemed(), addresses.dates(), addresses.year('2023')],
      ...[
        addresses.month('2023', '08'),
        addresses.undated(),
        addresses.allSeries(),
        addresses.series('a'),
        addresses.search(),
        addresses.ownerPage('a'),
      ],
    ];
    expect(all.filter((address) => !/^\/archive\/(?:[a-z0-9-]+\/)*$/.test(address))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    expect(addresses.file('catalog.json')).toBe('/archive/catalog.json');
  });
});
