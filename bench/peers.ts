import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { commit, load, machine } from './machine.ts';
import type { Corpus } from './peers/corpus.ts';
import { figures } from './peers/figures.ts';
import { LecternSite } from './peers/lectern-site.ts';
import { hasMarks, withReport } from './peers/marked-page.ts';
import { type Options, readOptions, usage } from './peers/options.ts';
import { ownCorpus } from './peers/own-corpus.ts';
import { pageWeights } from './peers/page-weights.ts';
import { PeerSite } from './peers/peer-site.ts';
import { jsonReport, markdownReport, plainReport, type Report } from './peers/report.ts';
import { Results } from './peers/results.ts';
import { installAll, round, writeAll } from './peers/rounds.ts';
import { lectern } from './peers/run-result.ts';
import { sharedCorpus } from './peers/shared-corpus.ts';
import { amount } from './peers/table.ts';

/** A build that takes longer is ended and counts as failed. */
const mostSeconds = 20 * 60;
/** Documents of the archive whose pages are weighed. */
const weighed = 100;

/** Holds Lectern against the generators people would pick instead, on the same texts, and says which figures are reached. */
export async function run(words: string[]): Promise<number> {
  const options = readOptions(words);
  if (typeof options === 'string') {
    console.error(`${options}\n\n${usage}`);
    return 2;
  }
  const { folder: kept, json, markdown } = options;
  if (markdown !== null && !hasMarks(readFileSync(markdown, 'utf8'))) {
    console.error(`${markdown} has no <!-- bench: peers --> … <!-- /bench --> to write between.`);
    return 2;
  }
  const folder = kept === null ? mkdtempSync(join(tmpdir(), 'lectern-peers-')) : resolve(kept);
  mkdirSync(folder, { recursive: true });
  try {
    const report = await compare(options, folder);
    console.log(plainReport(report));
    if (json !== null) writeFileSync(json, jsonReport(report));
    if (markdown !== null) writeFileSync(markdown, withReport(readFileSync(markdown, 'utf8'), markdownReport(report)));
    return 0;
  } finally {
    if (kept === null) rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(options: Options, folder: string): Promise<Report> {
  const { sizes, runs, largerRuns, peers, seed, memory, shared } = options;
  const started = { load: load(), commit: commit(), date: new Date().toISOString().slice(0, 10) };
  const limits = { memory: memory ?? totalmem() * 0.75, seconds: mostSeconds };
  const results = new Results();
  const others = peers.map((peer) => new PeerSite(peer, sizes.base, folder, limits));
  const ours = [sizes.base, ...sizes.larger].map((count) => new LecternSite(count, folder, limits));
  const small = new LecternSite(weighed, join(folder, 'pages'), limits);
  const corpus: Corpus = (await sharedCorpus(shared, folder, seed)) ?? ownCorpus(seed);
  tell(corpus.name);
  try {
    const versions = await installAll(others, results, tell);
    const [base, ...larger] = ours;
    if (!base) throw new Error('There is no archive to build.');
    const { digest } = await writeAll(base, others, corpus, results);
    // Whatever can go wrong goes wrong before anything is measured.
    for (const site of larger) await site.write(corpus);
    const weights = await pageWeights(small, corpus);
    const jobs = [...others.map(({ job }) => job), ...base.jobs()];
    for (let at = 1; at <= runs; at += 1) await round(jobs, results, tell);
    const largerJobs = larger.flatMap((site) => site.jobs());
    for (let at = 1; at <= largerRuns; at += 1) await round(largerJobs, results, tell);
    return {
      facts: [
        ['Date', started.date],
        ['Machine', machine()],
        ['Versions', [`${lectern} ${started.commit}`, `Node ${process.version}`, ...versions].join(', ')],
        ['Text', `${corpus.name}; seed ${seed}; all have the same ${amount(sizes.base)} titles and bodies (${digest})`],
        [
          'Load',
          `${started.load} at the start, ${load()} at the end; ${(results.disturbance * 100).toFixed(0)} % of the CPU time during builds went to other processes`,
        ],
        ...peers.map(({ name, note }): [string, string] => [name, note]),
      ],
      sizes,
      results,
      figures: figures(results, sizes, weights),
    };
  } finally {
    for (const site of [...ours, small]) site.forget();
  }
}

/** Words of progress, apart from the report. */
function tell(line: string): void {
  console.error(`${new Date().toTimeString().slice(0, 8)} ${line}`);
}
