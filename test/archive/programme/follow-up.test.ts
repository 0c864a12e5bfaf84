import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Addresses } from '../../../src/archive/address.ts';
import { measureListOf } from '../../../src/archive/measure-list.ts';
import { messagesFor } from '../../../src/archive/messages.ts';
import { figureChange } from '../../../src/archive/programme/figure-change.ts';
import { FollowUp, notStated, registerFacets } from '../../../src/archive/programme/follow-up.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { registerSorts, sortKeysOf } from '../../../src/archive/programme/register.ts';
import { registerTable } from '../../../src/archive/programme/register-table.ts';
import {
  isChosen,
  readRegisterView,
  readSortKeys,
  writeRegisterView,
  writeSortKeys,
} from '../../../src/archive/programme/register-view.ts';
import { blankArchive, blankDocument, blankMeasure } from '../blank.ts';
import { someArchive } from './some-archive.ts';

const asOf = '2024-06-30';

describe('the lists of the register', () => {
  test('hold what a look at each measure says, and nothing else', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        const followUp = new FollowUp(programme, asOf);
        const ids = (facet: (typeof registerFacets)[number], value: string) =>
          followUp.list(facet, value)?.rows.map(({ measure }) => measure.id) ?? [];
        const expected = (holds: (row: (typeof followUp.rows)[number]) => boolean) =>
          followUp.rows.filter(holds).map(({ measure }) => measure.id);
        for (const { slug } of archive.settings.stages)
          expect(ids('stage', slug)).toEqual(expected(({ stage }) => stage?.slug === slug));
        for (const { slug } of [...archive.regions.all, ...archive.settings.bodies])
          expect(ids('owner', slug)).toEqual(expected(({ measure }) => measure.owner?.slug === slug));
        for (const { slug } of archive.themes)
          expect(ids('theme', slug)).toEqual(expected(({ lecture }) => lecture.themes.includes(slug)));
        for (const { slug } of archive.series)
          expect(ids('series', slug)).toEqual(expected(({ lecture }) => lecture.series === slug));
        for (const region of archive.regions.all) {
          const inside = new Set(archive.regions.within(region));
          expect(ids('region', region.slug)).toEqual(
            expected(({ owner }) => owner?.region != null && inside.has(owner.region)),
          );
        }
        expect(ids('owner', notStated)).toEqual(expected(({ owner }) => owner === null));
        expect(ids('state', 'overdue')).toEqual(expected(({ overdue }) => overdue));
      }),
    );
  });

  test('say of each row what the filter finds it by', () => {
    fc.assert(
      fc.property(someArchive, fc.nat(), (archive, seed) => {
        const followUp = new FollowUp(new Programme(archive), asOf);
        const lists = Object.values(followUp.lists).flat();
        const list = lists[seed % Math.max(1, lists.length)];
        if (!list) return;
        const view = readRegisterView(`?${list.facet}=${list.value}`);
        const found = followUp.rows.filter((row) => isChosen(view, (facet) => followUp.valuesOf(row, facet)));
        expect(found).toEqual(list.rows);
      }),
    );
  });
});

describe('the view of the register', () => {
  const facets = fc.record(
    Object.fromEntries(registerFacets.map((facet) => [facet, fc.stringMatching(/^[a-z0-9-]{1,9}$/)])),
    { requiredKeys: [] },
  );

  test('is written into the address and read from it', () => {
    fc.assert(
      fc.property(facets, fc.constantFrom(...registerSorts), (chosen, sort) => {
        expect(readRegisterView(writeRegisterView({ chosen, sort }))).toEqual({ chosen, sort });
      }),
    );
  });

  test('takes no notice of what it does not know', () => {
    expect(readRegisterView('?stage=&colour=red&sort=price')).toEqual({ chosen: {}, sort: 'announced' });
    expect(writeRegisterView(readRegisterView('?sort=announced'))).toBe('');
  });

  test('sorts by the keys in the page, which are those of the register', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        const { rows, sortKeys } = new FollowUp(programme, asOf);
        const read = new Map([...sortKeys].map(([row, keys]) => [row, readSortKeys(writeSortKeys(keys))]));
        expect(read).toEqual(sortKeysOf(programme, rows));
      }),
    );
  });
});

describe('the register for other programs', () => {
  const measure = blankMeasure('m', 'l', { due: '2023-12', title: '=修渠' });
  const documents = [blankDocument('l', { date: '2023-08-24' })];
  const followUp = new FollowUp(new Programme(blankArchive({ documents, measures: [measure] })), asOf);

  test('has a line of headings and a line for each measure, as wide as it', () => {
    const words = messagesFor('zh-CN').followUp;
    const table = registerTable(followUp, words, 'zh-CN', (path) => `https://example.org${path}`, new Addresses('/a/'));
    expect(table.map((row) => row.length)).toEqual([20, 20]);
    expect(Object.fromEntries(table[0]?.map((heading, place) => [heading, table[1]?.[place]]) ?? [])).toMatchObject({
      编号: 'm',
      提出日期: '2023-08-24',
      时限: '2023年12月',
      状况: '已逾期；久无消息；尚无案例',
      已历天数: 311,
      地址: 'https://example.org/a/follow-up/m/',
      截至: asOf,
    });
  });

  test('is a list of measures by id', () => {
    expect(measureListOf(followUp, new Addresses('/a/'))).toEqual({
      measures: [
        {
          id: 'm',
          title: '=修渠',
          document: 'l',
          url: '/a/follow-up/m/',
          owner: null,
          due: '2023-12',
          stage: null,
          cases: [],
          reports: [],
        },
      ],
    });
  });
});

test('a figure differs from what it was without the noise of binary fractions', () => {
  const change = (value: number, before: number | null) =>
    figureChange({
      name: '',
      unit: '',
      date: null,
      source: null,
      value,
      before: before === null ? null : { value: before, date: null },
    });
  expect(change(10, null)).toBeNull();
  expect(change(0.3, 0.1)).toBe(0.2);
  expect(change(1.5, 92)).toBe(-90.5);
  expect(change(7, 7)).toBe(0);
  expect(change(1e21, 1)).toBe(1e21);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }), (a, b) => {
      expect(change(a / 100, b / 100)).toBe((a - b) / 100);
    }),
  );
});
