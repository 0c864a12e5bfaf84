import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import { describe, type Finding } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { jsonReport } from '../checks/json-report.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { bodyCache, openStore } from '../collections/body-cache.ts';
import { readRelease } from '../collections/read-release.ts';
import { foldersFor } from '../integrations/folders.ts';
import { keep } from './keep.ts';
import type { Surroundings } from './output.ts';

/**
 * `lectern check`: every problem of the content; exit code 1 where one of them is an error. With `since`, the catalogue of
 * the last release, also the addresses that would die; 2 where that is none.
 */
export async function check(
  options: { content: string; json: boolean; since: string | null },
  { output, locale }: Surroundings,
): Promise<number> {
  const since = options.since === null ? null : readRelease(options.since);
  if (since && 'unreadable' in since) {
    output.tell(messagesFor(locale).command.sinceUnreadable(options.since ?? '', since.unreadable));
    return 2;
  }
  const store = openStore(foldersFor(options.content).cache);
  const { reading, findings } = await checkArchive(options.content, bodyCache(store), since);
  keep(store);
  const language = reading?.archive.settings.locale ?? locale;
  const problems = findings.map((found) => describe(found, language));
  if (options.json) output.print(jsonReport(problems));
  else output.print(terminalReport(problems, messagesFor(language).command.report));
  return exitCode(findings, language);
}

/** 0 where nothing is worse than a warning, else 1. */
export function exitCode(findings: readonly Finding[], language: Locale): number {
  return findings.some((found) => describe(found, language).severity === 'error') ? 1 : 0;
}
