import { parse } from '@astrojs/compiler-rs';
import type { Locale } from '../../../src/archive/locale.ts';

/** Words that a table of messages writes more than once, and the names under which it has them. */
export interface Repeated {
  words: string;
  names: string[];
}

/**
 * What a table says twice: words that two names share in every language, and that its source writes out as often. Where
 * another language tells the names apart they mean different things, and only happen to be called alike. Words that take
 * something in are functions, and are passed over.
 */
export function repeatedMessages(table: Readonly<Record<Locale, object>>, source: string): Repeated[] {
  const [first = [], ...others] = Object.values(table).map((words) => leaves(words));
  const groups = new Map<string, string[]>();
  for (const [name, words] of first) {
    const everywhere = JSON.stringify([words, ...others.map((other) => new Map(other).get(name))]);
    groups.set(everywhere, [...(groups.get(everywhere) ?? []), name]);
  }
  const written = literals(source);
  return [...groups]
    .map(([everywhere, names]) => ({ words: (JSON.parse(everywhere) as string[])[0] ?? '', names }))
    .filter(({ words, names }) => names.length > 1 && /\p{L}/u.test(words) && (written.get(words) ?? 0) > 1);
}

function leaves(value: unknown, name = ''): [name: string, words: string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => leaves(inner, name === '' ? field : `${name}.${field}`));
}

/** How often each string stands in a source. */
function literals(source: string): Map<string, number> {
  const counts = new Map<string, number>();
  const look = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value } = node as { type?: unknown; value?: unknown };
    if (type === 'Literal' && typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const inner of Object.values(node)) look(inner);
  };
  const { ast } = parse(`---\n${source}\n---\n`);
  look(typeof ast === 'string' ? JSON.parse(ast) : ast);
  return counts;
}
