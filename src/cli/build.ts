import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import { describe, inReportOrder } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { bodyCache, openStore } from '../collections/body-cache.ts';
import { reasonOf } from '../collections/folder.ts';
import type { Store } from '../collections/store.ts';
import { foldersFor } from '../integrations/astro-config.ts';
import { buildSite } from '../integrations/build-site.ts';
import { Stages } from '../integrations/stages.ts';
import { dispatchScript } from '../search/browser/dispatch.ts';
import { exitCode } from './check.ts';
import type { Surroundings } from './output.ts';
import { stage } from './staging.ts';

export interface BuildArguments {
  content: string;
  out: string;
  base: string;
  /** Whether nothing of earlier builds is used. */
  clean: boolean;
  /** Whether a summary for machines is printed. */
  json: boolean;
}

/** What became of a build: its exit code, and the language it spoke. */
export interface BuildResult {
  code: number;
  locale: Locale;
}

/** `lectern build`: checks, then the site. Where anything is wrong, `out` stays as it was. */
export async function build(
  { content, out, base, clean, json }: BuildArguments,
  { output, locale }: Surroundings,
): Promise<BuildResult> {
  const started = performance.now();
  const folders = foldersFor(content);
  if (clean) rmSync(folders.cache, { recursive: true, force: true });
  const store = openStore(folders.cache);
  const stages = new Stages();
  const { reading, findings } = await stages.run('check', () => checkArchive(content, bodyCache(store)));
  const language = reading?.archive.settings.locale ?? locale;
  const words = messagesFor(language).command;
  const report = (found: typeof findings) =>
    output.tell(
      terminalReport(
        found.map((one) => describe(one, language)),
        words.report,
      ),
    );
  if (!reading || exitCode(findings, language) !== 0) {
    report(findings);
    output.tell(words.notBuilt(out));
    return { code: 1, locale: language };
  }
  output.tell(words.building(content));
  const staging = stage(out);
  try {
    const { findings: ofSite, stats } = await buildSite({ reading, folders, store, out: staging.folder, base, stages });
    const found = inReportOrder([...findings, ...ofSite]);
    if (found.length > 0) report(found);
    if (exitCode(found, language) !== 0 || stats === null) {
      save(store, false);
      output.tell(words.notBuilt(out));
      return { code: 1, locale: language };
    }
    const pages = readdirSync(staging.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    ).length;
    await stages.run('publish', () => staging.publish());
    const lost = save(store, true);
    const seconds = (performance.now() - started) / 1000;
    output.tell(words.built(pages, out, seconds.toFixed(1)));
    if (stats.reused > 0) output.tell(words.reused(stats.reused, pages));
    if (lost !== null) output.tell(words.cacheNotKept(lost));
    if (json)
      output.print(
        JSON.stringify({ documents: reading.documents.length, pages, seconds, ...stats, stages: stages.done }),
      );
    const digest = createHash('sha256').update(dispatchScript(base)).digest('base64');
    output.tell(words.scriptHash(`sha256-${digest}`));
    return { code: 0, locale: language };
  } finally {
    staging.discard();
  }
}

/** Keeps what was made for the next build; null, or why it could not be kept. `all` says that what was not used is dropped. */
function save(store: Store, all: boolean): string | null {
  try {
    store.save(() => all);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
