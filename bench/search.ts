import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { close } from 'pagefind';
import type { Page } from 'playwright-core';
import { Addresses } from '../src/archive/address.ts';
import { serve } from '../src/cli/serve.ts';
import type { SearchAnswer } from '../src/search/browser/searcher.ts';
import { bundleSearchScripts } from '../src/search/index/bundle-scripts.ts';
import { writeSearchIndex } from '../src/search/index/write-search-index.ts';
import { launch } from '../test/browser/launch.ts';
import { readCorpora } from './search-corpora.ts';
import { type BenchQuery, makeQueries } from './search-queries.ts';
import { type Judged, judge, report } from './search-report.ts';
import { stockBytes } from './search-stock.ts';
import { Scan } from './search-truth.ts';

const sets = ['01-zh-speeches', '02-zh-provincial-2026', '03-zh-transcripts-cc0', '04-talk-transcripts-md'];
const allResults = 100_000;

/**
 * `npm run bench -- search [--seed N] [--each N] [--shards N] [--corpora DIR]`: exactness, size and speed of the search
 * in Chromium over the texts of the four sets, each line a block.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      each: { type: 'string', default: '40' },
      shards: { type: 'string', default: '' },
      corpora: { type: 'string', default: fileURLToPath(new URL('../../shared/corpora', import.meta.url)) },
    },
  });
  const corpus = readCorpora(sets.map((set) => join(values.corpora, set)));
  const blocksOf = (id: string) => corpus.blocks.get(id) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    const started = performance.now();
    const stats = await writeSearchIndex({
      archive: corpus.archive,
      blocksOf: async ({ id }) => blocksOf(id),
      addresses: new Addresses('/'),
      outDir: join(folder, 'site'),
      cacheDir: join(folder, 'cache'),
      ...(values.shards === '' ? {} : { shards: Number(values.shards) }),
    });
    const seconds = (performance.now() - started) / 1000;
    await bundleSearchScripts({ outDir: join(folder, 'site') });
    writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html><html lang="zh-CN"><title>Bench</title></html>');
    const stock = await stockBytes(corpus.archive, blocksOf);
    await close();
    const bytes = stats.bytes.words + stats.bytes.texts + stats.bytes.other;
    console.log(`${stats.documents} documents in ${stats.shards} shard(s), indexed in ${seconds.toFixed(1)} s`);
    console.log(
      `index and texts ${kib(bytes)} (words ${kib(stats.bytes.words)}, texts ${kib(stats.bytes.texts)}, other ${kib(stats.bytes.other)})`,
    );
    console.log(`stock Pagefind ${kib(stock)}: ${((100 * bytes) / stock).toFixed(1)} %`);
    const queries = makeQueries(corpus, Number(values.seed), Number(values.each));
    const scan = new Scan(corpus.archive, blocksOf);
    const judged = await inBrowser(join(folder, 'site'), queries, (query, answer) =>
      judge(query, answer, scan.find(query.text), corpus.archive),
    );
    console.log(`seed ${values.seed}, ${values.each} queries of each kind`);
    console.log(report(judged));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inBrowser(
  site: string,
  queries: readonly BenchQuery[],
  check: (query: BenchQuery, answer: SearchAnswer) => Judged,
): Promise<Judged[]> {
  const served = await serve({ folder: site, base: '/', port: 0 });
  const browser = await launch();
  try {
    await firstQueries(
      () => browser.newPage(),
      served.url,
      queries.filter((_, place) => place % Math.ceil(queries.length / 20) === 0),
    );
    const page = await browser.newPage();
    await page.goto(served.url);
    const times: number[] = [];
    const again: number[] = [];
    const judged: Judged[] = [];
    for (const query of queries) {
      times.push((await ask(page, query.text)).milliseconds);
      again.push((await ask(page, query.text)).milliseconds);
      judged.push(check(query, (await ask(page, query.text, allResults)).answer));
    }
    console.log(
      `a query the page has not seen: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms; seen before: p95 ${at(again, 0.95)} ms`,
    );
    return judged;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Fresh pages with nothing cached: the time from the script's first byte to the first ten results, and what was fetched. */
async function firstQueries(newPage: () => Promise<Page>, url: string, queries: readonly BenchQuery[]): Promise<void> {
  const times: number[] = [];
  const bytes: number[] = [];
  const requests: number[] = [];
  for (const query of queries) {
    const page = await newPage();
    await page.goto(url);
    let sum = 0;
    let count = 0;
    page.on('response', async (response) => {
      count += 1;
      sum += Number(await response.headerValue('content-length')) || (await response.body()).length;
    });
    times.push((await ask(page, query.text)).milliseconds);
    await page.waitForTimeout(50);
    bytes.push(sum);
    requests.push(count);
    await page.close();
  }
  console.log(
    `first query of a fresh page: median ${at(times, 0.5)} ms, most ${at(times, 1)} ms; median ${kib(Number(at(bytes, 0.5)))}, most ${kib(Number(at(bytes, 1)))}; median ${at(requests, 0.5)} requests`,
  );
}

function ask(page: Page, text: string, limit?: number): Promise<{ answer: SearchAnswer; milliseconds: number }> {
  return page.evaluate(
    async ([query, most]) => {
      const from = performance.now();
      const { search } = await import(new URL('search/engine.js', location.href).href);
      const answer = await search(query, most === undefined ? {} : { limit: most });
      return { answer, milliseconds: performance.now() - from };
    },
    [text, limit] as const,
  );
}

function at(numbers: readonly number[], part: number): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(0);
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}
