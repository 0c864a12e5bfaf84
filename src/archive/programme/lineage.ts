import type { Term } from '../archive.ts';
import type { ArchiveDocument } from '../document.ts';
import { type Derivation, oldestFirst, type Programme } from './programme.ts';

/** A lecture in the chain of another. */
export interface LineageEntry {
  document: ArchiveDocument;
  /**
   * 0 for the lecture whose chain it is; negative for what it builds on, positive for what builds on it.
   * The steps of the longest way, so that every relation leads to a greater depth, circles aside.
   */
  depth: number;
  /** Of the owner's levels (province, city, county). */
  level: Term | null;
}

/** The whole chain of a lecture both ways, each lecture once. */
export interface Lineage {
  /** Oldest first, undated last; the lecture itself included. */
  entries: readonly LineageEntry[];
  /** Every relation between two of the entries, those of a circle included, oldest `to` first. */
  derivations: readonly Derivation[];
}

/**
 * What a lecture builds on, what that builds on, and so forth; what builds on it likewise. Lectures that only share
 * an ancestor with it are not in its chain. One that stands on both sides, which takes a circle, counts as an ancestor.
 */
export function lineageOf(programme: Programme, document: ArchiveDocument): Lineage {
  const ancestors = depths(document, (next) => programme.buildsOn(next).map(({ from }) => from));
  const descendants = depths(document, (next) => programme.builtUpon(next).map(({ to }) => to));
  const { levels } = programme.archive.settings;
  const entry = (member: ArchiveDocument, depth: number): LineageEntry => {
    return { document: member, depth, level: levels.find(({ slug }) => slug === member.level) ?? null };
  };
  const entries = [
    ...[...ancestors].map(([member, depth]) => entry(member, depth === 0 ? 0 : -depth)),
    ...[...descendants].filter(([member]) => !ancestors.has(member)).map(([member, depth]) => entry(member, depth)),
  ].sort((a, b) => oldestFirst(a.document, b.document));
  const members = new Set(entries.map((member) => member.document));
  const derivations = entries.flatMap((member) =>
    programme.buildsOn(member.document).filter(({ from }) => members.has(from)),
  );
  return { entries, derivations };
}

/**
 * Everything that can be reached from `start` by `nextOf`, `start` first, with the length of the longest way to it.
 * A depth-first walk with a stack of its own; a relation that leads back to where the walk came from adds no length.
 */
function depths(
  start: ArchiveDocument,
  nextOf: (document: ArchiveDocument) => readonly ArchiveDocument[],
): Map<ArchiveDocument, number> {
  const left: ArchiveDocument[] = [];
  const seen = new Set([start]);
  const open = [{ document: start, waiting: nextOf(start).toReversed() }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = top.waiting.pop();
    if (next === undefined) {
      left.push(top.document);
      open.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      open.push({ document: next, waiting: nextOf(next).toReversed() });
    }
  }
  const order = left.toReversed();
  const place = new Map(order.map((document, index) => [document, index]));
  const depth = new Map(order.map((document) => [document, 0]));
  for (const document of order) {
    for (const next of nextOf(document)) {
      if ((place.get(next) ?? -1) <= (place.get(document) ?? 0)) continue;
      depth.set(next, Math.max(depth.get(next) ?? 0, (depth.get(document) ?? 0) + 1));
    }
  }
  return depth;
}
