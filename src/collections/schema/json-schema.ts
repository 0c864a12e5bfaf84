import { z } from 'zod';
import type { Locale } from '../../archive/locale.ts';
import { problemTable, type RuleName } from '../../archive/problem-table.ts';
import type { Rule } from '../../archive/problems/rule.ts';
import type { ArchiveFile } from './archive-schema.ts';
import type { EditorHint, Named } from './editor-hint.ts';

/** A word that a field may hold. */
export interface Choice {
  /** As it is best written. */
  value: string;
  /** What readers call it. */
  name: string;
  /** Other ways to write it that are accepted too. */
  also?: readonly string[];
}

/** The words of an archive by what they name; null where they are not all known, so that any may be right. */
export type Choices = Readonly<Record<Named, readonly Choice[] | null>>;

type Node = Record<string, unknown>;

/**
 * The JSON Schema (draft 7, which yaml-language-server reads) of what an author may write where zod reads `schema`.
 * Descriptions and advice are in one language; fields that name something have the archive's own words as choices.
 */
export function jsonSchema(schema: z.ZodType, choices: Choices, locale: Locale): object {
  const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return converted(made, choices, locale) as object;
}

function converted(part: unknown, choices: Choices, locale: Locale): unknown {
  if (Array.isArray(part)) return part.map((entry) => converted(entry, choices, locale));
  if (typeof part !== 'object' || part === null) return part;
  const node = part as Node;
  if ('properties' in node) {
    const properties = Object.entries(node.properties as Node).map(([name, field]) => [
      name,
      converted(field, choices, locale),
    ]);
    return shortened({ ...plain(node, choices, locale), properties: Object.fromEntries(properties) as Node });
  }
  return shortened(widened(named(plain(node, choices, locale), choices, locale)));
}

/** Without the notes for this file: the description in the one language, the advice of the rule. */
function plain(node: Node, choices: Choices, locale: Locale): Node {
  const { english, rule, default: fallback, ...rest } = node as Node & { rule?: RuleName };
  const kept = Object.entries(rest).filter(([name]) => name !== 'properties');
  return {
    ...(Object.fromEntries(kept.map(([name, value]) => [name, converted(value, choices, locale)])) as Node),
    ...(locale === 'en' && typeof english === 'string' ? { description: english } : {}),
    ...(rule === undefined ? {} : { patternErrorMessage: adviceOf(rule, locale) }),
    // An editor would write an empty list out.
    ...(typeof fallback === 'boolean' || typeof fallback === 'string' ? { default: fallback } : {}),
  };
}

/** The two ways to write what has a short form. */
function shortened(node: Node): Node {
  const { oneOrMore, shorthand, description, ...rest } = node as Node & Pick<EditorHint, 'oneOrMore' | 'shorthand'>;
  const told = description === undefined ? {} : { description };
  if (shorthand !== undefined) {
    const { [shorthand]: short } = rest.properties as Record<string, Node>;
    return { ...told, anyOf: [{ ...short, ...told }, rest] };
  }
  if (oneOrMore === undefined) return { ...rest, ...told };
  return { ...told, anyOf: [rest, rest.items as Node] };
}

/** With the forms that are accepted besides those that are proposed. */
function widened(node: Node): Node {
  const { besides, description, ...rest } = node as Node & Pick<EditorHint, 'besides'>;
  if (besides === undefined) return node;
  return { ...(description === undefined ? {} : { description }), anyOf: [rest, besides] };
}

/** The archive's words: the best form of each as a choice with its name, other accepted forms by a pattern, which proposes nothing. */
function named(node: Node, choices: Choices, locale: Locale): Node {
  const { names, ...rest } = node as Node & Pick<EditorHint, 'names'>;
  const given = names === undefined ? null : choices[names];
  if (!given) return rest;
  // An id that two documents have is a problem of theirs; in an `enum` it would make the whole schema invalid.
  const words = [...new Map(given.map((word) => [word.value, word])).values()];
  const { pattern: _, ...open } = rest;
  const values = words.map(({ value }) => value);
  if (values.length === 0) return { ...open, not: {} };
  const { description, ...type } = open;
  const advice = adviceOf(unknown[names as Named], locale, values);
  const best = { ...type, enum: values, enumDescriptions: words.map(({ name }) => name), errorMessage: advice };
  // In quotes a word may have white space around it, which is cut.
  const also = [...values, ...words.flatMap(({ also: other = [] }) => other)].map(literal);
  const others = { ...type, pattern: `^\\s*(?:${also.join('|')})\\s*$`, patternErrorMessage: advice };
  return {
    ...(description === undefined ? {} : { description }),
    anyOf: [best, others],
    // For who types the name.
    defaultSnippets: words
      .filter(({ name, value }) => name !== value)
      .map(({ value, name }) => ({ label: `${name} ${value}`, body: value, description: name })),
  };
}

/** The rule that a word breaks which the archive does not have. */
const unknown: Record<Named, RuleName> = {
  region: 'region-unknown',
  'region-code': 'parent-unknown',
  theme: 'theme-unknown',
  series: 'series-unknown',
  level: 'level-unknown',
  kind: 'kind-unknown',
  stage: 'stage-unknown',
  document: 'related-unknown',
  lecture: 'cited-unknown',
  session: 'session-unknown',
  topic: 'topic-unknown',
  measure: 'measure-unknown',
};

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** What the rule's hint says of no value in particular. */
function adviceOf(rule: RuleName, locale: Locale, known: readonly string[] = []): string {
  const entry = problemTable[rule] as unknown as Rule<object>;
  return entry[locale]({ field: '', value: '', near: null, known })[1];
}

/** What a document may leave out that belongs to a session: it has them from there. */
const fromSession = ['series', 'date', 'heldIn'];

/** The same schema for documents of which the owner requires some fields; `level` may come from the series and is left to the check. */
export function requiring(
  schema: object,
  { lecture = [], talk = [], case: ofCase = [] }: ArchiveFile['require'],
  isCase: boolean,
): object {
  const all = (fields: readonly string[]) => ({
    required: fields,
    properties: Object.fromEntries(fields.map((field) => [field, { minItems: 1 }])),
  });
  const stated = (fields: readonly string[]) => {
    const wanted = fields.filter((field) => field !== 'level');
    const always = wanted.filter((field) => isCase || !fromSession.includes(field));
    return wanted.length === always.length
      ? all(wanted)
      : { ...all(always), anyOf: [{ required: ['session'] }, all(wanted)] };
  };
  if (lecture.length + talk.length + ofCase.length === 0) return schema;
  if (isCase) return { ...schema, allOf: [stated(ofCase)] };
  const isTalk = { properties: { type: { const: 'talk' } }, required: ['type'] };
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nobody awaits it
  return { ...schema, allOf: [{ if: isTalk, then: stated(talk), else: stated(lecture) }] };
}
