import type { Locale } from './locale.ts';
import type { Problem } from './problem.ts';
import { attachmentRules } from './problems/attachments.ts';
import { bodyRules } from './problems/body.ts';
import { fieldRules } from './problems/fields.ts';
import { fileRules } from './problems/files.ts';
import type { Rule } from './problems/rule.ts';
import { siteRules } from './problems/site.ts';
import { vocabularyRules } from './problems/vocabulary.ts';

/** Every rule there is: its name, its weight and its words in both languages. The documentation is made from it. */
export const problemTable = {
  ...fileRules,
  ...fieldRules,
  ...vocabularyRules,
  ...bodyRules,
  ...attachmentRules,
  ...siteRules,
};

export type RuleName = keyof typeof problemTable;
type ParamsOf<R extends RuleName> = (typeof problemTable)[R] extends Rule<infer P> ? P : never;

/** A breach of a rule as plain data, free of language: what the cache keeps and the checks return. */
export interface Finding {
  rule: RuleName;
  params: object;
  file: string;
  line: number;
  column: number;
}

/** Where a finding is; a file without a place in it means the file as a whole. */
export interface FindingPlace {
  file: string;
  line?: number;
  column?: number;
}

/** Makes a finding; the compiler holds the parameters to what the rule's words need. */
export function finding<R extends RuleName>(rule: R, params: ParamsOf<R> & object, place: FindingPlace): Finding {
  return { rule, params, file: place.file, line: place.line ?? 1, column: place.column ?? 1 };
}

/** The finding in the words of the archive's language. */
export function describe(found: Finding, locale: Locale): Problem {
  const entry = problemTable[found.rule] as unknown as Rule<object>;
  const [message, hint] = entry[locale](found.params);
  return { rule: found.rule, severity: entry.severity, file: found.file, line: found.line, column: found.column, message, hint };
}

/** By file, then place, then rule, each finding once: the order of every report. */
export function inReportOrder(findings: readonly Finding[]): Finding[] {
  const unique = new Map(findings.map((found) => [JSON.stringify(found), found]));
  return [...unique.values()].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
