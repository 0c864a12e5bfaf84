import { createHash } from 'node:crypto';
import type { Problem, Severity } from '../archive/problem.ts';

/** The same problem with its file as the repository names it: in a review, paths start from there. */
export type PlacedProblem = Problem & { path: string };

/**
 * Workflow commands of GitHub Actions, a line each, which it shows as annotations on the lines of a pull request
 * (docs.github.com, “Workflow commands”: `%`, line ends, and in properties `:` and `,` are escaped).
 */
export function githubReport(problems: readonly PlacedProblem[]): string {
  const commands: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };
  return problems
    .map(({ severity, path, line, column, rule, message, hint }) => {
      const place = `file=${property(path)},line=${line},col=${column},title=${property(rule)}`;
      return `::${commands[severity]} ${place}::${data(advice(message, hint))}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A Code Quality report of GitLab (docs.gitlab.com, “Code Quality report format”), to be kept as an artifact. */
export function gitlabReport(problems: readonly PlacedProblem[]): string {
  const severities: Record<Severity, string> = { error: 'major', warning: 'minor', hint: 'info' };
  const seen = new Map<string, number>();
  const entries = problems.map(({ severity, path, line, rule, message, hint }) => {
    // Without the line, so that a problem that only moved is not a new one; the number tells equal ones apart.
    const same = `${rule}\0${path}\0${message}`;
    const count = seen.get(same) ?? 0;
    seen.set(same, count + 1);
    return {
      description: advice(message, hint),
      check_name: rule,
      fingerprint: createHash('sha256').update(`${same}\0${count}`).digest('hex').slice(0, 32),
      severity: severities[severity],
      location: { path, lines: { begin: line } },
    };
  });
  return JSON.stringify(entries, null, 2);
}

/**
 * The body of a review for Gitea and Forgejo (`POST /repos/{owner}/{repo}/pulls/{index}/reviews`): a comment on each line,
 * and the sums above them.
 */
export function giteaReport(problems: readonly PlacedProblem[], summary: string): string {
  return JSON.stringify({
    event: 'COMMENT',
    body: summary,
    comments: problems.map(({ path, line, rule, message, hint }) => ({
      path,
      new_position: line,
      body: `${advice(message, hint)} [${rule}]`,
    })),
  });
}

function advice(message: string, hint: string): string {
  return `${message} → ${hint}`;
}
