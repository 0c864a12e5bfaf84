import fc from 'fast-check';
import type { z } from 'zod';
import {
  type CaseFrontMatter,
  caseSchema,
  type LectureFrontMatter,
  lectureSchema,
} from '../../src/collections/schema/document-schema.ts';
import type { Named } from '../../src/collections/schema/editor-hint.ts';
import { planSchema } from '../../src/collections/schema/plan-schema.ts';
import { sessionSchema } from '../../src/collections/schema/session-schema.ts';
import { regionSchema, seriesSchema } from '../../src/collections/schema/vocabulary-schema.ts';

/** Right values far more often than wrong ones, so that a file of many fields may be right as a whole. */
function mostly(right: fc.Arbitrary<unknown>, ...wrong: unknown[]): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>(null, true, 3, 2.5, [], {}, 'x', '', ...wrong);
  return fc.oneof({ arbitrary: right, weight: 60 }, { arbitrary: odd, weight: 1 });
}

const text = mostly(
  fc.oneof(
    fc.constantFrom('甲', ' 乙 ', '多\n行', '\u000B丙', '丁\u3000'),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  ),
  ' ',
  '\u200E',
  '甲\u000B乙',
);
const date = mostly(
  fc.constantFrom<unknown>('2023', 2023, '2023-08', '2023-08-24', '2024-02-29', ' 2023 '),
  '2023-8-4',
  '2023-13',
  '2023年',
  20,
  '0000',
);
const day = mostly(fc.constantFrom<unknown>('2023-08-24', ' 2024-02-29 '), '2023-08', 2023, '2023-8-4', '0000-01-01');
const year = mostly(fc.constantFrom<unknown>('2023', 2023, ' 1999 '), '2023-08', 20, '0000', '2023年');
const weekday = mostly(
  fc.constantFrom<unknown>('thursday', ' Thursday', 'SUNDAY', '周四', '星期天', ' 礼拜日 ', 4, 7, '1 '),
  0,
  8,
  '周八',
  '四',
  'thirsday',
  '4.0',
);
const region = mostly(fc.constantFrom('dongshan', '100100', ' xihe ', '\u3000qingchuan'), '东山', '东山市', 'none');
const theme = mostly(fc.constantFrom('rural', ' river'), '乡村');
const series = mostly(fc.constantFrom('class', 'seminar '), '省级培训班');
const level = mostly(fc.constantFrom('province', ' city'), '省级');
const kind = mostly(fc.constantFrom('class', ' seminar'), '培训班');
const stage = mostly(fc.constantFrom('assessed', ' 需求挖掘 '), '评估', 'Assessed');
const document = mostly(fc.constantFrom('upstream', ' gauges '), 'none');
const lecture = mostly(fc.constantFrom('upstream', ' talks '), 'gauges');
const measure = mostly(fc.constantFrom('dykes', ' gauge-stations'), '修堤', 'none');
const id = mostly(fc.constantFrom('a', 'a-1', '0'.repeat(64)), 'A', 'a'.repeat(65), ' a');
const count = mostly(fc.integer({ min: 1 }), 0, -1, 1e300);
const number = mostly(fc.double({ noNaN: true, noDefaultInfinity: true }), '3');
const of = (record: Record<string, fc.Arbitrary<unknown>>, ...required: string[]) =>
  mostly(fc.record(record, { requiredKeys: required }), { colour: 'red' });
const listOf = (entry: fc.Arbitrary<unknown>) => mostly(fc.array(entry, { maxLength: 3 }));
const oneOrMore = (entry: fc.Arbitrary<unknown>) => fc.oneof(entry, listOf(entry));
const attachment = fc.oneof(
  text,
  of({
    file: text,
    bytes: mostly(fc.nat(), -1, 1e300),
    sha256: mostly(fc.constantFrom('A'.repeat(64), ` ${'0'.repeat(64)} `), 'a'.repeat(63)),
  }),
);
const sources = listOf(
  of({ title: text, url: mostly(fc.constantFrom('https://a.cn/', ' http://a/b'), 'a.cn', 'http://') }, 'title'),
);
const measures = oneOrMore(fc.oneof(measure, of({ measure, quote: text, stage }, 'measure')));
const common = {
  id,
  title: text,
  date,
  language: mostly(fc.constantFrom('en', ' zh-CN '), 'zh_CN', '中文'),
  level,
  regions: listOf(region),
  appliesTo: listOf(region),
  themes: listOf(theme),
  speakers: listOf(of({ name: text, office: text, region })),
  sample: mostly(fc.boolean(), 'true'),
  sources,
  related: listOf(document),
  recording: oneOrMore(attachment),
};

/** A kind of file: what may stand in it, and which words of the archive it then names. */
interface Kind<S extends z.ZodType> {
  name: string;
  schema: S;
  matter: fc.Arbitrary<unknown>;
  words(read: z.output<S>): Partial<Record<Named, (string | undefined)[]>>;
}

function kindOf<S extends z.ZodType>(kind: Kind<S>): Kind<S> {
  return kind;
}

const ofDocument = ({
  level,
  regions,
  appliesTo,
  themes,
  speakers,
  related,
}: CaseFrontMatter | LectureFrontMatter) => ({
  level: [level],
  region: [...regions, ...appliesTo, ...speakers.map((one) => one.region)],
  theme: themes,
  document: related,
});

/** What authors may write in files of the archive `test/sites/programme`, and slips of their hands. */
export const kinds = [
  kindOf({
    name: 'a lecture',
    schema: lectureSchema,
    matter: of(
      {
        ...common,
        type: mostly(fc.constantFrom('lecture', 'talk'), '授课'),
        series,
        number: count,
        session: mostly(fc.constantFrom('class-2023-03-02', ' seminar-2023-07'), '专题研讨'),
        topic: mostly(fc.constantFrom('water', 'land '), '水'),
        order: count,
        score: number,
        rank: count,
        buildsOn: oneOrMore(fc.oneof(lecture, of({ document: lecture, anchor: text, quote: text }, 'document'))),
        reports: measures,
      },
      'id',
      'title',
    ),
    words: (read) => ({
      ...ofDocument(read),
      series: [read.series],
      session: [read.session],
      topic: [read.topic],
      lecture: read.buildsOn.map(({ document }) => document),
      measure: read.reports.map(({ measure }) => measure),
      stage: read.reports.map(({ stage }) => stage),
    }),
  }),
  kindOf({
    name: 'a case',
    schema: caseSchema,
    matter: of(
      {
        ...common,
        answers: measures,
        standsAlone: mostly(fc.boolean(), '是'),
        figures: listOf(
          of(
            { name: text, value: number, unit: text, date, before: of({ value: number, date }, 'value') },
            'name',
            'value',
            'unit',
          ),
        ),
        evidence: oneOrMore(fc.oneof(text, of({ title: text, document, anchor: text, quote: text }, 'title'))),
        didNotWork: oneOrMore(text),
      },
      'id',
      'title',
    ),
    words: (read) => {
      const all = ofDocument(read);
      return {
        ...all,
        document: [...all.document, ...read.evidence.map(({ document }) => document)],
        measure: read.answers.map(({ measure }) => measure),
        stage: read.answers.map(({ stage }) => stage),
      };
    },
  }),
  kindOf({
    name: 'a session',
    schema: sessionSchema,
    matter: of(
      {
        id,
        title: text,
        series,
        date,
        kind,
        venue: fc.oneof(region, of({ region, place: text, people: mostly(fc.nat(), -1) }, 'region')),
        branches: listOf(fc.oneof(region, of({ region, people: mostly(fc.nat(), '三') }, 'region'))),
        topics: listOf(
          of({ slug: mostly(fc.constantFrom('water', 'a-1'), '水'), title: text, lecture: document }, 'slug', 'title'),
        ),
        sources,
      },
      'id',
    ),
    words: (read) => ({
      series: [read.series],
      kind: [read.kind],
      region: [read.venue?.region, ...read.branches.map((branch) => branch.region)],
      document: read.topics.map((topic) => topic.lecture),
    }),
  }),
  kindOf({
    name: 'a plan',
    schema: planSchema,
    matter: of(
      { series, year, entries: listOf(of({ date, themes: oneOrMore(theme), region, title: text })) },
      'series',
      'year',
    ),
    words: (read) => ({
      series: [read.series],
      theme: read.entries.flatMap(({ themes }) => themes),
      region: read.entries.map((entry) => entry.region),
    }),
  }),
  kindOf({
    name: 'a series with its schedule',
    schema: seriesSchema,
    matter: of(
      {
        slug: id,
        title: text,
        level,
        kind,
        host: region,
        schedule: of(
          {
            weekday,
            everyWeeks: count,
            from: day,
            to: day,
            pauses: listOf(of({ from: day, to: day, reason: text }, 'from', 'to')),
          },
          'weekday',
        ),
      },
      'slug',
      'title',
    ),
    words: (read) => ({ level: [read.level], kind: [read.kind], region: [read.host] }),
  }),
  kindOf({
    name: 'a region with its tile',
    schema: regionSchema,
    matter: of(
      {
        code: text,
        slug: id,
        name: text,
        parent: mostly(fc.constantFrom('100000', ' 100100'), 'dongshan'),
        validTo: date,
        tile: mostly(fc.constantFrom<unknown>([1, 2], [30, 1]), [1], [1, 2, 3], [0, 1], [1.5, 1]),
      },
      'code',
      'slug',
      'name',
    ),
    words: (read) => ({ 'region-code': [read.parent] }),
  }),
];
