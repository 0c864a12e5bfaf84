import type { Image, Link, Parent, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ImportNote } from './draft.ts';

const outside = /^(https?|mailto|tel):/i;

/**
 * Links that lead out of the archive stay. A relative one would lead nowhere from the document's new place: its words
 * stay as text and its target is noted. An image elsewhere becomes a link to it, since no page loads from another host.
 */
export function settleTargets(root: Root): ImportNote[] {
  const notes: ImportNote[] = [];
  visit(root, (node, index, parent) => {
    if ((node.type !== 'link' && node.type !== 'image') || !parent || index === undefined) return;
    const shown = node.type === 'link' ? settledLink(node) : settledImage(node, parent.type === 'link');
    if (shown === null) return;
    if (!outside.test(node.url)) {
      notes.push({
        kind: node.type === 'link' ? 'link-target' : 'image-missing',
        line: node.position?.start.line ?? null,
        text: node.url,
      });
    }
    (parent as Parent).children.splice(index, 1, ...shown);
    return index;
  });
  return notes;
}

function settledLink(node: Link): PhrasingContent[] | null {
  return isOutside(node.url) ? null : node.children;
}

function settledImage(node: Image, insideLink: boolean): PhrasingContent[] {
  const text: PhrasingContent[] = node.alt ? [{ type: 'text', value: node.alt }] : [];
  if (!isOutside(node.url) || insideLink) return text;
  return [
    {
      type: 'link',
      url: node.url,
      title: node.title,
      children: text.length > 0 ? text : [{ type: 'text', value: node.url }],
    },
  ];
}

/** Whether an address leads out of the archive, to where a link may lead. */
export function isOutside(url: string): boolean {
  return outside.test(url) && URL.canParse(url);
}
