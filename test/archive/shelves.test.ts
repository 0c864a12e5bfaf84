import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArchiveDocument, documentTypes } from '../../src/archive/document.ts';
import { newestFirst, Shelves } from '../../src/archive/shelves.ts';
import { aDocument, anArchive, aRegion } from '../pages/small-archive.ts';

const regions = [
  aRegion('hubei', null),
  aRegion('wuhan', 'hubei'),
  aRegion('donghu', 'wuhan'),
  aRegion('yichang', 'hubei'),
];
const slugs = regions.map((region) => region.slug);
const themes = ['rural', 'river', 'town'];
const someOf = (words: string[]) => fc.uniqueArray(fc.constantFrom(...words), { maxLength: 3 });

const documents: fc.Arbitrary<ArchiveDocument[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...documentTypes),
      date: fc.option(fc.constantFrom('2021', '2022', '2022-03', '2022-11', '2022-03-05', '2023-12-31')),
      regions: someOf(slugs),
      heldIn: someOf(slugs),
      themes: someOf(themes),
      series: fc.option(fc.constantFrom('class', 'forum')),
      number: fc.option(fc.integer({ min: 1, max: 4 })),
      related: fc.array(
        fc.integer({ min: 0, max: 12 }).map((n) => `d${n}`),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 10 },
  )
  .map((all) => all.map((known, n) => aDocument(`d${n}`, known)));

function shelvesOf(all: ArchiveDocument[]) {
  const archive = anArchive(regions, all);
  return { archive, shelves: new Shelves(archive) };
}

const ids = (all: readonly ArchiveDocument[]) => all.map((document) => document.id);
const sorted = (all: readonly ArchiveDocument[]) => [...all].sort(newestFirst);

/** Each document once, whichever list of the array it is in. */
function expectEachOnce(all: readonly ArchiveDocument[], lists: readonly (readonly ArchiveDocument[])[]): void {
  expect(ids(lists.flat()).sort()).toEqual(ids(all).sort());
}

describe('every document stands', () => {
  test('in the list of its type', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { shelves } = shelvesOf(all);
        expectEachOnce(all, [shelves.lectures, shelves.cases]);
        expect(shelves.cases.every((document) => document.type === 'case')).toBe(true);
      }),
    );
  });

  test('in its year and in one month of it, or among the undated', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { shelves } = shelvesOf(all);
        expectEachOnce(all, [...shelves.years.map((year) => year.documents), shelves.undated]);
        for (const year of shelves.years) {
          expectEachOnce(
            year.documents,
            year.months.map((month) => month.documents),
          );
          expect(year.documents.every((document) => document.date?.startsWith(year.year))).toBe(true);
          expect(shelves.year(year.year)).toBe(year);
        }
        const years = shelves.years.map((year) => year.year);
        expect(years).toEqual([...new Set(years)].sort().reverse());
      }),
    );
  });

  test('on the shelf of each of its themes once, or among those that state none', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { shelves } = shelvesOf(all);
        for (const theme of themes) {
          expect(ids(shelves.theme(theme))).toEqual(
            ids(sorted(all.filter((document) => document.themes.includes(theme)))),
          );
        }
        expect(ids(shelves.unthemed)).toEqual(ids(sorted(all.filter((document) => document.themes.length === 0))));
      }),
    );
  });

  test('on the shelf of each of its regions and of those above, in one place of each list, or among the unplaced', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { archive, shelves } = shelvesOf(all);
        const found = new Set<ArchiveDocument>();
        for (const region of regions) {
          const shelf = shelves.region(region);
          const within = new Set(archive.regions.within(region).map((part) => part.slug));
          const about = all.filter((document) => document.regions.includes(region.slug));
          const below = all.filter(
            (document) => !about.includes(document) && document.regions.some((slug) => within.has(slug)),
          );
          expect(ids(shelf.about)).toEqual(ids(sorted(about)));
          expect(ids(shelf.aboutParts)).toEqual(ids(sorted(below)));
          expect(ids(shelf.held)).toEqual(
            ids(sorted(all.filter((document) => document.heldIn.some((slug) => within.has(slug))))),
          );
          for (const document of [...shelf.about, ...shelf.held]) found.add(document);
        }
        expectEachOnce(all, [[...found], shelves.unplaced]);
      }),
    );
  });

  test('once in its series, between its neighbours', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { shelves } = shelvesOf(all);
        const rows = ['class', 'forum'].map((slug) => shelves.series(slug));
        expectEachOnce(
          all.filter((document) => document.series !== null),
          rows,
        );
        for (const row of rows) {
          for (const [place, document] of row.entries()) {
            expect(shelves.neighbours(document)).toEqual({
              previous: row[place - 1] ?? null,
              next: row[place + 1] ?? null,
            });
          }
          const numbers = row.map((document) => document.number ?? 99);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        }
        for (const document of all.filter(({ series }) => series === null)) {
          expect(shelves.neighbours(document)).toEqual({ previous: null, next: null });
        }
      }),
    );
  });

  test('among the related of what it names and of what names it, never beside itself', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { shelves } = shelvesOf(all);
        for (const one of all) {
          const expected = all.filter(
            (other) => other !== one && (one.related.includes(other.id) || other.related.includes(one.id)),
          );
          expect(ids(shelves.related(one))).toEqual(ids(sorted(expected)));
        }
      }),
    );
  });
});

test('lists do not depend on the order in which the documents were read', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const { shelves } = shelvesOf(all);
      const { shelves: other } = shelvesOf(all.toReversed());
      expect(ids(other.lectures)).toEqual(ids(shelves.lectures));
      expect(ids(other.series('class'))).toEqual(ids(shelves.series('class')));
    }),
  );
});

test('a document is found by its id, and by no other', () => {
  const { shelves } = shelvesOf([aDocument('a')]);
  expect([shelves.document('a')?.id, shelves.document('b')]).toEqual(['a', undefined]);
});
