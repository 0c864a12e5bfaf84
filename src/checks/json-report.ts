import type { Problem } from '../archive/problem.ts';

/** What `check --json` prints: one object, and nothing else. */
export function jsonReport(problems: readonly Problem[]): string {
  return JSON.stringify({ problems });
}
