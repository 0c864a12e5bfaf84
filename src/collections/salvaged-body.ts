import type { Locale } from '../archive/locale.ts';
import type { Finding } from '../archive/problem-table.ts';
import type { BodyCache } from './body-cache.ts';
import { splitFrontMatter } from './front-matter.ts';

/**
 * Compiles as much of a file's body as can be read where it cannot be read to its end: of one that breaks off at a fault
 * the blocks before it, of one without proper front matter all that is probably text. The digest names it in the cache.
 */
export function salvageBody(source: string, file: string, locale: Locale, cache: BodyCache): string {
  const parts = splitFrontMatter(source, file);
  let text = 'rule' in parts ? textOf(source, parts) : parts.body;
  for (;;) {
    const { digest, compilation } = cache.compile(text, file, locale, null);
    const fault = compilation.findings.find(({ rule }) => rule === 'mdx-syntax');
    if (!fault || text.trim() === '') return digest;
    text = blocksBefore(text, fault.line);
  }
}

function textOf(source: string, { rule }: Finding): string {
  return rule === 'front-matter-unclosed' ? source.replace(/^[\s\S]*?\n[ \t]*\n/, '') : source;
}

/** The lines up to the last empty one before a line; none where there is no such one. */
function blocksBefore(text: string, line: number): string {
  const lines = text.split('\n').slice(0, Math.max(0, line - 1));
  const end = lines.findLastIndex((candidate) => candidate.trim() === '');
  return lines.slice(0, Math.max(0, end)).join('\n');
}
