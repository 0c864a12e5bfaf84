import type { Html, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const lineBreak = /<br\s*\/?>/gi;

/**
 * Raw HTML is data here, not markup: the reader sees what the author wrote, letter for letter.
 * Only `<br>`, which has a form in Markdown, becomes the line break it stands for.
 */
export function showHtml(root: Root): void {
  visit(root, 'html', (node: Html, index, parent) => {
    if (!parent || index === undefined) return;
    const inline =
      parent.type !== 'root' &&
      parent.type !== 'blockquote' &&
      parent.type !== 'listItem' &&
      parent.type !== 'footnoteDefinition';
    const shown: RootContent[] = inline ? phrasing(node.value) : paragraphs(node.value);
    (parent.children as RootContent[]).splice(index, 1, ...shown);
    return [SKIP, index + shown.length];
  });
}

/** Blank lines part paragraphs; lines within one stay lines. */
function paragraphs(value: string): Paragraph[] {
  const parts = value
    .split(/\n[ \t]*\n/)
    .map((part) => part.replace(/^[ \t]+|[ \t]+$/gm, '').replace(/^\n+|\n+$/g, ''));
  return parts.filter((part) => part !== '').map((part) => ({ type: 'paragraph', children: phrasing(part) }));
}

function phrasing(value: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const match of value.matchAll(lineBreak)) {
    if (match.index > from) parts.push({ type: 'text', value: value.slice(from, match.index) });
    parts.push({ type: 'break' });
    from = match.index + match[0].length;
  }
  if (from < value.length) parts.push({ type: 'text', value: value.slice(from) });
  return parts;
}
