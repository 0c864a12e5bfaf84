import type { z } from 'zod';
import { type Finding, finding } from '../archive/problem-table.ts';
import { readText } from './folder.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlReading } from './yaml.ts';

/** Stands for a name that is missing, which has been reported. */
export const unnamed = '—';

/** One entry of a list file, and where its fields stand. */
export interface Entry<T> {
  value: T;
  file: string;
  yaml: YamlReading;
  /** Index in the list; null where the file is the entry. */
  index: number | null;
}

/** What could be read of a vocabulary. */
export interface Entries<T> {
  entries: Entry<T>[];
  findings: Finding[];
  /** No entry was lost: a word that is not among them is unknown indeed. */
  whole: boolean;
}

/** Reads a YAML file that is a list (`regions.yaml`). A file that is not there is an empty list; an entry is read as far as it fits. */
export function readList<S extends z.ZodType>(
  root: string,
  files: readonly string[],
  file: string,
  schema: S,
): Entries<z.output<S>> {
  if (!files.includes(file)) return { entries: [], findings: [], whole: true };
  const text = readText(root, file);
  if (typeof text !== 'string') return { entries: [], findings: [text], whole: false };
  const yaml = readYaml(text, file);
  const findings = [...yaml.findings];
  if (yaml.value === undefined) return { entries: [], findings, whole: false };
  const list = yaml.value ?? [];
  if (!Array.isArray(list))
    return {
      entries: [],
      findings: [...findings, finding('yaml-shape', { expected: 'list' }, { file })],
      whole: false,
    };
  const entries: Entry<z.output<S>>[] = [];
  for (const index of list.keys()) {
    const { value, findings: own } = validate(schema, yaml, file, [index], { name: unnamed });
    findings.push(...own);
    if (value !== null) entries.push({ value, file, yaml, index });
  }
  return { entries, findings, whole: entries.length === list.length };
}

/** Reads YAML files of one entry each (`series/*.yaml`). */
export function readFiles<S extends z.ZodType>(
  root: string,
  files: readonly string[],
  schema: S,
): Entries<z.output<S>> {
  const entries: Entry<z.output<S>>[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const text = readText(root, file);
    if (typeof text !== 'string') {
      findings.push(text);
      continue;
    }
    const yaml = readYaml(text, file);
    const { value, findings: own } = validate(schema, yaml, file, [], { title: unnamed });
    findings.push(...yaml.findings, ...own);
    if (value !== null) entries.push({ value, file, yaml, index: null });
  }
  return { entries, findings, whole: entries.length === files.length };
}

/** Place of a field of an entry. */
export function entryPlace(entry: Entry<unknown>, ...path: (string | number)[]) {
  const whole = entry.index === null ? path : [entry.index, ...path];
  return { file: entry.file, ...entry.yaml.valuePlace(whole) };
}
