import type { ArchiveDocument } from '../document.ts';
import type { Lineage, LineageEntry } from './lineage.ts';
import type { Derivation } from './programme.ts';

/** A lecture of the diagram; its box has its centre at (`column`, `row`). */
export interface LineageNode extends LineageEntry {
  column: number;
  /** A whole number or a half: shorter columns stand in the middle of the tallest. */
  row: number;
}

/** A relation as a line through points of the grid, from the centre of the earlier lecture to that of the later. */
export interface LineageEdge {
  derivation: Derivation;
  points: readonly (readonly [column: number, row: number])[];
}

/** A small diagram of a chain in units of one box and the space round it; no two boxes and no line share a place of the grid. */
export interface LineageLayout {
  columns: number;
  rows: number;
  /** In the order of the chain. */
  nodes: readonly LineageNode[];
  edges: readonly LineageEdge[];
}

/**
 * Layered after Sugiyama: a column a depth; a line that passes a column has a place of its own in it, shared by all
 * lines from one lecture; places in a column are ordered by the mean row of what leads to them, then as in the chain.
 * Lines of a circle, which lead back, go straight. The same chain gives the same diagram.
 */
export function layoutLineage(lineage: Lineage): LineageLayout {
  const least = Math.min(...lineage.entries.map(({ depth }) => depth));
  const columnOf = new Map(lineage.entries.map(({ document, depth }) => [document, depth - least]));
  const columns = Math.max(...columnOf.values()) + 1;
  const forward = lineage.derivations.filter(({ from, to }) => column(columnOf, from) < column(columnOf, to));
  const places = placesOf(lineage, columnOf, forward, columns);

  const rows = Math.max(...places.map((members) => members.length));
  const rowAt = orderColumns(places, forward, columnOf).map(
    (members) => new Map(members.map((document, place) => [document, place + (rows - members.length) / 2])),
  );
  const point = (document: ArchiveDocument, at: number) => [at, rowAt[at]?.get(document) ?? 0] as const;
  return {
    columns,
    rows,
    nodes: lineage.entries.map((entry) => {
      const [at, row] = point(entry.document, column(columnOf, entry.document));
      return { ...entry, column: at, row };
    }),
    edges: lineage.derivations.map((derivation) => {
      const first = column(columnOf, derivation.from);
      const last = column(columnOf, derivation.to);
      const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, step) => first + step + 1);
      const points = [first, ...between].map((at) => point(derivation.from, at));
      return { derivation, points: [...points, point(derivation.to, last)] };
    }),
  };
}

/** For each column the lectures in it, then those whose lines pass through it. */
function placesOf(
  lineage: Lineage,
  columnOf: ReadonlyMap<ArchiveDocument, number>,
  forward: readonly Derivation[],
  columns: number,
): ArchiveDocument[][] {
  const places: ArchiveDocument[][] = Array.from({ length: columns }, () => []);
  for (const { document } of lineage.entries) places[column(columnOf, document)]?.push(document);
  const furthest = new Map<ArchiveDocument, number>();
  for (const { from, to } of forward) {
    furthest.set(from, Math.max(furthest.get(from) ?? 0, column(columnOf, to)));
  }
  for (const [document, last] of furthest) {
    for (let at = column(columnOf, document) + 1; at < last; at += 1) places[at]?.push(document);
  }
  return places;
}

/** Column by column from the left, each ordered by the rows of the one before it. */
function orderColumns(
  places: readonly ArchiveDocument[][],
  forward: readonly Derivation[],
  columnOf: ReadonlyMap<ArchiveDocument, number>,
): ArchiveDocument[][] {
  const sources = Map.groupBy(forward, ({ to }) => to);
  const ordered: ArchiveDocument[][] = [];
  for (const [at, members] of places.entries()) {
    const before = new Map(ordered.at(-1)?.map((document, row) => [document, row]));
    const mean = (document: ArchiveDocument) => {
      const passing = column(columnOf, document) < at;
      const from = passing ? [document] : (sources.get(document) ?? []).map((derivation) => derivation.from);
      const rows = from.map((source) => before.get(source)).filter((row) => row !== undefined);
      return rows.length === 0 ? Number.MAX_SAFE_INTEGER : rows.reduce((sum, row) => sum + row, 0) / rows.length;
    };
    const means = new Map(members.map((document) => [document, mean(document)]));
    ordered.push([...members].sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0)));
  }
  return ordered;
}

function column(columnOf: ReadonlyMap<ArchiveDocument, number>, document: ArchiveDocument): number {
  return columnOf.get(document) ?? 0;
}
