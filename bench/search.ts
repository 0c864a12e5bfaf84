import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { close } from 'pagefind';
import { Addresses } from '../src/archive/address.ts';
import { serve } from '../src/cli/serve.ts';
import { OutputFolder } from '../src/collections/output-folder.ts';
import { bundleSearchScripts } from '../src/search/index/bundle-scripts.ts';
import { writeSearchIndex } from '../src/search/index/write-search-index.ts';
import { launch } from '../test/browser/launch.ts';
import { watchMemory } from './process-memory.ts';
import { type BenchArchive, importInto, readForBench } from './search-archive.ts';
import { ask, type Cost, costs } from './search-browser.ts';
import { type BenchQuery, makeQueries } from './search-queries.ts';
import { type Judged, judge, report } from './search-report.ts';
import { stockBytes } from './search-stock.ts';
import { Scan } from './search-truth.ts';

const sets = ['01-zh-speeches', '02-zh-provincial-2026', '03-zh-transcripts-cc0', '04-talk-transcripts-md'];
/** Above so many documents only so many results of a query are fetched to be compared; its total and facets always are. */
const [manyDocuments, comparedOfMany] = [2000, 20];
/** Queries, each in a page of its own, for what a first query costs. */
const freshPages = 20;

/**
 * `npm run bench -- search [--seeds 1,2,3] [--each N] [--shards N] [--content DIR | --corpora DIR] [--no-stock]
 * [--work DIR]`: exactness, size and speed of the search in Chromium over a content folder, or over the four sets as
 * `lectern import` writes them. `--work` keeps what was made, for a run that measures the browser alone.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: '1,2,3' },
      each: { type: 'string', default: '40' },
      shards: { type: 'string' },
      content: { type: 'string' },
      corpora: { type: 'string', default: fileURLToPath(new URL('../../shared/corpora', import.meta.url)) },
      'no-stock': { type: 'boolean', default: false },
      work: { type: 'string' },
    },
  });
  const folder = values.work ?? mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    const content = values.content ?? join(folder, 'content');
    if (values.content === undefined) {
      const imported = sets.map((set) => join(values.corpora, set));
      await importInto(content, imported);
    }
    const read = await readForBench(content, join(folder, 'cache'));
    const bytes = await index(read, folder, values.shards);
    if (!values['no-stock']) {
      const stock = await stockBytes(read.archive, (id) => read.blocks.get(id) ?? []);
      await close();
      console.log(`stock Pagefind ${kib(stock)}: ours is ${((100 * bytes) / stock).toFixed(1)} %`);
    }
    const seeds = values.seeds.split(',').map(Number);
    const wrong = await inBrowser(join(folder, 'site'), read, seeds, Number(values.each));
    return wrong === 0 ? 0 : 1;
  } finally {
    if (values.work === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function index({ archive, blocks }: BenchArchive, folder: string, shards: string | undefined): Promise<number> {
  const characters = archive.documents.reduce((sum, document) => sum + document.characters, 0);
  const memory = watchMemory();
  const started = performance.now();
  const stats = await writeSearchIndex({
    archive,
    blocksOf: async ({ id }) => blocks.get(id) ?? [],
    addresses: new Addresses('/'),
    out: new OutputFolder(join(folder, 'site')),
    cacheDir: join(folder, 'cache'),
    synonyms: archive.settings.synonyms,
    ...(shards === undefined ? {} : { shards: Number(shards) }),
  });
  const seconds = (performance.now() - started) / 1000;
  const { own } = memory.stop();
  await bundleSearchScripts({ outDir: join(folder, 'site') });
  writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html><html lang="zh-CN"><title>Bench</title></html>');
  const { words, texts, other } = stats.bytes;
  console.log(
    `${stats.documents} documents of ${characters} characters in ${stats.shards} shard(s), ${stats.indexed} of them made now, indexed in ${seconds.toFixed(1)} s`,
  );
  console.log(`memory at most: ${mib(own)}`);
  console.log(
    `index and texts ${kib(words + texts + other)} (words ${kib(words)}, texts ${kib(texts)}, other ${kib(other)})`,
  );
  return words + texts + other;
}

/** Resolves to the number of queries that came out wrong. */
async function inBrowser(site: string, read: BenchArchive, seeds: readonly number[], each: number): Promise<number> {
  const scan = new Scan(read.archive, (id) => read.blocks.get(id) ?? []);
  const compared = read.archive.documents.length > manyDocuments ? comparedOfMany : read.archive.documents.length;
  const served = await serve({ folder: site, base: '/', port: 0 });
  const browser = await launch();
  let wrong = 0;
  try {
    for (const seed of seeds) {
      const queries = makeQueries(read, seed, each);
      console.log(`\nseed ${seed}, ${each} queries of each kind`);
      const fresh: Cost[] = [];
      for (const query of every(queries, freshPages)) {
        const page = await browser.newPage();
        await page.goto(served.url);
        fresh.push((await ask(page, query.text)).cost);
        await page.close();
      }
      console.log(`the first query of a fresh page, nothing cached:\n${costs(fresh)}`);
      const page = await browser.newPage();
      await page.goto(served.url);
      const [unseen, seen, judged]: [Cost[], Cost[], Judged[]] = [[], [], []];
      for (const query of queries) {
        unseen.push((await ask(page, query.text)).cost);
        seen.push((await ask(page, query.text)).cost);
        const { answer } = await ask(page, query.text, compared);
        judged.push(judge(query, answer, scan.find(query.text), read.archive));
      }
      await page.close();
      console.log(`a query that the page has not seen:\n${costs(unseen)}\nthe same again:\n${costs(seen)}`);
      const { text, wrong: here } = report(judged);
      console.log(text);
      wrong += here;
    }
    return wrong;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** So many of a list, spread over all of it. */
function every(list: readonly BenchQuery[], count: number): BenchQuery[] {
  const step = Math.ceil(list.length / count);
  return list.filter((_, place) => place % step === 0);
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}

function mib(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(0)} MiB`;
}
