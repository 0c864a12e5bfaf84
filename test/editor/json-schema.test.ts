import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { type ArchiveReading, readArchive } from '../../src/collections/read-archive.ts';
import { choicesOf } from '../../src/collections/schema/archive-choices.ts';
import { contentFileOf, contentFiles } from '../../src/collections/schema/content-files.ts';
import { lectureSchema } from '../../src/collections/schema/document-schema.ts';
import type { Named } from '../../src/collections/schema/editor-hint.ts';
import { jsonSchema, requiring } from '../../src/collections/schema/json-schema.ts';
import { base } from '../checks/problem-sites.ts';
import { kinds } from './file-kinds.ts';

const read = async (folder: string): Promise<ArchiveReading> => {
  const { reading } = await readArchive(folder, memoryCache());
  if (!reading) throw new Error(`There is no archive in ${folder}.`);
  return reading;
};
const ajv = new Ajv({ strict: false, allErrors: true });
const reading = await read(base);
const choices = choicesOf(reading);
const programme = join(base, '../programme');

describe.each(kinds)('the JSON Schema of $name', async ({ schema, matter, words }) => {
  const known = choicesOf(await read(programme));
  const fits = ajv.compile(jsonSchema(schema, known, 'zh-CN'));
  /** Whether the words are in the archive, which zod does not ask; white space around them is cut before they are looked up. */
  const wordsAreKnown = (value: unknown) =>
    (Object.entries(words(schema.parse(value) as never)) as [Named, (string | undefined)[]][]).every(([names, all]) =>
      all.every(
        (word) =>
          word === undefined || known[names]?.some(({ value: best, also = [] }) => [best, ...also].includes(word)),
      ),
    );

  test('accepts what the reader accepts, whatever it is', () => {
    let accepted = 0;
    fc.assert(
      fc.property(matter, (value) => {
        if (!schema.safeParse(value).success || !wordsAreKnown(value)) return;
        accepted++;
        expect([fits(value), fits.errors]).toEqual([true, null]);
      }),
      { numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  test('refuses what the reader refuses, but for days and addresses that only a program can tell', () => {
    fc.assert(
      fc.property(matter, (value) => {
        if (!fits(value)) return;
        const result = schema.safeParse(value);
        const rules = (result.error?.issues ?? []).map((issue) =>
          'params' in issue ? issue.params?.rule : issue.code,
        );
        expect(rules.filter((rule) => rule !== 'date-impossible' && rule !== 'url-form')).toEqual([]);
        if (result.success) expect(wordsAreKnown(value)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the JSON Schema of front matter', () => {
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

  test('asks for nothing that a session may say', async () => {
    const known = choicesOf(await read(programme));
    const asks = ajv.compile(
      requiring(jsonSchema(lectureSchema, known, 'en'), { lecture: ['date', 'heldIn', 'themes'] }, false),
    );
    const of = (more: object) => asks({ id: 'a', title: 'b', ...more });
    const session = 'class-2023-03-02';
    expect([
      of({ session, themes: ['rural'] }),
      of({ session }),
      of({ themes: ['rural'] }),
      of({ themes: ['rural'], date: 2023, heldIn: [] }),
      of({ themes: ['rural'], date: 2023, heldIn: ['xihe'] }),
    ]).toEqual([true, false, false, false, true]);
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

test.each([base, programme])('every file of the sample archive %s is accepted', async (folder) => {
  const whole = await read(folder);
  const known = choicesOf(whole);
  const results = whole.folder.files.flatMap((file) => {
    const found = contentFileOf(file);
    if (!found) return [];
    const source = readFileSync(join(folder, file), 'utf8');
    const [, matter = source] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
    const fits = ajv.compile(jsonSchema(found.schema, known, 'zh-CN'));
    return [[file, fits(parse(matter)), fits.errors]];
  });
  expect(results.length).toBeGreaterThan(7);
  expect(results.filter(([, fitted]) => !fitted)).toEqual([]);
});

test('where the regions cannot be read, no region is called wrong', () => {
  const open = ajv.compile(jsonSchema(lectureSchema, { ...choices, region: null }, 'zh-CN'));
  expect(open({ id: 'a', title: 'b', regions: ['anywhere'] })).toBe(true);
});

test('every kind of file has a schema that is one', () => {
  for (const { schema } of contentFiles) expect(ajv.validateSchema(jsonSchema(schema, choices, 'zh-CN'))).toBe(true);
});
