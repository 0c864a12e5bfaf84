import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import type { ArchiveDocument } from '../../../src/archive/document.ts';
import type { PlanEntry } from '../../../src/archive/programme/plan.ts';
import { planReport } from '../../../src/archive/programme/plan-report.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { speakingCoverage, speakingMatrix } from '../../../src/archive/programme/speaking-coverage.ts';
import { themeYears } from '../../../src/archive/programme/theme-years.ts';
import { RegionTree } from '../../../src/archive/region.ts';
import {
  blankArchive,
  blankContribution,
  blankDocument,
  blankPlan,
  blankRegion,
  blankSeries,
  blankSession,
  blankTheme,
} from '../blank.ts';
import { someArchive, someDate } from './some-archive.ts';

const speaker = (region: string | null) => ({ name: null, office: '书记', organisation: null, region });
const slugsOf = (rows: readonly { region: { slug: string } }[]) => rows.map(({ region }) => region.slug);

describe('who has spoken in a series', () => {
  test('is counted by the regions of its speakers, each contribution in one place or more, none lost', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const series of archive.series) {
          const { members, spoken, notSpoken, others, withoutRegion } = speakingCoverage(programme, series);
          const lectures = archive.documents.filter((one) => one.series === series.slug && one.type !== 'case');
          const given = [
            ...lectures,
            ...archive.parts.filter(({ document }) => lectures.some(({ id }) => id === document)),
          ].map(({ speakers }) => speakers.map(({ region }) => region).filter((region) => region !== null));
          for (const { region, appearances, below } of [...members, ...others]) {
            const parts = archive.regions.within(region).map(({ slug }) => slug);
            expect(appearances).toHaveLength(given.filter((slugs) => slugs.includes(region.slug)).length);
            expect(below).toHaveLength(
              given.filter((slugs) => !slugs.includes(region.slug) && slugs.some((slug) => parts.includes(slug)))
                .length,
            );
          }
          expect(withoutRegion).toHaveLength(given.filter((slugs) => slugs.length === 0).length);
          expect([...slugsOf(spoken), ...slugsOf(others)].sort()).toEqual([...new Set(given.flat())].sort());
          expect([...slugsOf(spoken), ...slugsOf(notSpoken)].sort()).toEqual(slugsOf(members).sort());
        }
      }),
    );
  });

  test('is 2 of 3 where a county speaks for itself and the host is no member', () => {
    const series = blankSeries('class', { host: 'hubei' });
    const held = (id: string, date: string, region: string) =>
      blankDocument(id, { series: 'class', date, speakers: [speaker(region)] });
    const archive = blankArchive({
      regions: new RegionTree([
        blankRegion('hubei'),
        blankRegion('wuhan', { parent: 'hubei' }),
        blankRegion('yichang', { parent: 'hubei' }),
        blankRegion('xiaoting', { parent: 'yichang' }),
        blankRegion('huanggang', { parent: 'hubei' }),
        blankRegion('gone', { parent: 'hubei', validTo: '1996' }),
      ]),
      series: [series],
      documents: [
        held('a', '2023-03', 'wuhan'),
        held('b', '2023-06', 'wuhan'),
        held('c', '2023-07', 'xiaoting'),
        held('d', '2023-08', 'hubei'),
        held('e', '2023-08-24', 'huanggang'),
      ],
    });
    const { members, spoken, notSpoken, others } = speakingCoverage(new Programme(archive), series);
    expect(members).toHaveLength(3);
    expect(spoken.map(({ region, appearances, last }) => `${region.slug} ${appearances.length} ${last}`)).toEqual([
      'wuhan 2 2023-06',
      'huanggang 1 2023-08-24',
    ]);
    expect(notSpoken.map(({ region, below }) => `${region.slug} ${below.length}`)).toEqual(['yichang 1']);
    expect(slugsOf(others)).toEqual(['hubei', 'xiaoting']);
  });

  test('is of nobody where nobody holds the series and nothing is scheduled', () => {
    const regions = new RegionTree([blankRegion('hubei'), blankRegion('wuhan', { parent: 'hubei' })]);
    const documents = [blankDocument('a', { series: 'method', date: '2023', speakers: [speaker('wuhan')] })];
    const membersOf = (over: Parameters<typeof blankSeries>[1]) => {
      const series = blankSeries('method', over);
      const { members, spoken, others } = speakingCoverage(
        new Programme(blankArchive({ regions, documents, series: [series] })),
        series,
      );
      return { members: slugsOf(members), spoken: slugsOf(spoken), others: slugsOf(others) };
    };
    const schedule = { weekday: 4, everyWeeks: 1, from: null, to: null, pauses: [] };
    expect(membersOf({})).toEqual({ members: [], spoken: [], others: ['wuhan'] });
    expect(membersOf({ schedule })).toEqual({ members: ['wuhan'], spoken: ['wuhan'], others: [] });
    expect(membersOf({ host: 'hubei' })).toEqual({ members: ['wuhan'], spoken: ['wuhan'], others: [] });
  });

  test('is one table for all series', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        const { series, rows } = speakingMatrix(programme);
        expect(series.map((one) => one.series)).toEqual(archive.series);
        for (const { region, cells } of rows) {
          for (const [n, { belongs, row }] of cells.entries()) {
            const column = series[n];
            expect(belongs).toBe(column?.members.some((one) => one.region === region));
            expect(row).toBe(
              [...(column?.members ?? []), ...(column?.others ?? [])].find((one) => one.region === region) ?? null,
            );
          }
        }
      }),
    );
  });
});

describe('themes through the years', () => {
  test('have each document under each of its themes, in its year or among the undated', () => {
    fc.assert(
      fc.property(someArchive, ({ themes, documents }) => {
        const { years, rows } = themeYears(themes, documents);
        for (const { theme, cells, undated, all } of rows) {
          const ofTheme = (one: ArchiveDocument) => (theme ? one.themes.includes(theme.slug) : one.themes.length === 0);
          expect(all).toEqual(documents.filter(ofTheme));
          expect(undated).toEqual(all.filter(({ date }) => date === null));
          expect(cells).toEqual(years.map((year) => all.filter(({ date }) => date?.startsWith(year))));
        }
        expect(rows.map(({ theme }) => theme).slice(0, themes.length)).toEqual(themes);
        expect(rows.flatMap(({ all }) => all).length).toBe(
          documents.reduce((sum, one) => sum + Math.max(1, one.themes.length), 0),
        );
      }),
    );
  });

  test('keep the empty years between', () => {
    const documents = ['2020-05', '2023'].map((date, n) => blankDocument(`d${n}`, { date }));
    expect(themeYears([], documents).years).toEqual(['2020', '2021', '2022', '2023']);
    expect(themeYears([blankTheme('river')], []).years).toEqual([]);
  });
});

function anEntry(over: Partial<PlanEntry>): PlanEntry {
  return { date: null, themes: [], region: null, title: null, ...over };
}

function aYear(entries: Partial<PlanEntry>[], over: Partial<Archive>) {
  const plan = blankPlan('class', '2023', { entries: entries.map(anEntry) });
  const themes = ['river', 'rural', 'town'].map((slug) => blankTheme(slug));
  const regions = new RegionTree([blankRegion('wuhan'), blankRegion('yichang')]);
  return planReport(
    new Programme(blankArchive({ plans: [plan], series: [blankSeries('class')], themes, regions, ...over })),
    plan,
  );
}

describe('a plan', () => {
  const held = (id: string, date: string, over: Partial<ArchiveDocument> = {}) =>
    blankDocument(id, { series: 'class', date, ...over });

  test('is matched by day, then in the month, then in the year by what was to be spoken of and by whom', () => {
    const { rows, unplanned } = aYear(
      [
        { date: '2023-03-09', themes: ['town'] },
        { date: '2023-03-16', themes: ['river'] },
        { date: '2023-04', region: 'yichang' },
        { date: '2023-05' },
        { themes: ['rural'] },
        { date: '2023-06-01', themes: ['rural'] },
      ],
      {
        documents: [
          held('on-the-day', '2023-03-09'),
          held('later', '2023-03-23', { themes: ['river'] }),
          held('by-part', '2023-04-06'),
          held('some-may', '2023-05'),
          held('rural', '2023-11-02', { themes: ['rural'] }),
          held('not-planned', '2023-12-07'),
          held('other-year', '2024-01-04', { themes: ['rural'] }),
        ],
        parts: [blankContribution('by-part', { anchor: 't', speakers: [speaker('yichang')] })],
      },
    );
    expect(rows.map(({ outcome, match, sitting }) => [outcome, match, sitting?.documents[0]?.id])).toEqual([
      ['held', 'day', 'on-the-day'],
      ['held', 'month', 'later'],
      ['held', 'month', 'by-part'],
      ['held', 'month', 'some-may'],
      ['held', 'year', 'rural'],
      ['missed', null, undefined],
    ]);
    expect(unplanned.map(({ date }) => date)).toEqual(['2023-12-07']);
  });

  test('does not reproach what was to come after the archive’s latest date', () => {
    const { missed, open, themesWithout } = aYear(
      [{ date: '2023-03-02', themes: ['town'] }, { date: '2023-09', themes: ['river'] }, { themes: ['rural'] }],
      { sessions: [blankSession('s', { series: 'class', date: '2023-08-24' })] },
    );
    expect(missed.map(({ entry }) => entry.date)).toEqual(['2023-03-02']);
    expect(open.map(({ entry }) => entry.date)).toEqual(['2023-09', null]);
    expect(themesWithout.map(({ slug }) => slug)).toEqual(['river', 'rural', 'town']);
  });

  test('has its weeks without a lecture from the schedule', () => {
    const schedule = { weekday: 4, everyWeeks: 1, from: '2022-12-22', to: null, pauses: [] };
    const { gaps } = aYear([], {
      series: [blankSeries('class', { schedule })],
      documents: [held('a', '2022-12-22'), held('b', '2023-01-12'), held('c', '2023-01-25')],
    });
    expect(gaps.map(({ date }) => date)).toEqual(['2023-01-05', '2023-01-19']);
  });

  test('has every entry once and every sitting of the year once, matched or not', () => {
    const entry = fc.record({
      date: fc.option(someDate),
      themes: fc.uniqueArray(fc.constantFrom('river', 'rural', 'town'), { maxLength: 2 }),
      region: fc.option(fc.constantFrom('wuhan', 'yichang')),
      title: fc.constant(null),
    });
    fc.assert(
      fc.property(someArchive, fc.array(entry, { maxLength: 8 }), (archive, entries) => {
        const plan = blankPlan('class', '2023', { entries });
        const { rows, held: matched, missed, open, unplanned } = planReport(new Programme(archive), plan);
        expect(rows.map((row) => row.entry)).toEqual(entries);
        expect(new Set([...matched, ...missed, ...open])).toEqual(new Set(rows));
        const sittings = [...matched.map(({ sitting }) => sitting), ...unplanned];
        expect(new Set(sittings).size).toBe(sittings.length);
        const inYear = (one: { series: string | null; date: string | null }) =>
          one.series === 'class' && one.date?.startsWith('2023');
        const sessions = archive.sessions.filter(inYear).map(({ id }) => id);
        expect(sittings.flatMap((sitting) => sitting?.session?.id ?? []).sort()).toEqual(sessions.sort());
        const known = new Set(archive.sessions.map(({ id }) => id));
        const loose = archive.documents.filter(
          (one) => one.type !== 'case' && inYear(one) && !known.has(one.session ?? ''),
        );
        expect(
          sittings
            .filter((sitting) => sitting?.session === null)
            .flatMap((sitting) => sitting?.documents.map(({ id }) => id) ?? [])
            .sort(),
        ).toEqual(loose.map(({ id }) => id).sort());
        for (const { entry: planned, match, sitting } of matched) {
          if (match === 'day') expect(sitting?.date).toBe(planned.date);
          if (match === 'month') expect(sitting?.date?.slice(0, 7)).toBe(planned.date?.slice(0, 7));
        }
      }),
    );
  });
});
