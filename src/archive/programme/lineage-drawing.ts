import { arrow, boxesOf, type LineageDrawing } from './lineage-box.ts';
import type { LineageEdge, LineageLayout, LineageNode } from './lineage-layout.ts';

/** How a chain is drawn: later lectures to the right, or below. */
export interface DrawingStyle {
  direction: 'across' | 'down';
  /** Of the whole picture; boxes are as wide as it leaves them, but no wider than `boxWidth`. */
  width: number;
  boxWidth: number;
  /** Most lines of a title; what is left of it becomes `…`. */
  titleLines: number;
}

const gap = { along: 44, beside: 14 };

type Point = readonly [x: number, y: number];

/** Boxes and lines of a layout; `facts` is the small print of a box. The same layout and style give the same drawing. */
export function drawLineage(
  layout: LineageLayout,
  facts: (node: LineageNode) => string,
  { direction, width, boxWidth: most, titleLines }: DrawingStyle,
): LineageDrawing {
  const across = direction === 'across';
  const [columns, rows] = across ? [layout.columns, layout.rows] : [layout.rows, layout.columns];
  const [gapX, gapY] = across ? [gap.along, gap.beside] : [gap.beside, gap.along];
  const boxWidth = Math.min(most, Math.floor((width - (columns - 1) * gapX) / columns));
  const boxes = boxesOf(layout.nodes, facts, boxWidth, titleLines);
  const boxHeight = boxes.height;
  const corner = ([column, row]: Point): Point => {
    const [x, y] = across ? [column, row] : [row, column];
    return [Math.round(x * (boxWidth + gapX)), Math.round(y * (boxHeight + gapY))];
  };
  /** The middle of the side of a place that lines come in by, or leave by. */
  const side = (at: Point, leaving: boolean): Point => {
    const [x, y] = corner(at);
    if (across) return [leaving ? x + boxWidth : x, y + boxHeight / 2];
    return [x + boxWidth / 2, leaving ? y + boxHeight : y];
  };
  return {
    width: columns * (boxWidth + gapX) - gapX,
    height: rows * (boxHeight + gapY) - gapY,
    boxes: layout.nodes.map((node) => boxes.at(node, ...corner([node.column, node.row]))),
    lines: layout.edges.map((edge) => drawn(edge, side, across)),
  };
}

function drawn({ points }: LineageEdge, side: (at: Point, leaving: boolean) => Point, across: boolean) {
  const [first = [0, 0], ...rest] = points as readonly Point[];
  const last = rest.at(-1) ?? first;
  const pieces = [`M${side(first, true).join(' ')}`];
  let from = side(first, true);
  for (const point of rest) {
    pieces.push(curve(from, side(point, false), across));
    from = side(point, true);
    if (point !== last) pieces.push(`L${from.join(' ')}`);
  }
  const { length, half } = arrow;
  const [x, y] = side(last, false);
  const head = across ? `M${x} ${y}l${-length} ${-half}v${2 * half}z` : `M${x} ${y}l${-half} ${-length}h${2 * half}z`;
  return { line: pieces.join(''), head, circular: last[0] <= first[0] };
}

function curve([x, y]: Point, [toX, toY]: Point, across: boolean): string {
  const [middleX, middleY] = [(x + toX) / 2, (y + toY) / 2];
  return across
    ? `C${middleX} ${y} ${middleX} ${toY} ${toX} ${toY}`
    : `C${x} ${middleY} ${toX} ${middleY} ${toX} ${toY}`;
}
