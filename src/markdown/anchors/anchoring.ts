import type { Loose } from './candidates.ts';
import { changedBlocks } from './changed-blocks.ts';
import { blockDigest, fingerprint } from './fingerprint.ts';
import { isKept, type KeptBlock, numberOf, parseRegister, printRegister, type RegisterEntry } from './register.ts';
import { sameBlocks } from './same-blocks.ts';

/** An anchor without a block of its own, and where its links lead. */
export interface Forwarded {
  anchor: string;
  /** Index of the block before which it stood, the number of blocks for the end; or of the one that has its text now. */
  at: number;
  /** Whether the block there has its text. */
  joined: boolean;
}

/** Anchors of the blocks of a document. */
export interface Anchoring {
  /** One for every block, in order. */
  anchors: string[];
  /** In the order of the blocks to which they lead. */
  forwarded: Forwarded[];
}

/**
 * The anchors of a document's blocks, from the register of an earlier state of it: the same for the page that is built and for
 * the register that is written. Without a register they are `p1`, `p2` … in reading order.
 */
export function anchorsOf(texts: readonly string[], register: readonly RegisterEntry[]): Anchoring {
  const old = register.filter(isKept);
  const { oldOf, within } = matched(old, texts);
  let last = Math.max(0, ...register.map(({ anchor }) => numberOf(anchor)));
  const anchors = oldOf.map((o) => old[o]?.anchor ?? `p${++last}`);
  return { anchors, forwarded: forwardedIn(register, anchors, within) };
}

/** The register of a document whose blocks have these anchors. */
function registerOf(texts: readonly string[], { anchors, forwarded }: Anchoring): RegisterEntry[] {
  const before = Map.groupBy(forwarded, ({ at }) => at);
  const retired = (at: number): RegisterEntry[] =>
    (before.get(at) ?? []).map(({ anchor, joined }) => ({ anchor, within: joined ? (anchors[at] ?? null) : null }));
  const blocks = texts.flatMap((text, at): RegisterEntry[] => [
    ...retired(at),
    { anchor: anchors[at] ?? '', digest: blockDigest(text), fingerprint: fingerprint(text) },
  ]);
  return [...blocks, ...retired(texts.length)];
}

/** The text of the register of a document with these blocks, from the register that it had; null where it had none. */
export function renewedRegister(texts: readonly string[], before: string | null): string {
  const anchoring = anchorsOf(texts, before === null ? [] : parseRegister(before).entries);
  return printRegister(registerOf(texts, anchoring));
}

/** Whether a register is that of a document with these blocks. */
export function isCurrent(texts: readonly string[], register: readonly RegisterEntry[]): boolean {
  const kept = register.filter(isKept);
  return kept.length === texts.length && kept.every(({ digest }, at) => digest === blockDigest(texts[at] ?? ''));
}

function matched(
  old: readonly KeptBlock[],
  texts: readonly string[],
): { oldOf: number[]; within: Map<string, number> } {
  if (old.length === 0) return { oldOf: texts.map(() => -1), within: new Map() };
  const oldOf = sameBlocks(
    old.map(({ digest }) => digest),
    texts.map(blockDigest),
  );
  const found = new Set(oldOf);
  const gone = old.flatMap(({ fingerprint: signs }, index): Loose[] => (found.has(index) ? [] : [{ index, signs }]));
  // What nothing has gone for is new; most documents are built just as they were registered.
  if (gone.length === 0) return { oldOf, within: new Map() };
  const come = texts.flatMap((text, index): Loose[] =>
    oldOf[index] === -1 ? [{ index, signs: fingerprint(text) }] : [],
  );
  const { same, within } = changedBlocks(gone, come, oldOf);
  for (const [o, n] of same) oldOf[n] = o;
  return { oldOf, within: new Map([...within].map(([o, n]) => [old[o]?.anchor ?? '', n])) };
}

/** Where every anchor of the register leads that no block has now; from the end, since most lead to what follows them. */
function forwardedIn(
  register: readonly RegisterEntry[],
  anchors: readonly string[],
  within: ReadonlyMap<string, number>,
): Forwarded[] {
  const places = new Map(anchors.map((anchor, at) => [anchor, at]));
  const removed = new Map<string, Forwarded>();
  let following = anchors.length;
  for (const { anchor } of register.toReversed()) {
    following = places.get(anchor) ?? following;
    removed.set(anchor, { anchor, at: following, joined: false });
  }
  const known = new Map(register.map((entry) => [entry.anchor, entry]));
  const fate = (anchor: string, seen: ReadonlySet<string>): Forwarded | null => {
    const entry = known.get(anchor);
    const into = within.get(anchor);
    if (into !== undefined) return { anchor, at: into, joined: true };
    if (!entry || isKept(entry) || entry.within === null || seen.has(anchor)) return removed.get(anchor) ?? null;
    const place = places.get(entry.within);
    if (place !== undefined) return { anchor, at: place, joined: true };
    const there = fate(entry.within, new Set([...seen, anchor]));
    return there ? { ...there, anchor } : (removed.get(anchor) ?? null);
  };
  const all = register.flatMap(({ anchor }) => (places.has(anchor) ? [] : (fate(anchor, new Set()) ?? [])));
  return all.sort((a, b) => a.at - b.at);
}
