import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { type ArchiveReading, readArchive } from '../../src/collections/read-archive.ts';
import { choicesOf } from '../../src/collections/schema/archive-choices.ts';
import { contentFiles } from '../../src/collections/schema/content-files.ts';
import { lectureSchema } from '../../src/collections/schema/document-schema.ts';
import { jsonSchema, requiring } from '../../src/collections/schema/json-schema.ts';
import { base, problemSites, temporaryFolder } from '../checks/problem-sites.ts';

const read = (folder: string): ArchiveReading => {
  const { reading } = readArchive(folder, memoryCache());
  if (!reading) throw new Error(`There is no archive in ${folder}.`);
  return reading;
};
const ajv = new Ajv({ strict: false, allErrors: true });
const reading = read(base);
const choices = choicesOf(reading);
const accepts = ajv.compile(jsonSchema(lectureSchema, choices, 'zh-CN'));

/** Right values far more often than wrong ones, so that a document of many fields may be right as a whole. */
function mostly(right: fc.Arbitrary<unknown>, ...wrong: unknown[]): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>(null, true, 3, 2.5, [], {}, 'x', '', ...wrong);
  return fc.oneof({ arbitrary: right, weight: 40 }, { arbitrary: odd, weight: 1 });
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
const region = mostly(fc.constantFrom('dongshan', '100100', ' xihe ', '\u3000qingchuan'), '东山', '东山市', 'none');
const of = (record: Record<string, fc.Arbitrary<unknown>>, ...required: string[]) =>
  fc.record(record, { requiredKeys: required });
const listOf = (entry: fc.Arbitrary<unknown>) => mostly(fc.array(entry, { maxLength: 3 }));
const attachment = mostly(
  fc.oneof(
    text,
    of({
      file: text,
      bytes: mostly(fc.nat(), -1, 1e300),
      sha256: mostly(fc.constantFrom('A'.repeat(64), ` ${'0'.repeat(64)} `), 'a'.repeat(63)),
    }),
  ),
);
const matter = of(
  {
    id: mostly(fc.constantFrom('a', 'a-1', '0'.repeat(64)), 'A', 'a'.repeat(65), ' a'),
    title: text,
    date,
    language: mostly(fc.constantFrom('en', ' zh-CN '), 'zh_CN', '中文'),
    level: mostly(fc.constantFrom('province', ' county'), '省级'),
    regions: listOf(region),
    themes: listOf(mostly(fc.constantFrom('rural'), '乡村')),
    speakers: listOf(mostly(of({ name: text, office: text, region }), { rank: 1 })),
    sample: mostly(fc.boolean(), 'true'),
    sources: listOf(
      of({ title: text, url: mostly(fc.constantFrom('https://a.cn/', ' http://a/b'), 'a.cn', 'http://') }, 'title'),
    ),
    related: listOf(mostly(fc.constantFrom('first', 'mill'), 'none')),
    recording: fc.oneof(attachment, fc.array(attachment, { maxLength: 2 })),
    type: mostly(fc.constantFrom('lecture', 'talk'), '授课'),
    series: mostly(fc.constantFrom('class'), '省级培训班'),
    number: mostly(fc.integer({ min: 1 }), 0, -1),
  },
  'id',
  'title',
);

/** Whether the words are in the archive, which zod does not ask; white space around them is cut before they are looked up. */
function wordsAreKnown(value: unknown): boolean {
  const { level, series, regions, themes, related, speakers } = lectureSchema.parse(value);
  const known = (names: keyof typeof choices, word: string | undefined) =>
    word === undefined || (choices[names] ?? []).some(({ value: best, also = [] }) => [best, ...also].includes(word));
  return (
    known('level', level) &&
    known('series', series) &&
    regions.every((word) => known('region', word)) &&
    themes.every((word) => known('theme', word)) &&
    related.every((word) => known('document', word)) &&
    speakers.every((one) => known('region', one.region))
  );
}

describe('the JSON Schema of front matter', () => {
  test('accepts what the reader accepts, whatever it is', () => {
    let accepted = 0;
    fc.assert(
      fc.property(matter, (value) => {
        if (!lectureSchema.safeParse(value).success || !wordsAreKnown(value)) return;
        accepted++;
        expect([accepts(value), accepts.errors]).toEqual([true, null]);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(400);
  });

  test('refuses what the reader refuses, but for days and addresses that only a program can tell', () => {
    fc.assert(
      fc.property(matter, (value) => {
        if (!accepts(value)) return;
        const result = lectureSchema.safeParse(value);
        const rules = (result.error?.issues ?? []).map((issue) =>
          'params' in issue ? issue.params?.rule : issue.code,
        );
        expect(rules.filter((rule) => rule !== 'date-impossible' && rule !== 'url-form')).toEqual([]);
        if (result.success) expect(wordsAreKnown(value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('asks for what the owner requires', () => {
    const asks = ajv.compile(
      requiring(jsonSchema(lectureSchema, choices, 'en'), { lecture: ['date'], talk: ['regions'] }, false),
    );
    const of = (more: object) => asks({ id: 'a', title: 'b', ...more });
    expect([
      of({}),
      of({ date: 2023 }),
      of({ type: 'talk', regions: [] }),
      of({ type: 'talk', regions: ['xihe'] }),
    ]).toEqual([false, true, false, true]);
  });

  test('speaks the language of the archive and shows what words are called', () => {
    const { properties } = jsonSchema(lectureSchema, choices, 'en') as { properties: Record<string, unknown> };
    expect(properties.level).toMatchInlineSnapshot(`
      {
        "anyOf": [
          {
            "enum": [
              "province",
              "county",
            ],
            "enumDescriptions": [
              "省级",
              "县级",
            ],
            "errorMessage": "Levels: province, county.",
            "type": "string",
          },
          {
            "pattern": "^\\s*(?:province|county)\\s*$",
            "patternErrorMessage": "Levels: province, county.",
            "type": "string",
          },
        ],
        "defaultSnippets": [
          {
            "body": "province",
            "description": "省级",
            "label": "省级 province",
          },
          {
            "body": "county",
            "description": "县级",
            "label": "县级 county",
          },
        ],
        "description": "Level; that of the series if left out",
      }
    `);
  });
});

test('every file of every sample archive is accepted where the check has nothing against its fields', async () => {
  using folder = temporaryFolder();
  cpSync(base, folder.path, { recursive: true });
  mkdirSync(join(folder.path, 'lectures'), { recursive: true });
  const full = { id: 'full', title: '全', date: 2023, regions: ['100100'], recording: './river.mp3' };
  writeFileSync(join(folder.path, 'lectures/full.mdx'), `---\n${stringify(full)}---\n\n正文。\n`);
  writeFileSync(join(folder.path, 'lectures/river.mp3'), 'x');
  const { findings } = await checkArchive(folder.path, memoryCache());
  expect(findings).toEqual([]);
  expect(accepts(full)).toBe(true);
});

test('where the regions cannot be read, no region is called wrong', () => {
  const unread = problemSites().find(({ name }) => name === 'file-encoding-utf-16-regions');
  expect(unread).toBeDefined();
  const open = ajv.compile(jsonSchema(lectureSchema, { ...choices, region: null }, 'zh-CN'));
  expect(open({ id: 'a', title: 'b', regions: ['anywhere'] })).toBe(true);
});

test('every kind of file has a schema that is one', () => {
  for (const { schema } of contentFiles) expect(ajv.validateSchema(jsonSchema(schema, choices, 'zh-CN'))).toBe(true);
});
