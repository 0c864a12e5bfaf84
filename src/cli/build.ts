import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../archive/locale.ts';
import type { BuildSummary } from '../archive/messages/progress.ts';
import { messagesFor } from '../archive/messages.ts';
import { describe, type Finding, inReportOrder } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { asOfDay } from '../collections/as-of-day.ts';
import { bodyCache, openStore } from '../collections/body-cache.ts';
import { type FormerSite, readFormerSite } from '../collections/former-site.ts';
import { LinkedFiles } from '../collections/linked-files.ts';
import { FormerSiteChanged, OutputFolder } from '../collections/output-folder.ts';
import { wholeSite } from '../collections/site-part.ts';
import { buildPart } from '../integrations/build-part.ts';
import {
  type BuildOptions,
  type BuildOutcome,
  buildSite,
  finishSite,
  type SiteStats,
} from '../integrations/build-site.ts';
import { foldersFor, projectRoot } from '../integrations/folders.ts';
import { Indexing } from '../integrations/indexing.ts';
import { type PeakMemory, watchPeakMemory } from '../integrations/peak-memory.ts';
import { planSite } from '../integrations/site-plan.ts';
import { Stages, stageNames } from '../integrations/stages.ts';
import { rememberedSite, rememberSite, standingSite } from '../integrations/standing-site.ts';
import type { BuildArguments } from './arguments.ts';
import { exitCode } from './check.ts';
import { isDiskFull } from './disk-full.ts';
import { keep } from './keep.ts';
import { outFault } from './out-folder.ts';
import type { Surroundings } from './output.ts';
import { isLive, Progress } from './progress.ts';
import { scriptHashes } from './script-hash.ts';
import { repair, stage } from './staging.ts';

/** What became of a build: its exit code, and the language it spoke. */
export interface BuildResult {
  code: number;
  locale: Locale;
}

/** `lectern build`: checks, then the site. Where anything is wrong, `out` stays as it was. */
export async function build(options: BuildArguments, surroundings: Surroundings): Promise<BuildResult> {
  const { output, locale } = surroundings;
  const ending = new AbortController();
  try {
    return await checkAndBuild(options, surroundings, ending.signal);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    output.tell(messagesFor(locale).command.diskFull(options.out));
    return { code: 1, locale };
  } finally {
    // Who is told of an error in the content does not wait for the last site to be read.
    ending.abort();
  }
}

async function checkAndBuild(
  { content, out, base, asOf, clean, json, shard }: BuildArguments,
  surroundings: Surroundings,
  ending: AbortSignal,
): Promise<BuildResult> {
  const started = performance.now();
  const { locale, stream } = surroundings;
  const peakMemory = watchPeakMemory();
  const progress = new Progress(stream, isLive(stream, process.env), stageNames, messagesFor(locale).progress);
  const output = progress.beside(surroundings.output);
  const part = shard ?? wholeSite;
  const folders = foldersFor(content, part);
  if (clean) rmSync(folders.cache, { recursive: true, force: true });
  const fault = outFault(out, { work: [content, projectRoot, '.'] }, shard ? 'part' : 'site');
  const former = shard || fault ? null : readFormerSite(resolve(out), ending);
  const store = openStore(folders.cache);
  const stages = new Stages(progress);
  const { reading, findings, language } = await stages.run('check', async (onRead) => {
    const checked = await checkArchive(content, bodyCache(store), { onRead });
    const language = checked.reading?.archive.settings.locale ?? locale;
    progress.speak(messagesFor(language).progress);
    return { ...checked, language };
  });
  const { command: words, parts } = messagesFor(language);
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
  if (fault) {
    output.tell(words.outFault[fault](out));
    return { code: 2, locale: language };
  }
  const day = asOfDay(asOf, reading.archive.settings.followUp);
  if (day === null) {
    output.tell(words.badEpoch(process.env.SOURCE_DATE_EPOCH ?? ''));
    return { code: 2, locale: language };
  }
  output.tell(words.building(content));
  repair(out);
  const plan = await planSite(reading, base, day, part);
  const remembered = former && plan.name !== null ? rememberedSite(plan.name, store) : null;
  const standing = former && remembered ? standingSite(remembered, await former) : null;
  const { findings: ofSite, stats } = standing
    ? { findings: [], stats: standing }
    : await buildAside(
        { reading, folders, store, plan, base, stages },
        out,
        former,
        (found) => exitCode(found, language) === 0,
      );
  const found = inReportOrder([...findings, ...ofSite]);
  if (stats === null || exitCode(found, language) !== 0) return refuse(found);
  const lost = keep(store, standing === null);
  const seconds = (performance.now() - started) / 1000;
  if (found.length > 0) report(found);
  if (standing) output.tell(words.unchanged(stats.pages, out, seconds.toFixed(1)));
  else if (shard) output.tell(parts.builtPart(part.number, part.of, stats.pages, out, seconds.toFixed(1)));
  else output.tell(words.built(stats.pages, out, seconds.toFixed(1)));
  const memory = peakMemory();
  const documents = reading.documents.length;
  output.tell(messagesFor(language).progress.summary(summaryOf(documents, stats, memory)));
  if (lost !== null) output.tell(words.cacheNotKept(lost));
  if (reading.history === 'partial') output.tell(words.historyPartial);
  if (json)
    output.print(
      JSON.stringify({
        documents,
        ...(shard && { shard }),
        seconds,
        ...stats,
        peakMemory: memory.bytes,
        stages: stages.done,
      }),
    );
  output.tell(shard ? parts.toMerge : words.scriptHashes(scriptHashes(base)));
  return { code: 0, locale: language };
}

/**
 * Builds beside `out` and puts the site there when it is whole and `isGood`; without a former site, which may be an empty one,
 * the part of one. Texts are indexed while the former site is still read.
 */
async function buildAside(
  options: Omit<BuildOptions, 'out' | 'indexing'>,
  out: string,
  beingRead: Promise<FormerSite> | null,
  isGood: (findings: readonly Finding[]) => boolean,
  takesLinks = true,
): Promise<BuildOutcome> {
  const { reading, folders, plan, base, stages, store } = options;
  const staging = stage(out);
  const indexing = new Indexing(reading, folders, store, plan, base);
  const links = beingRead && takesLinks ? new LinkedFiles(resolve(out), staging.folder) : null;
  const former = await beingRead;
  try {
    const ofSite = { ...options, indexing, out: new OutputFolder(staging.folder, former, links) };
    const { findings, stats } = await (former ? buildSite(ofSite) : buildPart(ofSite, staging.folder));
    if (stats === null) return { findings, stats };
    return await stages.run('publish', async () => {
      const found = former ? await finishSite(ofSite) : [];
      if (!isGood(found)) return { findings: found, stats: null };
      if (plan.name !== null && former) rememberSite(plan.name, ofSite.out, stats, store);
      staging.publish(former?.size);
      return { findings: found, stats };
    });
  } catch (error) {
    if (!(error instanceof FormerSiteChanged)) throw error;
  } finally {
    await indexing.stop();
    await links?.close();
    staging.discard();
  }
  // Everything is in the store by now, so that this is done soon.
  return buildAside(options, out, beingRead, isGood, false);
}

function summaryOf(documents: number, { pages, reused, images, search }: SiteStats, memory: PeakMemory): BuildSummary {
  const { words, texts, other } = search.bytes;
  const { shards, indexed } = search;
  const { bytes: peakMemory, childrenSeen } = memory;
  return {
    documents,
    pages,
    reused,
    images,
    indexBytes: words + texts + other,
    shards,
    indexed,
    peakMemory,
    childrenSeen,
  };
}
