import type { ArchiveDocument } from '../document.ts';
import { arrow, boxesOf, type LineageDrawing } from './lineage-box.ts';
import type { LineageLayout, LineageNode } from './lineage-layout.ts';

const gap = 14;
/** Room for one line in the margin. */
const laneWidth = 12;
const bend = 6;

/**
 * A chain as boxes below one another, earlier steps first, lines in the margin to the left: for chains that are too wide
 * to be drawn by their layout. Lines from one lecture share a lane; lanes are used again where their lines have ended.
 */
export function stackLineage(
  { nodes, edges }: LineageLayout,
  facts: (node: LineageNode) => string,
  width: number,
): LineageDrawing {
  const order = [...nodes].sort((a, b) => a.column - b.column || a.row - b.row);
  const place = new Map(order.map(({ document }, index) => [document, index]));
  const at = (document: ArchiveDocument) => place.get(document) ?? 0;
  const lanes = lanesOf(
    Map.groupBy(edges, ({ derivation }) => at(derivation.from)),
    ({ derivation }) => at(derivation.to),
  );
  const margin = (Math.max(0, ...lanes.values()) + 1) * laneWidth + arrow.length;
  const boxes = boxesOf(order, facts, width - margin, 2);
  const middle = (index: number) => index * (boxes.height + gap) + boxes.height / 2;
  return {
    width,
    height: order.length * (boxes.height + gap) - gap,
    boxes: order.map((node, index) => boxes.at(node, margin, index * (boxes.height + gap))),
    lines: edges.map(({ derivation }) => {
      const [from, to] = [at(derivation.from), at(derivation.to)];
      const x = margin - arrow.length - ((lanes.get(from) ?? 0) + 0.5) * laneWidth;
      const [y, toY] = [middle(from) + bend, middle(to) - bend];
      const turn = Math.sign(toY - y) * bend;
      const line = `M${margin} ${y}H${x + bend}Q${x} ${y} ${x} ${y + turn}V${toY - turn}Q${x} ${toY} ${x + bend} ${toY}H${margin}`;
      const head = `M${margin} ${toY}l${-arrow.length} ${-arrow.half}v${2 * arrow.half}z`;
      return { line, head, circular: to <= from };
    }),
  };
}

/** A lane from 0 for each start, so that no two stretches in one lane cover each other. */
function lanesOf<Edge>(byStart: ReadonlyMap<number, readonly Edge[]>, endOf: (edge: Edge) => number) {
  const stretches = [...byStart]
    .map(([start, edges]) => {
      const ends = edges.map(endOf);
      return { start, first: Math.min(start, ...ends), last: Math.max(start, ...ends) };
    })
    .sort((a, b) => a.first - b.first || a.last - b.last);
  const lanes = new Map<number, number>();
  const free: number[] = [];
  for (const { start, first, last } of stretches) {
    const found = free.findIndex((until) => until <= first);
    const lane = found === -1 ? free.length : found;
    free[lane] = last;
    lanes.set(start, lane);
  }
  return lanes;
}
