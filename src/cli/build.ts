import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import { describe, type Finding, inReportOrder } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { bodyCache, openStore } from '../collections/body-cache.ts';
import { OutputFolder } from '../collections/output-folder.ts';
import { type BuildOptions, buildSite, type SiteStats } from '../integrations/build-site.ts';
import { foldersFor, projectRoot } from '../integrations/folders.ts';
import { planSite } from '../integrations/site-plan.ts';
import { Stages } from '../integrations/stages.ts';
import { rememberSite, standingSite } from '../integrations/standing-site.ts';
import { dispatchScript } from '../search/browser/dispatch.ts';
import { exitCode } from './check.ts';
import { keep } from './keep.ts';
import { outFault } from './out-folder.ts';
import type { Surroundings } from './output.ts';
import { repair, stage } from './staging.ts';

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
export async function build(options: BuildArguments, surroundings: Surroundings): Promise<BuildResult> {
  const { output, locale } = surroundings;
  try {
    return await checkAndBuild(options, surroundings);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    output.tell(messagesFor(locale).command.diskFull(options.out));
    return { code: 1, locale };
  }
}

async function checkAndBuild(
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
  const refuse = (found: typeof findings): BuildResult => {
    keep(store);
    report(found);
    output.tell(words.notBuilt(out));
    return { code: 1, locale: language };
  };
  if (!reading || exitCode(findings, language) !== 0) return refuse(findings);
  const fault = outFault(out, [content, projectRoot, '.']);
  if (fault) {
    output.tell(words.outFault[fault](out));
    return { code: 2, locale: language };
  }
  output.tell(words.building(content));
  repair(out);
  const plan = await planSite(reading, base);
  const standing = plan.name === null ? null : standingSite(plan.name, resolve(out), store);
  const { findings: ofSite, stats } = standing
    ? { findings: [], stats: standing }
    : await buildAside(
        { reading, folders, store, plan, base, stages },
        out,
        (found) => exitCode(found, language) === 0,
      );
  const found = inReportOrder([...findings, ...ofSite]);
  if (stats === null || exitCode(found, language) !== 0) return refuse(found);
  const lost = keep(store, standing === null);
  const seconds = (performance.now() - started) / 1000;
  if (found.length > 0) report(found);
  if (standing) output.tell(words.unchanged(stats.pages, out, seconds.toFixed(1)));
  else output.tell(words.built(stats.pages, out, seconds.toFixed(1)));
  if (!standing && stats.reused > 0) output.tell(words.reused(stats.reused, stats.pages));
  if (lost !== null) output.tell(words.cacheNotKept(lost));
  if (reading.history === 'partial') output.tell(words.historyPartial);
  if (json)
    output.print(JSON.stringify({ documents: reading.documents.length, seconds, ...stats, stages: stages.done }));
  const digest = createHash('sha256').update(dispatchScript(base)).digest('base64');
  output.tell(words.scriptHash(`sha256-${digest}`));
  return { code: 0, locale: language };
}

/** Builds beside `out` and puts the site there when it is whole and `isGood`. */
async function buildAside(
  options: Omit<BuildOptions, 'out'>,
  out: string,
  isGood: (findings: readonly Finding[]) => boolean,
): Promise<{ findings: Finding[]; stats: SiteStats | null }> {
  const { plan, stages, store } = options;
  const staging = stage(out);
  try {
    const folder = new OutputFolder(staging.folder, resolve(out));
    const built = await buildSite({ ...options, out: folder });
    if (built.stats === null || !isGood(built.findings)) return { ...built, stats: null };
    if (plan.name !== null) rememberSite(plan.name, folder, built.stats, store);
    await stages.run('publish', () => staging.publish());
    return built;
  } finally {
    staging.discard();
  }
}
