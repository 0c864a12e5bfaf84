import type { z } from 'zod';
import type { Locale } from '../src/archive/locale.ts';
import { archiveSchema } from '../src/collections/schema/archive-schema.ts';
import { caseSchema, lectureSchema, pageSchema } from '../src/collections/schema/document-schema.ts';
import type { EditorHint } from '../src/collections/schema/editor-hint.ts';
import { planSchema } from '../src/collections/schema/plan-schema.ts';
import { sessionSchema } from '../src/collections/schema/session-schema.ts';
import { regionSchema, seriesSchema, termSchema, themeSchema } from '../src/collections/schema/vocabulary-schema.ts';

/** The kinds of file that the guides have a table for, by the name in their marks. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  archive: archiveSchema,
  region: regionSchema,
  theme: themeSchema,
  series: seriesSchema,
  term: termSchema,
  lecture: lectureSchema,
  case: caseSchema,
  page: pageSchema,
  session: sessionSchema,
  plan: planSchema,
};

/** What is read of a schema from the inside; zod gives each kind of schema some of these. */
interface Definition {
  type: string;
  innerType?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
  defaultValue?: unknown;
  checks?: { _zod: { def: { format?: string } } }[];
}

const chinese = {
  head: ['字段', '必填', '写什么', '说明'],
  required: '是',
  text: '文字',
  integer: '整数',
  number: '数字',
  boolean: '`true` 或 `false`',
  date: '日期',
  time: '时间码，或整秒数',
  fields: '一组字段',
  listOf: (entry: string) => `列表，每项是${entry}`,
  oneOrMore: (entry: string) => `${entry}；有多项时写成列表`,
  anyOf: (values: string) => `列表，从中选若干项：${values}`,
  short: (field: string) => `只写 ${field}，或一组字段`,
  fallback: (value: string) => `（不写时为 ${value}）`,
  sameAs: (field: string) => `同 ${field}`,
  or: ' 或 ',
  and: '、',
};
const english: typeof chinese = {
  head: ['Field', 'Required', 'Value', 'Meaning'],
  required: 'yes',
  text: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
  date: 'date',
  time: 'time code, or whole seconds',
  fields: 'fields',
  listOf: (entry) => `list of ${entry}`,
  oneOrMore: (entry) => `${entry}; a list where there are several`,
  anyOf: (values) => `list of any of ${values}`,
  short: (field) => `${field} alone, or fields`,
  fallback: (value) => ` (${value} if left out)`,
  sameAs: (field) => `as ${field}`,
  or: ' or ',
  and: ', ',
};
type Words = typeof chinese;
const words: Record<Locale, Words> = { 'zh-CN': chinese, en: english };

const mark = /(<!-- fields: ([a-z]+) (zh-CN|en) -->\n)[\s\S]*?(<!-- \/fields -->)/g;

/** A guide with every table of fields as the schemas have it now: what stands between its marks is written anew. */
export function withFieldTables(guide: string): string {
  return guide.replace(mark, (_, open: string, name: string, locale: Locale, close: string) => {
    const schema = schemas[name];
    if (!schema) throw new Error(`There is no schema “${name}”; there are ${Object.keys(schemas).join(', ')}.`);
    return `${open}\n${table(schema, locale)}\n\n${close}`;
  });
}

function table(schema: z.ZodType, locale: Locale): string {
  const say = words[locale];
  const rows = [say.head, ...rowsOf(schema, locale, '', new Map())];
  const widths = say.head.map((_, column) => Math.max(3, ...rows.map((cells) => columnsOf(cells[column] ?? ''))));
  const lines = rows.map((cells) =>
    cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columnsOf(cell))),
  );
  lines.splice(
    1,
    0,
    widths.map((width) => '-'.repeat(width)),
  );
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Columns that a text takes where letters are of one width, as the formatter of the guides counts them: two for a Han character. */
function columnsOf(text: string): number {
  return [...text].reduce(
    (sum, sign) =>
      sum + (/[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(sign) ? 2 : 1),
    0,
  );
}

/** A row for each field, and below a field of fields a row for each of those. `seen` keeps shapes from being told twice. */
function rowsOf(schema: z.ZodType, locale: Locale, above: string, seen: Map<z.ZodType, string>): string[][] {
  const say = words[locale];
  return Object.entries(core(schema).shape ?? {}).flatMap(([name, field]) => {
    const label = `\`${above}${name}\``;
    const inner = entryOf(field);
    const before = seen.get(inner);
    if (isWordy(field)) seen.set(inner, before ?? label);
    const value = before === undefined ? valueIn(field, say) : say.sameAs(before);
    const required = field.safeParse(undefined).success ? '' : say.required;
    const row = [label, required, value + fallbackOf(field, say), meaningOf(field, locale)];
    return before === undefined ? [row, ...rowsOf(inner, locale, `${above}${name}.`, seen)] : [row];
  });
}

/** Whether telling what may be written takes so many words that a second field like it points to the first. */
function isWordy(field: z.ZodType): boolean {
  const { shape, entries } = core(entryOf(field));
  return shape !== undefined || (entries !== undefined && core(field).type === 'array');
}

function definition(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** The schema under everything that makes it optional, gives it a default or prepares its input. */
function bare(schema: z.ZodType): z.ZodType {
  const { innerType, out } = definition(schema);
  const next = innerType ?? out;
  return next ? bare(next) : schema;
}

function core(schema: z.ZodType): Definition {
  return definition(bare(schema));
}

/** Of a list its entry, else the schema itself; bare. */
function entryOf(schema: z.ZodType): z.ZodType {
  const { element } = core(schema);
  return bare(element ?? schema);
}

/** Whether the input is prepared before it is read: a date that may be a number, a list that may be one entry. */
function isPrepared(schema: z.ZodType): boolean {
  const { type, innerType } = definition(schema);
  return type === 'pipe' || (innerType !== undefined && isPrepared(innerType));
}

/** The rule that what is prepared before it is read is held to; without one it is a date. */
function heldTo(schema: z.ZodType): EditorHint['rule'] {
  const { rule } = (schema.meta() ?? {}) as EditorHint;
  const { innerType } = definition(schema);
  return rule ?? (innerType && heldTo(innerType));
}

function valueIn(schema: z.ZodType, say: Words): string {
  const { type, element, checks } = core(schema);
  if (type === 'array' && element && core(element).type === 'enum') return say.anyOf(choices(element).join(say.and));
  if (type === 'array' && element) return (isPrepared(schema) ? say.oneOrMore : say.listOf)(valueIn(element, say));
  if (type === 'object') return shortOf(schema, say) ?? say.fields;
  if (type === 'enum') return choices(schema).join(say.or);
  if (type === 'number') return checks?.some((check) => check._zod.def.format === 'safeint') ? say.integer : say.number;
  if (type === 'boolean') return say.boolean;
  if (!isPrepared(schema)) return say.text;
  const rule = heldTo(schema);
  if (rule === 'recording-offset-form') return say.time;
  return rule === 'look-colour-form' ? say.text : say.date;
}

/** A group of fields that may be written as one of them tells which, in its documentation or below a wrapper. */
function shortOf(schema: z.ZodType, say: Words): string | null {
  const { shorthand } = (schema.meta() ?? {}) as EditorHint;
  const { innerType } = definition(schema);
  return shorthand === undefined ? (innerType ? shortOf(innerType, say) : null) : say.short(code(shorthand));
}

function choices(schema: z.ZodType): string[] {
  return Object.values(core(schema).entries ?? {}).map(code);
}

function fallbackOf(schema: z.ZodType, say: Words): string {
  const { type, defaultValue } = definition(schema);
  return type === 'default' && typeof defaultValue !== 'object' ? say.fallback(code(String(defaultValue))) : '';
}

/** The documentation of a field, which may stand below a wrapper that zod added. */
function meaningOf(schema: z.ZodType, locale: Locale): string {
  const documentation = schema.meta() as { description?: string; english?: string } | undefined;
  const { innerType } = definition(schema);
  const meaning = locale === 'en' ? documentation?.english : documentation?.description;
  if (meaning === undefined) return innerType ? meaningOf(innerType, locale) : '';
  return meaning.replaceAll('|', '\\|');
}

function code(text: string): string {
  return `\`${text}\``;
}
