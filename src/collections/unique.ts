import { type Finding, finding } from '../archive/problem-table.ts';
import { type Entry, entryPlace } from './read-entries.ts';

/** The entries of which none before has the same value in `field`; the others are reported with the place of the first. */
export function uniqueBy<K extends string, T extends Record<K, string>>(
  entries: readonly Entry<T>[],
  field: K,
  rule: 'slug-duplicate' | 'code-duplicate',
  findings: Finding[],
): Entry<T>[] {
  const first = new Map<string, Entry<T>>();
  return entries.filter((entry) => {
    const value = entry.value[field];
    const before = first.get(value);
    if (!before) {
      first.set(value, entry);
      return true;
    }
    const place = entryPlace(before, field);
    findings.push(finding(rule, { value, first: `${place.file}:${place.line}` }, entryPlace(entry, field)));
    return false;
  });
}
