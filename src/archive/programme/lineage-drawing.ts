import type { LineageEdge, LineageLayout, LineageNode } from './lineage-layout.ts';
import { wrapped } from './wrapped-text.ts';

/** A lecture as a box; lengths in pixels, text already broken into lines. */
export interface DrawnBox {
  node: LineageNode;
  x: number;
  y: number;
  width: number;
  height: number;
  title: readonly string[];
}

/** A diagram with its lines as SVG path data, each with the path of its arrow's head. */
export interface LineageDrawing {
  width: number;
  height: number;
  boxes: readonly DrawnBox[];
  lines: readonly { line: string; head: string; circular: boolean }[];
}

/** How a chain is drawn: later lectures to the right, or below. */
export interface DrawingStyle {
  direction: 'across' | 'down';
  /** Of the whole picture; boxes are as wide as it leaves them, but no wider than `boxWidth`. */
  width: number;
  boxWidth: number;
  /** Lines of a title; what is left of it becomes `…`. */
  titleLines: number;
}

/** Size of the titles' letters, which the style sheet gives them too. */
export const titleSize = 15;
const lineHeight = 20;
const padding = 10;
const factsHeight = 18;
const gap = { along: 44, beside: 14 };
const headSize = 5;

type Point = readonly [x: number, y: number];

/** Boxes and lines of a layout; the same layout and style give the same drawing. */
export function drawLineage(layout: LineageLayout, style: DrawingStyle): LineageDrawing {
  const across = style.direction === 'across';
  const [columns, rows] = across ? [layout.columns, layout.rows] : [layout.rows, layout.columns];
  const between = across ? gap.along : gap.beside;
  const boxWidth = Math.min(style.boxWidth, Math.floor((style.width - (columns - 1) * between) / columns));
  const boxHeight = 2 * padding + factsHeight + style.titleLines * lineHeight;
  const stepX = boxWidth + between;
  const stepY = boxHeight + (across ? gap.beside : gap.along);
  const corner = ([column, row]: Point): Point => {
    const [x, y] = across ? [column, row] : [row, column];
    return [Math.round(x * stepX), Math.round(y * stepY)];
  };
  /** The middle of the side of a place that lines come in by, or leave by. */
  const side = (at: Point, leaving: boolean): Point => {
    const [x, y] = corner(at);
    if (across) return [leaving ? x + boxWidth : x, y + boxHeight / 2];
    return [x + boxWidth / 2, leaving ? y + boxHeight : y];
  };
  return {
    width: columns * stepX - between,
    height: rows * stepY - (across ? gap.beside : gap.along),
    boxes: layout.nodes.map((node) => {
      const [x, y] = corner([node.column, node.row]);
      const title = wrapped(node.document.title, (boxWidth - 2 * padding) / titleSize, style.titleLines);
      return { node, x, y, width: boxWidth, height: boxHeight, title };
    }),
    lines: layout.edges.map((edge) => drawn(edge, side, across)),
  };
}

function drawn({ points }: LineageEdge, side: (at: Point, leaving: boolean) => Point, across: boolean) {
  const [first = [0, 0], ...rest] = points as readonly Point[];
  const last = rest.at(-1) ?? first;
  const circular = last[0] <= first[0];
  const pieces = [`M${side(first, true).join(' ')}`];
  let from = side(first, true);
  for (const point of rest) {
    const to = side(point, false);
    pieces.push(curve(from, to, across));
    from = side(point, true);
    if (point !== last) pieces.push(`L${from.join(' ')}`);
  }
  const [x, y] = side(last, false);
  const back = headSize * 1.6;
  const head = across
    ? `M${x} ${y}l${-back} ${-headSize}v${2 * headSize}z`
    : `M${x} ${y}l${-headSize} ${-back}h${2 * headSize}z`;
  return { line: pieces.join(''), head, circular };
}

function curve([x, y]: Point, [toX, toY]: Point, across: boolean): string {
  const [middleX, middleY] = [(x + toX) / 2, (y + toY) / 2];
  return across
    ? `C${middleX} ${y} ${middleX} ${toY} ${toX} ${toY}`
    : `C${x} ${middleY} ${toX} ${middleY} ${toX} ${toY}`;
}
