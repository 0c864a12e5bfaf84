import type { Corpus } from './corpus.ts';
import type { LecternSite } from './lectern-site.ts';
import type { PeerSite } from './peer-site.ts';
import type { Results } from './results.ts';
import type { Job } from './run-result.ts';
import { amount } from './table.ts';
import type { TextDigest } from './text-digest.ts';

/** Gets every peer ready, and returns the versions of all programs; a peer that cannot be had counts as failed. */
export async function installAll(
  peers: readonly PeerSite[],
  results: Results,
  tell: (line: string) => void,
): Promise<string[]> {
  const versions = new Set<string>();
  for (const site of peers) {
    try {
      for (const version of await site.install()) versions.add(version);
    } catch (error) {
      results.fail(site.job, wordsOf(error));
      tell(`${site.job.program}: not installed: ${wordsOf(error)}`);
    }
  }
  return [...versions];
}

/** Writes the texts of all, and returns their digest. Throws where one was given other texts than the rest. */
export async function writeAll(
  ours: LecternSite,
  peers: readonly PeerSite[],
  corpus: Corpus,
  results: Results,
): Promise<TextDigest> {
  const same = await ours.write(corpus);
  if (same.count !== ours.count) throw new Error(`Lectern has ${same.count} transcripts instead of ${ours.count}.`);
  for (const site of peers) {
    if (results.failed(site.job)) continue;
    const { count, digest } = await site.write(corpus);
    if (count !== same.count || digest !== same.digest)
      throw new Error(`${site.job.program} has other texts: ${count}, ${digest}; not ${same.count}, ${same.digest}.`);
  }
  return same;
}

/** Makes each build once, in turn. A program that has failed with an archive is not asked again. */
export async function round(jobs: readonly Job[], results: Results, tell: (line: string) => void): Promise<void> {
  for (const job of jobs) {
    if (results.failed(job)) continue;
    const name = `${job.program}, ${amount(job.count)}, ${job.case}`;
    try {
      const run = await job.build();
      results.add(job, run);
      tell(`${name}: ${run.seconds.toFixed(1)} s`);
    } catch (error) {
      results.fail(job, wordsOf(error));
      tell(`${name}: failed: ${wordsOf(error)}`);
    }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
