import { relative } from 'node:path';
import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import { describe, type Finding } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { type ReportFormat, report } from '../checks/report.ts';
import { type BodyCache, bodyCache, openStore } from '../collections/body-cache.ts';
import { reasonOf } from '../collections/folder.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { type Release, readRelease } from '../collections/read-release.ts';
import { foldersFor } from '../integrations/folders.ts';
import type { FixMode } from './arguments.ts';
import { refreshEditorFiles } from './editor.ts';
import { fixContent } from './fix.ts';
import { keep } from './keep.ts';
import type { Surroundings } from './output.ts';
import { showProgress } from './show-progress.ts';
import { watchFolder } from './watch-folder.ts';

export interface CheckArguments {
  content: string;
  format: ReportFormat;
  watch: boolean;
  fix: FixMode;
  /** `catalog.json` of the last release, every address of which must still answer. */
  since: string | null;
}

/**
 * `lectern check`: every problem of the content; exit code 1 where one of them is an error, 0 at the end of a watch. With
 * `since`, the catalogue of the last release, also the addresses that would die; 2 where that is none.
 */
export async function check(options: CheckArguments, surroundings: Surroundings): Promise<number> {
  const since = options.since === null ? null : readRelease(options.since);
  if (since && 'unreadable' in since) {
    const words = messagesFor(surroundings.locale).command;
    surroundings.output.tell(words.sinceUnreadable(options.since ?? '', since.unreadable));
    return 2;
  }
  return options.watch ? keepChecking(options, since, surroundings) : checkOnce(options, since, surroundings);
}

async function checkOnce(
  { content, format, fix }: CheckArguments,
  since: Release | null,
  surroundings: Surroundings,
): Promise<number> {
  const store = openStore(foldersFor(content).cache);
  const cache = bodyCache(store);
  const { reading, findings, failed } =
    fix === 'none'
      ? { ...(await checked(content, cache, since, surroundings)), failed: false }
      : await fixContent(content, fix, cache, surroundings, format === 'text');
  keep(store);
  store.close();
  if (reading && fix !== 'show') refreshEditorFiles(content, reading);
  const language = languageOf(reading, surroundings.locale);
  const problems = findings.map((found) => describe(found, language));
  const text = report(format, problems, fromHere(content), messagesFor(language).command.report);
  if (text !== '') surroundings.output.print(text);
  return failed ? 1 : exitCode(findings, language);
}

function checked(content: string, cache: BodyCache, since: Release | null, surroundings: Surroundings) {
  return showProgress('check', surroundings, (onRead) => checkArchive(content, cache, { onRead }, since));
}

/** Checks, and again after each change, one check at a time, until the user has had enough. */
function keepChecking(options: CheckArguments, since: Release | null, surroundings: Surroundings): Promise<number> {
  const { output, locale } = surroundings;
  const { watch: words } = messagesFor(locale).check;
  return new Promise((resolve, reject) => {
    const changed = new Set<string>();
    let running = false;
    const run = async () => {
      running = true;
      do {
        const count = changed.size;
        changed.clear();
        if (options.format === 'text') output.clear?.();
        output.tell(words.checking(timeOfDay()));
        await checkOnce(options, since, surroundings).catch((error: unknown) => {
          // A file that went while it was read: its going is the next change.
          if (!(error instanceof Error && 'code' in error)) throw error;
          output.tell(messagesFor(locale).command.unexpected(reasonOf(error)));
        });
        output.tell(words.checked(timeOfDay(), count));
      } while (changed.size > 0);
      running = false;
    };
    // Before the first check, so that what is saved meanwhile is not missed.
    const end = watchFolder(options.content, (paths) => {
      for (const path of paths) changed.add(path);
      if (!running) run().catch(fail);
    });
    const fail = (error: unknown) => {
      end();
      reject(error);
    };
    process.once('SIGINT', () => {
      end();
      resolve(0);
    });
    run().catch(fail);
  });
}

function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 8);
}

function languageOf(reading: ArchiveReading | null, locale: Locale): Locale {
  return reading?.archive.settings.locale ?? locale;
}

/** The content folder as paths in a review have it: from the working folder, which in a pipeline is the repository's root. */
function fromHere(content: string): string {
  return relative('.', content).replaceAll('\\', '/');
}

/** 0 where nothing is worse than a warning, else 1. */
export function exitCode(findings: readonly Finding[], language: Locale): number {
  return findings.some((found) => describe(found, language).severity === 'error') ? 1 : 0;
}
