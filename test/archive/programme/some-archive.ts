import fc from 'fast-check';
import type { Archive } from '../../../src/archive/archive.ts';
import { type ArchiveDocument, documentTypes, type Speaker } from '../../../src/archive/document.ts';
import type { Topic } from '../../../src/archive/programme/session.ts';
import { RegionTree } from '../../../src/archive/region.ts';
import {
  blankArchive,
  blankBody,
  blankContribution,
  blankDocument,
  blankMeasure,
  blankOutcome,
  blankRegion,
  blankSeries,
  blankSession,
  blankSettings,
  blankTheme,
} from '../blank.ts';

export const regions = [
  blankRegion('hubei'),
  blankRegion('wuhan', { parent: 'hubei' }),
  blankRegion('donghu', { parent: 'wuhan' }),
  blankRegion('yichang', { parent: 'hubei' }),
  blankRegion('xiaoting', { parent: 'yichang' }),
];
export const stages = ['needs', 'sorting', 'matching', 'doing', 'feedback'].map((slug) => ({ slug, name: slug }));

const slug = fc.constantFrom(...regions.map((region) => region.slug));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.uniqueArray(arbitrary, { maxLength: 2 });
const oneOf = (prefix: string, most: number) => fc.integer({ min: 0, max: most }).map((n) => `${prefix}${n}`);

/** Dates of every exactness, close enough for some to fall together. */
export const someDate = fc.oneof(
  fc.constantFrom('2022', '2023', '2023-03', '2023-08', '2024-02-29'),
  fc
    .tuple(fc.constantFrom('2023-07', '2023-08', '2023-09'), fc.integer({ min: 1, max: 30 }))
    .map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`),
);

const speakers = fc
  .uniqueArray(maybe(slug), { maxLength: 2 })
  .map((all) => all.map((region): Speaker => ({ name: null, office: '书记', organisation: null, region })));
const place = fc.record({ region: slug, place: fc.constant(null), people: fc.constant(null) });
const citation = fc.record({
  measure: oneOf('m', 6),
  quote: fc.constant(null),
  stage: maybe(fc.constantFrom(...stages.map((stage) => stage.slug))),
});
const given = {
  session: maybe(oneOf('s', 4)),
  topic: maybe(fc.constantFrom('industry', 'farming')),
  order: maybe(fc.integer({ min: 1, max: 3 })),
  score: maybe(fc.integer({ min: 80, max: 99 })),
  rank: maybe(fc.integer({ min: 1, max: 3 })),
};

const documents: fc.Arbitrary<ArchiveDocument[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...documentTypes),
      date: maybe(someDate),
      series: maybe(fc.constantFrom('class', 'forum')),
      regions: few(slug),
      heldIn: few(slug),
      appliesTo: few(slug),
      themes: few(fc.constantFrom('river', 'rural', 'town')),
      speakers,
      buildsOn: few(oneOf('d', 9)).map((all) => all.map((document) => ({ document, anchor: null, quote: null }))),
      reports: fc.array(citation, { maxLength: 2 }),
      answers: fc.array(citation, { maxLength: 2 }),
      ...given,
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ answers, ...over }, n) => {
      const isCase = over.type === 'case';
      const session = isCase ? null : over.session;
      return blankDocument(`d${n}`, { ...over, session, ...(isCase && { outcome: blankOutcome({ answers }) }) });
    }),
  );

const sessions = fc
  .array(
    fc.record({
      date: maybe(someDate),
      series: maybe(fc.constantFrom('class', 'forum')),
      venue: maybe(place),
      branches: fc.array(place, { maxLength: 3 }),
      topics: fc.constantFrom<Topic[]>(
        [],
        [
          { slug: 'farming', title: 'Farming', lecture: 'd0' },
          { slug: 'industry', title: 'Industry', lecture: null },
        ],
      ),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((over, n) => blankSession(`s${n}`, over)));

const owner = fc.oneof(
  slug.map((name) => ({ kind: 'region' as const, slug: name })),
  fc.constantFrom('bureau', 'league').map((name) => ({ kind: 'body' as const, slug: name })),
);

/** Small archives in which everything can hang together, circles and relations to what is not there included. */
export const someArchive: fc.Arbitrary<Archive> = fc
  .record({
    documents,
    sessions,
    measures: fc.array(
      fc.record({
        document: oneOf('d', 9),
        owner: maybe(owner),
        due: maybe(someDate),
        stage: maybe(fc.constantFrom(...stages.map((stage) => stage.slug))),
      }),
      { maxLength: 7 },
    ),
    parts: fc.array(fc.record({ document: oneOf('d', 9), speakers, ...given }), { maxLength: 8 }),
    shown: fc.boolean(),
    home: maybe(slug),
    host: maybe(slug),
    withStages: fc.boolean(),
  })
  .map(({ documents, sessions, measures, parts, shown, home, host, withStages }) =>
    blankArchive({
      settings: blankSettings({
        home,
        scores: { shown, from: 0, to: 100 },
        stages: withStages ? stages : [],
        bodies: [blankBody('bureau', { region: 'wuhan' }), blankBody('league')],
      }),
      regions: new RegionTree(regions),
      themes: ['river', 'rural', 'town'].map((theme) => blankTheme(theme)),
      series: [blankSeries('class', { host }), blankSeries('forum')],
      documents,
      sessions,
      measures: measures.map(({ document, ...over }, n) => blankMeasure(`m${n}`, document, over)),
      parts: parts.map(({ document, ...over }, n) => blankContribution(document, { anchor: `talk-${n}`, ...over })),
    }),
  );
