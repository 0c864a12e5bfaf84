import type { Link, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { endOfBareAddress } from '../markdown/cjk-flanking.ts';

/**
 * GFM lets an address written without marks run on to the next space, so that in Chinese it swallows the sentence
 * after it. It ends here where full-width text begins, as the archive's own reader sees it.
 */
export function endBareAddresses(root: Root, source: string): void {
  visit(root, 'link', (node: Link, index, parent) => {
    const only = node.children.length === 1 ? node.children[0] : undefined;
    if (!parent || index === undefined || only?.type !== 'text' || !isBare(node, only.value, source)) return;
    const end = endOfBareAddress(only.value);
    if (end <= 0) return;
    const url = node.url.slice(0, node.url.length - (only.value.length - end));
    const shown: RootContent[] = [
      { ...node, url, children: [{ type: 'text', value: only.value.slice(0, end) }] },
      { type: 'text', value: only.value.slice(end) },
    ];
    (parent.children as RootContent[]).splice(index, 1, ...shown);
    return [SKIP, index + 2];
  });
}

function isBare(node: Link, text: string, source: string): boolean {
  const start = node.position?.start.offset;
  return node.url.endsWith(text) && (start === undefined || source.startsWith(text, start));
}
