import { fold, type Token } from './fold.ts';
import type { Run } from './query.ts';

/** A stretch of the original text, in UTF-16 units; `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a run begins in the tokens of one block, each place once, in order. */
export function findRun(tokens: readonly Token[], run: Run): number[] {
  const found: number[] = [];
  const length = run.keys.length;
  for (let first = 0; first + length <= tokens.length; first += 1) {
    if (run.keys.every((key, place) => matches(tokens[first + place], key, run.prefix && place === length - 1))) {
      found.push(first);
    }
  }
  return found;
}

/** The stretches of a text that any of the runs covers, joined where they touch, in order. */
export function stretches(text: string, runs: readonly Run[]): Stretch[] {
  const tokens = fold(text);
  const all = runs.flatMap((run) =>
    findRun(tokens, run).map((first) => ({
      start: tokens[first]?.start ?? 0,
      end: tokens[first + run.keys.length - 1]?.end ?? 0,
    })),
  );
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Stretch[] = [];
  for (const next of all) {
    const last = joined[joined.length - 1];
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else joined.push(next);
  }
  return joined;
}

function matches(token: Token | undefined, key: string, prefix: boolean): boolean {
  if (token === undefined) return false;
  return prefix ? token.word && token.key.startsWith(key) : token.key === key;
}
