import type { ElementContent } from 'hast';

/** Lets a keyboard reach each block of code: its lines do not wrap, so on a narrow screen it scrolls sideways. */
export function codeBlocks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const children = codeBlocks(node.children);
    if (node.tagName !== 'pre') return { ...node, children };
    return { ...node, properties: { ...node.properties, tabIndex: 0 }, children };
  });
}
