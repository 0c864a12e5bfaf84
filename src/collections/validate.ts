import type { z } from 'zod';
import { nearestWord } from '../archive/nearest.ts';
import { type Finding, finding, type FindingPlace } from '../archive/problem-table.ts';
import type { ValueKind } from '../archive/problems/fields.ts';
import type { RuleIssue } from './schema/fields.ts';
import type { YamlPath, YamlReading } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Holds a part of a YAML text to its schema. Null where it does not fit; the findings then say, in the problem table's
 * words and at the very field, what is wrong with it.
 * @param path where in the text the value stands; the findings name fields from there
 */
export function validate<S extends z.ZodType>(
  schema: S, reading: YamlReading, file: string, path: YamlPath = [],
): { value: z.output<S> | null; findings: Finding[] } {
  if (reading.value === undefined) return { value: null, findings: [] };
  const input = at(reading.value, path);
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => findingsOf(issue, schema, input, reading, file, path));
  return { value: null, findings };
}

function findingsOf(issue: Issue, schema: z.ZodType, input: unknown, reading: YamlReading, file: string, root: YamlPath): Finding[] {
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
    default:
      return [wrongType(field, 'number', at(input, path), here)];
  }
}

function wrongType(field: string, expected: string, value: unknown, place: FindingPlace): Finding {
  if (field === '') return finding('yaml-shape', { expected: expected === 'array' ? 'list' : 'map' }, place);
  if (value === undefined) return finding('field-missing', { field }, place);
  if (value === null) return finding('field-empty', { field }, place);
  return finding('field-type', { field, expected: expectedKinds[expected] ?? 'text', found: kindOf(value) }, place);
}

const expectedKinds: Record<string, ValueKind> = { string: 'text', number: 'number', int: 'number', boolean: 'boolean', array: 'list', object: 'map' };

function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  return typeof value === 'number' || typeof value === 'boolean' ? typeof value as 'number' | 'boolean' : 'text';
}

/** `speakers[1].office` as a contributor would point to it. */
function fieldName(path: YamlPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index === 0 ? part : `.${part}`)).join('');
}

function at(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((inner, part) => (inner === null || typeof inner !== 'object' ? inner : (inner as Record<string | number, unknown>)[part]), value);
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
