import { relative } from 'node:path';
import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import { describe, type Finding } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { type ReportFormat, report } from '../checks/report.ts';
import { bodyCache, openStore } from '../collections/body-cache.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { foldersFor } from '../integrations/folders.ts';
import type { FixMode } from './arguments.ts';
import { refreshEditorFiles } from './editor.ts';
import { fixContent } from './fix.ts';
import { keep } from './keep.ts';
import type { Surroundings } from './output.ts';
import { watchFolder } from './watch-folder.ts';

export interface CheckArguments {
  content: string;
  format: ReportFormat;
  watch: boolean;
  fix: FixMode;
}

/** `lectern check`: every problem of the content; exit code 1 where one of them is an error, 0 at the end of a watch. */
export async function check(options: CheckArguments, surroundings: Surroundings): Promise<number> {
  const code = await checkOnce(options, surroundings);
  return options.watch ? keepChecking(options, surroundings) : code;
}

async function checkOnce({ content, format, fix }: CheckArguments, surroundings: Surroundings): Promise<number> {
  const store = openStore(foldersFor(content).cache);
  const cache = bodyCache(store);
  const { reading, findings, failed } =
    fix === 'none'
      ? { ...(await checkArchive(content, cache)), failed: false }
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

/** Checks again after each change, one check at a time, until the user has had enough. */
function keepChecking(options: CheckArguments, surroundings: Surroundings): Promise<number> {
  const { output, locale } = surroundings;
  const { watch: words } = messagesFor(locale).check;
  const say = (changed: number) => output.tell(words.checked(new Date().toTimeString().slice(0, 8), changed));
  say(0);
  return new Promise((resolve, reject) => {
    let running = false;
    const changed = new Set<string>();
    const run = async () => {
      if (running || changed.size === 0) return;
      running = true;
      while (changed.size > 0) {
        const count = changed.size;
        changed.clear();
        if (options.format === 'text') output.clear?.();
        await checkOnce(options, surroundings);
        say(count);
      }
      running = false;
    };
    const end = watchFolder(options.content, (paths) => {
      for (const path of paths) changed.add(path);
      run().catch(reject);
    });
    process.once('SIGINT', () => {
      end();
      resolve(0);
    });
  });
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
