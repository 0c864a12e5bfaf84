import type { ElementContent } from 'hast';
import { type BodyContext, note } from './report.ts';

/** `[^1]` without a note stays in the text as it is written; the author is told. */
export function undefinedFootnotes(nodes: readonly ElementContent[], context: BodyContext): void {
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName !== 'code' && node.tagName !== 'a')
      undefinedFootnotes(node.children, context);
    if (node.type !== 'text' || !node.value.includes('[^')) continue;
    const source = context.parsed.sourceOf(node);
    for (const match of source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
      const start = context.parsed.placeOf(node);
      const before = source.slice(0, match.index).split('\n');
      const line = start.line + before.length - 1;
      const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
      note(context, 'footnote-undefined', { label: match[1] ?? '' }, { line, column });
    }
  }
}
