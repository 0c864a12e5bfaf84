import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { OwnerPage } from '../archive/archive.ts';
import type { Place } from '../archive/body.ts';
import { type Finding, finding } from '../archive/problem-table.ts';

/** What of a failed build the tools tell: the failure itself, or the first of those it stands for. */
interface Failure extends Error {
  loc?: { file?: string };
  id?: string;
  errors?: Failure[];
}

/** The owner's page whose own code made a build fail, as a finding; null where the failure is not the content's fault. */
export function pageFault(error: unknown, pages: readonly OwnerPage[], content: string): Finding | null {
  if (!(error instanceof Error)) return null;
  const { errors = [] } = error as Failure;
  const failure: Failure = errors[0] ?? error;
  const page = pages.find(
    (candidate) => candidate.body === null && mentions(failure, join(content, candidate.file), candidate.slug),
  );
  if (!page) return null;
  const [first = ''] = stripVTControlCharacters(failure.message).split('\n');
  const detail = first.replace(/^\[[A-Z_]+\] /, '').replace(/ in \S+\.mdx$/, '');
  return finding(
    'page-build',
    { detail },
    { file: page.file, ...placeOf(detail, readFileSync(join(content, page.file), 'utf8')) },
  );
}

function mentions({ loc, id, message, stack }: Failure, file: string, slug: string): boolean {
  const text = `${loc?.file ?? ''}\n${id ?? ''}\n${message}\n${stack ?? ''}`;
  return text.includes(file) || new RegExp(`/chunks/${slug}_`).test(text) || text.includes(`pages/${slug}.mdx`);
}

/** The tools count lines of what the page was compiled to; the name they complain of is looked up in the page itself. */
function placeOf(detail: string, source: string): Place {
  const [, undefinedName, quoted] = /^(\S+) is not defined|['"`]([^'"`]+)['"`]/.exec(detail) ?? [];
  const word = undefinedName ?? quoted;
  const offset = word === undefined ? -1 : source.indexOf(word);
  if (offset === -1) return { line: 1, column: 1 };
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
