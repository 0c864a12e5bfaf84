import type { Messages } from '../archive/messages.ts';
import type { Problem } from '../archive/problem.ts';
import { jsonReport } from './json-report.ts';
import { giteaReport, githubReport, gitlabReport } from './review-reports.ts';
import { sums, terminalReport } from './terminal-report.ts';

export const reportFormats = ['text', 'json', 'github', 'gitlab', 'gitea'] as const;
/** How problems are told: to a person, to a program, or to a place where changes are reviewed. */
export type ReportFormat = (typeof reportFormats)[number];

/**
 * The problems in a format.
 * @param content path of the content folder from the root of the repository, with `/`, for the formats of reviews
 */
export function report(
  format: ReportFormat,
  problems: readonly Problem[],
  content: string,
  words: Messages['command']['report'],
): string {
  const placed = () =>
    problems.map((problem) => ({ ...problem, path: content === '' ? problem.file : `${content}/${problem.file}` }));
  switch (format) {
    case 'text':
      return terminalReport(problems, words);
    case 'json':
      return jsonReport(problems);
    case 'github':
      return githubReport(placed());
    case 'gitlab':
      return gitlabReport(placed());
    case 'gitea':
      return giteaReport(placed(), sums(problems, words));
  }
}
