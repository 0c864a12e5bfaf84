import type { Messages } from '../archive/messages.ts';
import type { Problem, Severity } from '../archive/problem.ts';

const severities: readonly Severity[] = ['error', 'warning', 'hint'];

/** Problems file by file, each with its place, what is wrong and what to do, and the sums at the end. */
export function terminalReport(problems: readonly Problem[], words: Messages['command']['report']): string {
  const files = Map.groupBy(problems, (problem) => problem.file);
  const parts = [...files].map(([file, ofFile]) =>
    [file, ...ofFile.map((problem) => entry(problem, words))].join('\n'),
  );
  return [...parts, sums(problems, words)].join('\n\n');
}

function entry(problem: Problem, words: Messages['command']['report']): string {
  const place = `${problem.line}:${problem.column}`;
  return `  ${place}  ${words.severity[problem.severity]}  ${problem.message}  [${problem.rule}]\n      ${words.whatToDo}${problem.hint}`;
}

/** The last line of a report: how many problems of which weight. */
export function sums(problems: readonly Problem[], words: Messages['command']['report']): string {
  if (problems.length === 0) return words.clean;
  const counts = severities
    .map((severity) => ({ severity, count: problems.filter((problem) => problem.severity === severity).length }))
    .filter(({ count }) => count > 0);
  return words.sum(counts.map(({ severity, count }) => words.count[severity](count)));
}
