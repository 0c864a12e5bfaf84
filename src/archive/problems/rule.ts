import type { Severity } from '../problem.ts';

/** What is wrong, and what to do about it. */
export type Advice = readonly [message: string, hint: string];

/**
 * The one right answer to a finding, for `check --fix`: what stands in place of the value at the finding's place, that the
 * value is put in quotes as it stands, or that it is taken out of its list.
 */
export type Fix = { to: string } | 'quote' | 'remove';

/**
 * A rule of the problem table: how much its breach weighs, and the words for it.
 * The words are given what the finding carries (`P`, plain data) and say what stands there and what to write instead.
 */
export interface Rule<P> {
  severity: Severity;
  'zh-CN': (params: P) => Advice;
  en: (params: P) => Advice;
  /** What puts the finding right; null where that takes somebody's judgement. Absent where it always does. */
  fix?: (params: P) => Fix | null;
}

/** Gives an entry of the table its type. */
export function rule<P>(entry: Rule<P>): Rule<P> {
  return entry;
}

/** `a、b、c` or `a, b, c`, cut after `most` with the number of the rest. */
export function listed(values: readonly string[], locale: 'zh-CN' | 'en', most = 12): string {
  const shown = values.slice(0, most);
  const rest = values.length - shown.length;
  if (locale === 'zh-CN') return shown.join('、') + (rest > 0 ? `等 ${values.length} 个` : '');
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** The sentence that proposes the nearest known word; empty where none is near. */
export function nearest(near: string | null, locale: 'zh-CN' | 'en'): string {
  if (near === null) return '';
  return locale === 'zh-CN' ? `是不是想写“${near}”？` : `Did you mean “${near}”? `;
}

/** Places (`lectures/a.mdx:12`) of things that a message names, and how many there are besides. */
export interface Spots {
  spots: readonly string[];
  more: number;
}

/** `a、b 等 5 处` or `a, b and 3 more`. */
export function spotted({ spots, more }: Spots, locale: 'zh-CN' | 'en'): string {
  if (locale === 'zh-CN') return spots.join('、') + (more > 0 ? ` 等 ${spots.length + more} 处` : '');
  return spots.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** The fix that writes a value as it should be written; none where nobody can tell. */
export function respelt(value: string | null | undefined): Fix | null {
  return value === null || value === undefined ? null : { to: value };
}
