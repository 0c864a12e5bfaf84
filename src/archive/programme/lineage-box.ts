import type { LineageNode } from './lineage-layout.ts';
import { wrapped } from './wrapped-text.ts';

/** A line of text, by the beginning of its base line. */
interface DrawnText {
  x: number;
  y: number;
  text: string;
}

/** A lecture as a box; lengths in pixels. */
export interface DrawnBox {
  node: LineageNode;
  x: number;
  y: number;
  width: number;
  height: number;
  facts: readonly DrawnText[];
  title: readonly DrawnText[];
}

/** A diagram with its lines as SVG path data, each with the path of its arrow's head. */
export interface LineageDrawing {
  width: number;
  height: number;
  boxes: readonly DrawnBox[];
  lines: readonly { line: string; head: string; circular: boolean }[];
}

/** Length of an arrow's head and half its width. */
export const arrow = { length: 8, half: 5 };

/** Sizes of the letters, which the style sheet gives them too, and the room each line takes. */
const titleType = { size: 15, line: 20 };
const factsType = { size: 12, line: 16 };
const padding = 10;

/** Boxes of one size for all lectures: their height, and each at a corner. A title takes `titleLines` lines at most. */
export function boxesOf(
  nodes: readonly LineageNode[],
  facts: (node: LineageNode) => string,
  width: number,
  titleLines: number,
): { height: number; at(node: LineageNode, x: number, y: number): DrawnBox } {
  const room = width - 2 * padding;
  const texts = new Map(
    nodes.map((node) => [
      node,
      {
        small: wrapped(facts(node), room / factsType.size, 2),
        title: wrapped(node.document.title, room / titleType.size, titleLines),
      },
    ]),
  );
  const all = [...texts.values()];
  const factsHeight = Math.max(...all.map(({ small }) => small.length)) * factsType.line;
  const height = 2 * padding + factsHeight + Math.max(...all.map(({ title }) => title.length)) * titleType.line;
  return {
    height,
    at(node, x, y) {
      const { small = [], title = [] } = texts.get(node) ?? {};
      const set = (lines: readonly string[], top: number, { size, line }: typeof titleType) =>
        lines.map((text, index) => ({ x: x + padding, y: y + top + size + line * index, text }));
      return {
        node,
        x,
        y,
        width,
        height,
        facts: set(small, padding, factsType),
        title: set(title, padding + factsHeight, titleType),
      };
    },
  };
}
