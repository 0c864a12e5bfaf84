import type { Locale } from './locale.ts';
import type { Problem } from './problem.ts';
import { anchorRules } from './problems/anchors.ts';
import { attachmentRules } from './problems/attachments.ts';
import { bodyRules } from './problems/body.ts';
import { citationRules } from './problems/citations.ts';
import { fieldRules } from './problems/fields.ts';
import { fileNameRules } from './problems/file-names.ts';
import { fileRules } from './problems/files.ts';
import { mapRules } from './problems/map.ts';
import { measureRules } from './problems/measures.ts';
import { partRules } from './problems/parts.ts';
import { permanenceRules } from './problems/permanence.ts';
import { programmeTermRules } from './problems/programme-terms.ts';
import { readingRules } from './problems/reading.ts';
import type { Fix, Rule } from './problems/rule.ts';
import { sessionRules } from './problems/sessions.ts';
import { siteRules } from './problems/site.ts';
import { spanRules } from './problems/spans.ts';
import { termRules } from './problems/terms.ts';
import { vocabularyRules } from './problems/vocabulary.ts';

/** Every rule there is: its name, its weight and its words in both languages. The documentation is made from it. */
export const problemTable = {
  ...fileRules,
  ...fileNameRules,
  ...fieldRules,
  ...vocabularyRules,
  ...spanRules,
  ...programmeTermRules,
  ...mapRules,
  ...sessionRules,
  ...measureRules,
  ...citationRules,
  ...termRules,
  ...bodyRules,
  ...partRules,
  ...readingRules,
  ...anchorRules,
  ...attachmentRules,
  ...permanenceRules,
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
  const [message, hint] = entry[locale](legible(found.params) as object);
  return {
    rule: found.rule,
    severity: entry.severity,
    file: found.file,
    line: found.line,
    column: found.column,
    message,
    hint: fixOf(found) === null ? hint : `${hint.trimEnd()}${fixable[locale]}`,
  };
}

const fixable: Record<Locale, string> = { 'zh-CN': '可用 check --fix 自动改好。', en: ' check --fix puts it right.' };

/** What `check --fix` does about a finding; null where it leaves it to its author. */
export function fixOf(found: Finding): Fix | null {
  const entry = problemTable[found.rule] as unknown as Rule<object>;
  return entry.fix?.(found.params) ?? null;
}

const longest = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** What an author wrote, as a message can quote it: on one line, cut to a length that can be read, and unable to command a terminal. */
function legible(value: unknown): unknown {
  if (typeof value === 'string') {
    const line = value
      .replace(/\s+/g, ' ')
      .replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const characters = Array.from(line.slice(0, 2 * longest + 2));
    return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line;
  }
  if (Array.isArray(value)) return value.map(legible);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, legible(inner)]));
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
