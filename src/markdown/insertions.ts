import type { Root } from 'hast';
import { addressEnds, swallowsSyntax } from './bare-addresses.ts';
import type { BodyNode } from './body-nodes.ts';
import { flankingMarks, type Stretch } from './cjk-flanking.ts';
import type { Insertion, MarkedSource } from './marked-source.ts';
import type { Marks } from './marks.ts';
import { isBlock } from './tree.ts';

/**
 * What has to be put into a source so that Chinese is read as its authors mean it, seen from what the engine made of it
 * with less. `ends` keeps where bare addresses end from one look to the next.
 */
export function insertions(
  root: Root,
  marked: MarkedSource,
  source: string,
  marks: Marks,
  ends: Set<number>,
): Insertion[] {
  const code: Stretch[] = [];
  // Where an address has swallowed half a link, the rest of its paragraph is looked at again the next time.
  let misread = false;
  const look = (node: Root | BodyNode) => {
    const { position } = node;
    if (node.type === 'element' && isBlock(node)) misread = false;
    if (position?.start.offset !== undefined && position.end.offset !== undefined) {
      const start = marked.offsetOf(position.start.offset);
      const end = marked.offsetOf(position.end.offset);
      if (isCode(node)) {
        code.push({ start, end });
        return;
      }
      const inside = contentStart(node);
      if (inside !== null) code.push({ start, end: inside === undefined ? end : marked.offsetOf(inside) });
      if (!misread && isBareAddress(node, source, start)) {
        const swallowed = source.slice(start, end);
        const found = addressEnds(swallowed);
        for (const length of found) ends.add(start + length);
        misread = found.length > 0 && swallowsSyntax(swallowed);
      }
    }
    if ('children' in node) for (const child of node.children) look(child as BodyNode);
  };
  look(root);
  code.sort((a, b) => a.start - b.start);
  // An address ends before anything else that stands at its end.
  const wanted = [...ends].map((offset) => ({ offset, text: marks.addressEnd }));
  return [...wanted, ...flankingMarks(source, code, marks)].sort((a, b) => a.offset - b.offset);
}

function isCode(node: Root | BodyNode): boolean {
  if (node.type === 'element') return node.tagName === 'pre' || node.tagName === 'code';
  return node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** Where the content of a component begins, after its tag: undefined for one without content, null for other nodes. */
function contentStart(node: Root | BodyNode): number | undefined | null {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null;
  return node.children.find((child) => child.position)?.position?.start.offset;
}

/** A link that is written without brackets. */
function isBareAddress(node: Root | BodyNode, source: string, start: number): boolean {
  return node.type === 'element' && node.tagName === 'a' && source[start] !== '[';
}
