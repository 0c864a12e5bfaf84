import type { Locale } from '../../src/archive/locale.ts';
import { problemTable } from '../../src/archive/problem-table.ts';
import { compileBody } from '../../src/markdown/compile.ts';

/** The HTML of a body that would be built: nothing in it is an error. */
export function html(source: string, locale: Locale = 'zh-CN'): string {
  const { body, findings } = compileBody(source, 'lectures/a.mdx', locale);
  const errors = findings.filter(({ rule }) => problemTable[rule].severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map((found) => `${found.rule} ${found.line}:${found.column}`).join(', '));
  return body.html;
}

/** What is found in a body: place, rule and what the rule's words are given. */
export function found(source: string): string[] {
  return compileBody(source, 'lectures/a.mdx', 'zh-CN').findings.map(
    ({ rule, line, column, params }) => `${line}:${column} ${rule} ${JSON.stringify(params)}`,
  );
}
