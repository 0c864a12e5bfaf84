import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ByteStore } from '../../collections/store.ts';
import { type RunShard, runShardProcess } from './run-shard.ts';
import type { SearchedText } from './search-texts.ts';

/** Pagefind needs about 0.5 KB a character while it works: less than 1 GB a process. */
const charactersPerShard = 1_500_000;
const documentsPerShard = 500;
const processesAtOnce = 2;
/** More shards than the archive would be cut into anew: those that edits have left behind, each with few documents. */
const mostLeftOver = 12;

const tableKey = 'shards';

/** A shard in the store: its name, and the texts in it by theirs. */
type Shard = [name: string, texts: string[]];

export interface Shards {
  files: Uint8Array[];
  /** Shards that were not in the store. */
  indexed: number;
}

/**
 * Indexes texts in shards. A text that a shard of an earlier build holds is not indexed again, whatever else the shard
 * holds; a shard of which little is still wanted is given up.
 */
export async function indexShards(
  texts: readonly SearchedText[],
  store: ByteStore,
  workFolder: string,
  wantedCount?: number,
  run: RunShard = runShardProcess,
): Promise<Shards> {
  const kept = keptShards(texts, store);
  const homes = new Set(kept.flatMap(({ shard: [, names] }) => names));
  const homeless = texts.filter(({ name }) => !homes.has(name));
  const made = await makeShards(homeless, wantedCount ?? countFor(homeless), workFolder, run);
  for (const { shard, bytes } of made) store.write(keyOf(shard[0]), bytes);
  const all = [...kept, ...made];
  const table = JSON.stringify(all.map(({ shard }) => shard));
  if (store.read(tableKey)?.toString() !== table) store.write(tableKey, table);
  return { files: all.map(({ bytes }) => bytes), indexed: made.length };
}

/** Shards of earlier builds that are whole and worth keeping. */
function keptShards(texts: readonly SearchedText[], store: ByteStore): { shard: Shard; bytes: Uint8Array }[] {
  const wanted = new Set(texts.map(({ name }) => name));
  const table = store.read(tableKey);
  const known = (table ? (JSON.parse(table.toString()) as Shard[]) : []).filter(
    ([, names]) => names.filter((name) => wanted.has(name)).length * 2 > names.length,
  );
  const small = known.filter(([, names]) => names.length < documentsPerShard / 10);
  const given = small.length > mostLeftOver ? new Set(small) : new Set<Shard>();
  return known.flatMap((shard) => {
    const bytes = given.has(shard) ? null : store.read(keyOf(shard[0]));
    return bytes ? [{ shard, bytes }] : [];
  });
}

function countFor(texts: readonly SearchedText[]): number {
  const characters = texts.reduce((sum, { document }) => sum + document.characters, 0);
  return Math.max(1, Math.ceil(texts.length / documentsPerShard), Math.ceil(characters / charactersPerShard));
}

async function makeShards(texts: readonly SearchedText[], count: number, workFolder: string, run: RunShard) {
  const shards: SearchedText[][] = Array.from({ length: count }, () => []);
  for (const text of texts) shards[shardOf(text.document.id, count)]?.push(text);
  const waiting = shards.filter((shard) => shard.length > 0);
  const made: { shard: Shard; bytes: Uint8Array }[] = [];
  const of = waiting.length;
  if (of === 0) return made;
  mkdirSync(workFolder, { recursive: true });
  const work = async () => {
    for (let shard = waiting.shift(); shard; shard = waiting.shift()) {
      const names = shard.map(({ name }) => name);
      const name = createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 24);
      const input = join(workFolder, `${name}.in`);
      const output = join(workFolder, `${name}.out`);
      await writeInput(input, shard);
      await run(input, output, of);
      made.push({ shard: [name, names], bytes: readFileSync(output) });
      rmSync(input);
      rmSync(output);
    }
  };
  try {
    await Promise.all(Array.from({ length: processesAtOnce }, work));
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
  return made;
}

/** The share of a document among those that are indexed together, from its id alone. */
function shardOf(id: string, count: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE() % count;
}

/** A line a text, one after the other: no more than one of them is in memory. */
async function writeInput(file: string, texts: readonly SearchedText[]): Promise<void> {
  writeFileSync(file, '');
  for (const text of texts) {
    const { texts: blocks } = await text.layOut();
    appendFileSync(file, `${JSON.stringify({ id: text.name, blocks })}\n`);
  }
}

function keyOf(name: string): string {
  return `shard ${name}`;
}
