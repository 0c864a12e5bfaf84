import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaidOut } from './layout.ts';
import { pagefindVersion } from './pagefind-format.ts';

/** Documents a shard holds at most on average. Pagefind needs about 3 MB a document: 1.5 GB a process. */
const documentsPerShard = 500;
const processesAtOnce = 2;

/** Runs a shard's process to its end; rejects with what it wrote where it failed. */
export type RunShard = (input: string, output: string) => Promise<void>;

/** Indexes the documents in shards, those that have not changed taken from the cache; gives each shard's file. */
export async function indexShards(
  documents: readonly LaidOut[],
  cacheDir: string,
  shardCount = Math.max(1, Math.ceil(documents.length / documentsPerShard)),
  run: RunShard = runProcess,
): Promise<{ files: Uint8Array[]; indexed: number }> {
  mkdirSync(cacheDir, { recursive: true });
  const feed = feedDigest();
  const shards: LaidOut[][] = Array.from({ length: shardCount }, () => []);
  for (const document of documents) shards[shardOf(document.document.id, shardCount)]?.push(document);
  const filled = shards.filter((shard) => shard.length > 0);
  const names = filled.map((shard) => shardName(shard, feed));
  const waiting = filled.map((_, place) => place).filter((place) => !existsSync(join(cacheDir, names[place] ?? '')));
  const indexed = waiting.length;
  const work = async () => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      const output = join(cacheDir, names[place] ?? '');
      // Another build of the same content may be at the same shard: each works in files of its own.
      const input = `${output}.${process.pid}.in`;
      const result = `${output}.${process.pid}.out`;
      writeFileSync(input, (filled[place] ?? []).map(inputLine).join(''));
      await run(input, result);
      rmSync(input);
      renameSync(result, output);
    }
  };
  await Promise.all(Array.from({ length: processesAtOnce }, work));
  for (const name of readdirSync(cacheDir))
    if (!names.includes(name) && !/\.(?:in|out)$/.test(name))
      rmSync(join(cacheDir, name), { recursive: true, force: true });
  return { files: names.map((name) => readFileSync(join(cacheDir, name))), indexed };
}

/** The shard of a document, from its id alone: it stays where it is when other documents come and go. */
function shardOf(id: string, shardCount: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE() % shardCount;
}

function shardName(shard: readonly LaidOut[], feed: string): string {
  const hash = createHash('sha256').update(feed);
  for (const document of shard) hash.update(inputLine(document));
  return hash.digest('hex').slice(0, 24);
}

function inputLine({ document, texts }: LaidOut): string {
  return `${JSON.stringify({ id: document.id, blocks: texts })}\n`;
}

/** Changes with everything that decides what a text is fed as. */
function feedDigest(): string {
  const hash = createHash('sha256').update(`${pagefindVersion} ${process.versions.unicode}`);
  const sources = [
    '../fold.ts',
    '../simplified.ts',
    '../simplified-table.ts',
    './pagefind-key.ts',
    './shard-postings.ts',
    './shard-process.ts',
  ];
  for (const source of sources) hash.update(readFileSync(new URL(source, import.meta.url)));
  return hash.digest('hex');
}

function runProcess(input: string, output: string): Promise<void> {
  const script = fileURLToPath(new URL('./shard-process.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, input, output], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The index of a shard failed (exit ${code}).\n${said.trim()}`)),
    );
  });
}
