import type { PartialDate } from '../archive/date.ts';

/**
 * The day on which each file was last changed, by its present path. A file that was only added has none, and a move alone
 * is no change.
 * @param log `git log --reverse --name-status -z -M --format=%x01%as`, so that a commit comes after those it builds on
 */
export function revisionDates(log: string): Map<string, PartialDate> {
  const files = new Map<string, PartialDate | null>();
  /** Where files went that a commit of another branch may still know under their former path. */
  const wentTo = new Map<string, string>();
  const now = (path: string): string => {
    const next = files.has(path) ? undefined : wentTo.get(path);
    return next === undefined ? path : now(next);
  };
  const change = (path: string, date: PartialDate) => {
    const before = files.get(path) ?? null;
    // Commits of two branches come one after the other, whatever their days.
    files.set(path, before !== null && before > date ? before : date);
  };
  let date = '';
  const parts = log.split('\0').values();
  for (const part of parts) {
    const word = part.replace(/^\n/, '');
    if (word.startsWith('\u0001')) {
      date = word.slice(1);
      continue;
    }
    if (word === '') continue;
    const path = parts.next().value ?? '';
    if (word === 'A') {
      files.set(path, null);
      wentTo.delete(path);
    } else if (word === 'D') {
      files.delete(path);
    } else if (word.startsWith('R')) {
      const target = parts.next().value ?? '';
      const source = now(path);
      const before = files.get(source) ?? null;
      files.delete(source);
      files.set(target, before);
      wentTo.delete(target);
      wentTo.set(source, target);
      if (word !== 'R100') change(target, date);
    } else {
      change(now(path), date);
    }
  }
  return new Map([...files].flatMap(([path, last]): [string, string][] => (last === null ? [] : [[path, last]])));
}
