import type { Parent, Root, RootContent } from 'mdast';

const marks = new Set(['emphasis', 'strong', 'delete', 'heading']);

/**
 * Takes out emphasis and headings that hold nothing a reader sees: written out, their marks would mean something else.
 * A link without words shows its address.
 */
export function prune(root: Root): void {
  pruneChildren(root);
}

function pruneChildren(parent: Parent): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'text') return child.value === '' ? [] : [child];
    if (!('children' in child)) return [child];
    pruneChildren(child as Parent);
    if (!isHollow(child as Parent)) return [child];
    if (child.type === 'link') return [{ ...child, children: [{ type: 'text', value: child.url }] }];
    return marks.has(child.type) ? (child.children as RootContent[]) : [child];
  });
}

function isHollow(node: Parent): boolean {
  return node.children.every((child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''));
}
