import type { Blockquote, Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/**
 * `### 发言人：` begins a speaker's turn and `> （掌声）` is what happens in the room:
 * both become the archive's own components, wherever they stand in the body.
 */
export function markTurns(root: Root): void {
  root.children = root.children.map((node): RootContent => {
    if (node.type === 'heading') return turn(node) ?? node;
    if (node.type === 'blockquote') return stage(node) ?? node;
    return node;
  });
}

function turn(node: Heading): RootContent | null {
  if (node.depth !== 3 || !node.children.every((child) => child.type === 'text')) return null;
  const [, name, mark] = /^(.{1,80}?)\s*([：:])$/u.exec(textOf(node).trim()) ?? [];
  return name !== undefined && mark !== undefined ? { type: 'speakerTurn', name, mark } : null;
}

function stage(node: Blockquote): RootContent | null {
  const [only, ...more] = node.children;
  if (only?.type !== 'paragraph' || more.length > 0 || !only.children.every((child) => child.type === 'text'))
    return null;
  const text = textOf(only).trim();
  if (!/^（[^（）<\n]{1,60}）$|^\([^()<\n]{1,100}\)$/.test(text)) return null;
  return { type: 'stageDirection', children: [{ type: 'text', value: text }] };
}
