import type { z } from 'zod';
import { nearestWord } from '../archive/nearest.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { ValueKind } from '../archive/problems/fields.ts';
import { salvage } from './salvage.ts';
import type { RuleIssue } from './schema/fields.ts';
import type { YamlPath, YamlReading } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** A part of a YAML text held to its schema. */
export interface Validated<T> {
  /** What fits, the parts that do not fit left out; null where too little is left. */
  value: T | null;
  findings: Finding[];
}

/**
 * Holds a part of a YAML text to its schema. The findings say, in the problem table's words and at the very field, what
 * is wrong with it; what does fit is read all the same, so that everything else about it can be checked in the same run.
 * @param path where in the text the value stands; the findings name fields from there
 * @param standIns values for required fields, so that a text without them can still be read; they silence no finding
 */
export function validate<S extends z.ZodType>(
  schema: S,
  reading: YamlReading,
  file: string,
  path: YamlPath = [],
  standIns: Readonly<Record<string, unknown>> = {},
): Validated<z.output<S>> {
  if (reading.value === undefined) return { value: salvage(schema, {}, standIns), findings: [] };
  const input = at(reading.value, path);
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => findingsOf(issue, schema, input, reading, file, path));
  return { value: salvage(schema, input, standIns), findings };
}

function findingsOf(
  issue: Issue,
  schema: z.ZodType,
  input: unknown,
  reading: YamlReading,
  file: string,
  root: YamlPath,
): Finding[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const whole = [...root, ...path];
  const field = fieldName(path);
  const here = { file, ...reading.valuePlace(whole) };
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => {
        const place = { file, ...reading.keyPlace([...whole, key]) };
        return finding('field-unknown', { field: key, near: nearestWord(key, known), known }, place);
      });
    }
    case 'invalid_type':
      return [wrongType(field, issue.expected, at(input, path), here)];
    case 'invalid_value': {
      const value = at(input, path);
      const choices = issue.values.map(String);
      if (typeof value !== 'string') return [wrongType(field, 'string', value, here)];
      return [finding('field-choice', { field, value, choices, near: nearestWord(value, choices) }, here)];
    }
    case 'custom': {
      const { rule, params } = issue.params as unknown as RuleIssue;
      return [finding(rule, { field, ...params } as never, here)];
    }
    case 'too_small':
    case 'too_big':
      return [finding('number-form', { field, value: Number(at(input, path)), least: leastOf(issue) }, here)];
    default:
      return [wrongType(field, 'number', at(input, path), here)];
  }
}

function leastOf(issue: Issue): number | null {
  if (issue.code !== 'too_small') return null;
  return Number(issue.minimum) + (issue.inclusive === false ? 1 : 0);
}

function wrongType(field: string, expected: string, value: unknown, place: FindingPlace): Finding {
  if (field === '') return finding('yaml-shape', { expected: expected === 'array' ? 'list' : 'map' }, place);
  if (value === undefined) return finding('field-missing', { field }, place);
  if (value === null) return finding('field-empty', { field }, place);
  // A fraction, or a number too large for the machine, where a whole number is wanted.
  if (typeof value === 'number' && (expected === 'int' || expected === 'number'))
    return finding('number-form', { field, value, least: null }, place);
  return finding('field-type', { field, expected: expectedKinds[expected] ?? 'text', found: kindOf(value) }, place);
}

const expectedKinds: Record<string, ValueKind> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'map',
};

function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as 'number' | 'boolean') : 'text';
}

/** `speakers[1].office` as a contributor would point to it. */
function fieldName(path: YamlPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index === 0 ? part : `.${part}`))
    .join('');
}

function at(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      inner === null || typeof inner !== 'object' ? inner : (inner as Record<string | number, unknown>)[part],
    value,
  );
}

/** Names of the fields that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: YamlPath): string[] {
  let here: unknown = schema;
  const unwrap = () => {
    for (;;) {
      const inner = (here as { def?: { innerType?: unknown; out?: unknown } }).def;
      const next = inner?.innerType ?? inner?.out;
      if (next === undefined) return;
      here = next;
    }
  };
  unwrap();
  for (const part of path) {
    const definition = (here as { def: { shape?: Record<string, unknown>; element?: unknown } }).def;
    here = typeof part === 'number' ? definition.element : definition.shape?.[part];
    if (here === undefined) return [];
    unwrap();
  }
  return Object.keys((here as { def: { shape?: object } }).def.shape ?? {});
}
