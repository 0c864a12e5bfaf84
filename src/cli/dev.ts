import { resolve } from 'node:path';
import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import { describe, type Finding } from '../archive/problem-table.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { DevArchive } from '../integrations/dev-archive.ts';
import { foldersFor } from '../integrations/folders.ts';
import type { Listening } from './arguments.ts';
import { refreshEditorFiles } from './editor.ts';
import { keep } from './keep.ts';
import type { Output, Surroundings } from './output.ts';
import { showProgress } from './show-progress.ts';
import { watchFolder } from './watch-folder.ts';

export interface DevArguments extends Listening {
  content: string;
  /** Where the last build was written: its search index is used. */
  out: string;
  base: string;
}

/** What was read is saved for the next start, and editors are told of it, once nothing has been written for this many milliseconds. */
const quiet = 2000;

/** `lectern dev`: pages made as they are asked for, following the content folder; problems are told as they come and go. */
export async function dev(options: DevArguments, surroundings: Surroundings): Promise<number> {
  const { output, locale } = surroundings;
  const { content, base, host } = options;
  const folders = foldersFor(content);
  const out = resolve(options.out);
  const archive = new DevArchive(folders, base);
  const { view, findings } = await showProgress('check', surroundings, (onRead) => archive.read(onRead));
  const language = view?.site.archive.settings.locale ?? locale;
  const words = messagesFor(language);
  const terminal = new FindingsTold(output, language);
  terminal.all(findings);
  keep(archive.store);
  if (!view) return 1;
  refreshEditorFiles(content, view.reading);

  // Loaded only now: what is wrong with the content is told before Astro is there.
  const { startDevServer } = await import('../integrations/dev-server.ts');
  const buildCommand = commandFor(options);
  const server = await startDevServer({ ...options, archive, first: view, folders, out, buildCommand });
  const port = server.port;
  if (options.port !== 0 && port !== options.port) output.tell(words.command.portTaken(options.port, port));
  output.print(words.command.served(`http://${host}:${port}${base}`));
  output.tell(words.command.howToStop);

  let saving: NodeJS.Timeout | undefined;
  const follow = async (paths: readonly string[]) => {
    const started = performance.now();
    const { view: next, findings: found } = await archive.read();
    if (next) server.show(next);
    const what = paths.length === 1 ? (paths[0] ?? '') : words.dev.files(paths.length);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    output.tell(words.dev.updated(new Date().toTimeString().slice(0, 8), what, seconds));
    terminal.changes(found);
    clearTimeout(saving);
    saving = setTimeout(() => {
      keep(archive.store);
      if (next) refreshEditorFiles(content, next.reading);
    }, quiet);
  };
  let reading = Promise.resolve();
  watchFolder(folders.content, (paths) => {
    reading = reading
      .then(() => follow(paths))
      .catch((error: unknown) =>
        output.tell(words.dev.readingFailed(error instanceof Error ? error.message : String(error))),
      );
  });
  return 0;
}

/** The build whose index this `dev` searches, as the user would write it. */
function commandFor({ content, out, base }: DevArguments): string {
  const words = ['lectern build'];
  if (content !== 'content') words.push(`--content ${quoted(content)}`);
  if (out !== 'dist') words.push(`--out ${quoted(out)}`);
  if (base !== '/') words.push(`--base ${base}`);
  return words.join(' ');
}

function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}

/** Tells the terminal of each problem once. */
class FindingsTold {
  private readonly output: Output;
  private readonly locale: Locale;
  private told = new Set<string>();

  constructor(output: Output, locale: Locale) {
    this.output = output;
    this.locale = locale;
  }

  all(findings: readonly Finding[]): void {
    this.told = new Set(findings.map(keyOf));
    this.report(findings);
  }

  /** Those that are new, and how many have gone. */
  changes(findings: readonly Finding[]): void {
    const before = this.told;
    this.told = new Set(findings.map(keyOf));
    const mended = [...before].filter((key) => !this.told.has(key)).length;
    const fresh = findings.filter((found) => !before.has(keyOf(found)));
    if (mended > 0) this.output.tell(messagesFor(this.locale).dev.mended(mended));
    if (fresh.length > 0 || (mended > 0 && findings.length === 0)) this.report(fresh);
  }

  private report(findings: readonly Finding[]): void {
    const problems = findings.map((found) => describe(found, this.locale));
    this.output.tell(terminalReport(problems, messagesFor(this.locale).command.report));
  }
}

/** A problem that only moved down with the text above it is the same one. */
function keyOf({ rule, params, file }: Finding): string {
  return JSON.stringify([rule, params, file]);
}
