import type { Locale } from '../../src/archive/locale.ts';
import { compileBody } from '../../src/markdown/compile.ts';

/** The HTML of a body in which nothing is wrong. */
export function html(source: string, locale: Locale = 'zh-CN'): string {
  const { body, findings } = compileBody(source, 'lectures/a.mdx', locale);
  if (findings.length > 0)
    throw new Error(findings.map((found) => `${found.rule} ${found.line}:${found.column}`).join(', '));
  return body.html;
}

/** What is found in a body: place, rule and what the rule's words are given. */
export function found(source: string): string[] {
  return compileBody(source, 'lectures/a.mdx', 'zh-CN').findings.map(
    ({ rule, line, column, params }) => `${line}:${column} ${rule} ${JSON.stringify(params)}`,
  );
}
