import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { matrixOf } from '../../../src/archive/programme/matrix.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { RegionTree } from '../../../src/archive/region.ts';
import { blankArchive, blankContribution, blankDocument, blankRegion, blankSession, blankSettings } from '../blank.ts';
import { regions, someArchive } from './some-archive.ts';

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const within = (archive: Archive, slug: string) =>
  archive.regions.within(archive.regions.find(slug) ?? blankRegion(slug)).map((region) => region.slug);

/** What belongs to a region and, apart from it, only to regions below, counted item by item. */
function naiveNested<T extends { id: string }>(
  archive: Archive,
  slug: string,
  items: readonly T[],
  of: (item: T) => string[],
) {
  const below = new Set(within(archive, slug));
  const own = items.filter((item) => of(item).includes(slug));
  return {
    own: ids(own).sort(),
    below: ids(items.filter((item) => !own.includes(item) && of(item).some((one) => below.has(one)))).sort(),
  };
}

describe('the programme', () => {
  test('has each lecture, talk and part once, in its session if it has one', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        const lectures = archive.documents.filter(({ type }) => type !== 'case');
        const held = new Set(ids(lectures));
        const parts = archive.parts.filter(({ document }) => held.has(document));
        expect(programme.appearances).toHaveLength(lectures.length + parts.length);
        for (const session of archive.sessions) {
          const inSession = [...lectures, ...parts].filter((given) => given.session === session.id);
          const given = programme.contributions(session);
          expect(given.map(({ contribution }) => contribution.anchor ?? contribution.document).sort()).toEqual(
            inSession.map((one) => ('id' in one ? one.id : (one.anchor ?? ''))).sort(),
          );
          const orders = given.map(({ contribution, document }) => contribution.order ?? document.order ?? 99);
          expect(orders).toEqual([...orders].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('keeps scores and ranks to itself unless the owner shows them', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        for (const { contribution, document, position } of new Programme(archive).appearances) {
          const { score, rank } =
            position === 0
              ? document
              : (archive.parts.find(({ anchor }) => anchor === contribution.anchor) ?? document);
          expect([contribution.score, contribution.rank]).toEqual(
            archive.settings.scores.shown ? [score, rank] : [null, null],
          );
        }
      }),
    );
  });

  test('knows what a region hosts, joins and owns, parts below it apart', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        const held = new Set(ids(archive.documents));
        const measures = archive.measures.filter(({ document }) => held.has(document));
        for (const region of regions) {
          const sorted = ({ own, below }: { own: readonly { id: string }[]; below: readonly { id: string }[] }) => ({
            own: ids(own).sort(),
            below: ids(below).sort(),
          });
          const { slug } = region;
          expect(sorted(programme.hosted(region))).toEqual(
            naiveNested(archive, slug, archive.sessions, ({ venue }) => (venue ? [venue.region] : [])),
          );
          expect(sorted(programme.joined(region))).toEqual(
            naiveNested(archive, slug, archive.sessions, ({ branches }) => branches.map((branch) => branch.region)),
          );
          expect(sorted(programme.measuresOwnedBy(region))).toEqual(
            naiveNested(archive, slug, measures, ({ owner }) =>
              owner === null || owner.slug === 'league' ? [] : [owner.slug === 'bureau' ? 'wuhan' : owner.slug],
            ),
          );
        }
      }),
    );
  });

  test('knows which documents apply: they name the region or one above it', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const region of regions) {
          const above = ids(archive.regions.ancestors(region).map(({ slug }) => ({ id: slug })));
          const applying = programme.applyingTo(region);
          const own = archive.documents.filter(({ appliesTo }) => appliesTo.includes(region.slug));
          expect(ids(applying.own).sort()).toEqual(ids(own).sort());
          expect(ids(applying.above).sort()).toEqual(
            ids(
              archive.documents.filter(
                (document) => !own.includes(document) && document.appliesTo.some((slug) => above.includes(slug)),
              ),
            ).sort(),
          );
        }
      }),
    );
  });

  test('finds every relation from both of its ends', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const document of archive.documents) {
          for (const other of archive.documents) {
            const stated = document !== other && document.buildsOn.some((citation) => citation.document === other.id);
            expect(programme.buildsOn(document).some(({ from }) => from === other)).toBe(stated);
            expect(programme.builtUpon(other).some(({ to }) => to === document)).toBe(stated);
          }
          for (const measure of programme.measures) {
            const count = (all: readonly { measure: string }[]) =>
              all.filter((one) => one.measure === measure.id).length;
            expect(programme.casesOf(measure).filter((news) => news.document === document)).toHaveLength(
              count(document.outcome?.answers ?? []),
            );
            expect(programme.reportsOf(measure).filter((news) => news.document === document)).toHaveLength(
              count(document.reports),
            );
            expect(programme.measuresIn(document).includes(measure)).toBe(measure.document === document.id);
          }
        }
      }),
    );
  });
});

describe('the order of a session', () => {
  test('is the owner’s numbers, then dates, then ids; parts stand after their document', () => {
    const lecture = (id: string, over = {}) => blankDocument(id, { session: 's', ...over });
    const archive = blankArchive({
      sessions: [blankSession('s')],
      documents: [
        lecture('a', { date: '2023-08-25' }),
        lecture('b', { date: '2023-08-24' }),
        lecture('c', { order: 2 }),
        lecture('d', { order: 1 }),
      ],
      parts: [
        blankContribution('b', { session: 's', anchor: 'b1' }),
        blankContribution('b', { session: 's', anchor: 'b2', order: 3 }),
        blankContribution('d', { session: 's', anchor: 'd1' }),
      ],
    });
    const programme = new Programme(archive);
    const order = programme.contributions(archive.sessions[0] ?? blankSession('s'));
    expect(order.map(({ contribution: { document, anchor } }) => anchor ?? document)).toEqual([
      'd',
      'd1',
      'c',
      'b2',
      'b',
      'b1',
      'a',
    ]);
  });
});

describe('the matrix of a session', () => {
  test('has each talk in a cell of its topic for each region that its speakers stood for', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const session of programme.sessions) {
          const { rows, regions: columns, withoutTopic } = matrixOf(programme, session);
          const openings = session.topics.map(({ lecture }) => lecture);
          const talks = programme
            .contributions(session)
            .filter(({ contribution, position }) => position > 0 || !openings.includes(contribution.document));
          const slugs = session.topics.map(({ slug }) => slug);
          expect(rows.map(({ topic }) => topic.slug)).toEqual(slugs);
          expect(withoutTopic).toEqual(talks.filter(({ contribution }) => !slugs.includes(contribution.topic ?? '')));
          for (const { topic, cells, withoutRegion } of rows) {
            const onTopic = talks.filter(({ contribution }) => contribution.topic === topic.slug);
            expect(withoutRegion).toEqual(onTopic.filter((talk) => talk.regions.length === 0));
            for (const region of archive.regions.all) {
              const cell = cells[columns.indexOf(region)] ?? [];
              expect(cell).toEqual(onTopic.filter((talk) => talk.regions.includes(region)));
            }
          }
          expect(columns.every((_, column) => rows.some(({ cells }) => cells[column]?.length))).toBe(true);
          expect(columns).toEqual(archive.regions.all.filter((region) => columns.includes(region)));
        }
      }),
    );
  });

  test('shows ranks as they are given, and the lecture that opened a topic outside of the cells', () => {
    const county = (region: string) => ({ speakers: [{ name: null, office: '书记', organisation: null, region }] });
    const session = blankSession('s', { topics: [{ slug: 'farming', title: '农业', lecture: 'opening' }] });
    const archive = blankArchive({
      settings: blankSettings({ scores: { shown: true, from: 0, to: 100 } }),
      regions: new RegionTree(['city', 'jia', 'yi'].map((slug) => blankRegion(slug))),
      sessions: [session],
      documents: [
        blankDocument('opening', { session: 's', topic: 'farming', ...county('city') }),
        blankDocument('yi-talk', { session: 's', topic: 'farming', score: 91, rank: 2, ...county('yi') }),
      ],
      parts: [blankContribution('opening', { session: 's', topic: 'farming', anchor: 't', rank: 2, ...county('jia') })],
    });
    const { rows, regions: columns, scoresShown } = matrixOf(new Programme(archive), session);
    expect(scoresShown).toBe(true);
    expect(columns.map(({ slug }) => slug)).toEqual(['jia', 'yi']);
    expect(rows[0]?.opening?.id).toBe('opening');
    expect(rows[0]?.cells.map((cell) => cell.map(({ contribution: { score, rank } }) => [score, rank]))).toEqual([
      [[null, 2]],
      [[91, 2]],
    ]);
  });
});
