import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ByteStore } from '../../collections/store.ts';
import type { LaidOut } from './layout.ts';
import { digestOf, inGroups } from './pack.ts';
import type { SearchedText } from './search-texts.ts';
import { ShardMaker } from './shard-maker.ts';

/** Bounds what is in memory of new texts: about 12 bytes a character. */
const charactersPerShard = 1_500_000;
const documentsPerShard = 500;
/** Texts laid out between two turns of other work; what is compressed of them meanwhile takes about 2 MB each. */
const textsAtOnce = 8;
/** Shards of fewer documents, which edits leave behind, are made anew together with the next edit. */
const fewDocuments = 50;

const tableKey = 'shards';

/** A shard in the store: its name, and the texts in it by theirs. */
type Shard = [name: string, texts: string[]];

export interface Shards {
  /** As {@link ShardMaker} makes them. */
  files: Uint8Array[];
  /** Shards that were not in the store. */
  indexed: number;
}

/** A text with what there is to index of it. */
export interface LaidOutText {
  text: SearchedText;
  laidOut: LaidOut;
}

export interface ShardOptions {
  /** How many shards new texts are cut into, where not as many as their size asks for. */
  wanted?: number | undefined;
  /** Is given the new texts as they are laid out, a few at a time; the next wait until it is done with them. */
  withNew?: (texts: readonly LaidOutText[]) => Promise<unknown>;
  /** Told how many of the new texts are indexed. */
  advance?: ((done: number, of: number) => void) | undefined;
  /** Ends the work, which then rejects. */
  signal?: AbortSignal | undefined;
}

/**
 * Indexes texts in shards. A text that a shard of an earlier build holds is not indexed again, whatever else the shard
 * holds; a shard of which little is still wanted is given up. Other work goes on between two texts.
 */
export async function indexShards(
  texts: readonly SearchedText[],
  store: ByteStore,
  options: ShardOptions = {},
): Promise<Shards> {
  const kept = keptShards(texts, store);
  const homes = new Set(kept.flatMap(({ shard: [, names] }) => names));
  const homeless = texts.filter(({ name }) => !homes.has(name));
  const made: typeof kept = [];
  let done = 0;
  for (const lot of lotsOf(homeless, options.wanted)) {
    const maker = new ShardMaker();
    for (const few of inGroups(lot, textsAtOnce)) {
      await nextTurn();
      options.signal?.throwIfAborted();
      const laidOut: LaidOutText[] = [];
      for (const text of few) laidOut.push({ text, laidOut: await text.layOut() });
      for (const {
        text,
        laidOut: { texts: blocks },
      } of laidOut)
        maker.add(text.name, blocks);
      await options.withNew?.(laidOut);
      done += few.length;
      options.advance?.(done, homeless.length);
    }
    const names = lot.map(({ name }) => name);
    const shard: Shard = [digestOf(JSON.stringify(names)), names];
    const bytes = maker.done();
    store.write(keyOf(shard[0]), bytes);
    made.push({ shard, bytes });
  }
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
  const held = new Set(known.flatMap(([, names]) => names));
  const allHeld = texts.every(({ name }) => held.has(name));
  return known.flatMap((shard) => {
    const bytes = allHeld || shard[1].length >= fewDocuments ? store.read(keyOf(shard[0])) : null;
    return bytes ? [{ shard, bytes }] : [];
  });
}

/** Cuts texts, as they come, into lots of a bounded size, or into so many of one size. */
function lotsOf(texts: readonly SearchedText[], wanted?: number): SearchedText[][] {
  const most = wanted === undefined ? documentsPerShard : Math.ceil(texts.length / wanted);
  const lots: SearchedText[][] = [];
  let characters = 0;
  for (const text of texts) {
    const last = lots.at(-1);
    characters += text.document.characters;
    if (last === undefined || last.length >= most || (wanted === undefined && characters > charactersPerShard)) {
      lots.push([text]);
      characters = text.document.characters;
    } else last.push(text);
  }
  return lots;
}

function keyOf(name: string): string {
  return `shard ${name}`;
}
