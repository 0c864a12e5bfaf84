import { eastAsianWidth } from 'get-east-asian-width';
import type { ProgressMessages } from '../archive/messages/progress.ts';

/** How far a command is. */
export interface ProgressState {
  /** Number of the stage, from 1, and how many there are. */
  number: number;
  of: number;
  stage: string;
  /** How much of the stage is done, out of how much; null where it cannot be counted, or not yet. */
  count: { done: number; of: number } | null;
  /** Seconds since the stage began. */
  elapsed: number;
}

const gap = '  ';

/** One line that takes up at most `columns` of a terminal; what is less important is left out first. */
export function progressLine(state: ProgressState, columns: number, words: ProgressMessages): string {
  const { count, elapsed } = state;
  const left = count && secondsLeft(count.done, count.of, elapsed);
  const time = left !== null ? words.left(left) : elapsed >= 1 ? words.elapsed(Math.floor(elapsed)) : '';
  const parts = [stageName(state), count ? countOf(count, words) : '', time].filter((part) => part !== '');
  while (parts.length > 1 && widthOf(parts.join(gap)) > columns) parts.pop();
  return cutTo(parts.join(gap), columns);
}

/** The stage with its number, where there is more than one. */
export function stageName({ number, of, stage }: Pick<ProgressState, 'number' | 'of' | 'stage'>): string {
  return of > 1 ? `${number}/${of} ${stage}` : stage;
}

export function countOf({ done, of }: { done: number; of: number }, words: ProgressMessages): string {
  return words.counted(words.number(done), words.number(of));
}

/** Whole seconds, from the rate so far; null as long as that says little: in the first two seconds, or before a hundredth is done. */
export function secondsLeft(done: number, of: number, elapsed: number): number | null {
  if (elapsed < 2 || done < 5 || done * 100 < of) return null;
  return Math.ceil((elapsed * Math.max(0, of - done)) / done);
}

/** Columns that a text takes up; signs that some terminals show wide count as wide. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOfOne(character), 0);
}

function widthOfOne(character: string): number {
  return eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
}

function cutTo(text: string, columns: number): string {
  let width = 0;
  let cut = '';
  for (const character of text) {
    width += widthOfOne(character);
    if (width > columns) break;
    cut += character;
  }
  return cut;
}
