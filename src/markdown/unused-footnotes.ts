import type { ElementContent } from 'hast';
import { footnoteDefinitions } from './engine.ts';
import { type BodyContext, note } from './report.ts';
import { eachElement } from './tree.ts';

const definition = /^[ \t>]*\[\^[^\]\n]+\]:/gm;

/** A footnote that nothing refers to is left out of the page: its author is told, since text must not vanish in silence. */
export function unusedFootnotes(source: string, nodes: readonly ElementContent[], context: BodyContext): void {
  // Most bodies have no footnotes, or refer to all of them: they are not parsed a second time.
  const written = source.match(definition)?.length ?? 0;
  if (written === 0) return;
  const shown = new Set<string>();
  eachElement(nodes, (node) => {
    if (node.tagName === 'li' && String(node.properties.id).startsWith('fn-')) shown.add(String(node.properties.id));
  });
  if (shown.size === written) return;
  const seen = new Set<string>();
  for (const { label, place } of footnoteDefinitions(source)) {
    const id = `fn-${encodeURIComponent(label.toLowerCase())}`;
    if (shown.has(id) && !seen.has(id)) seen.add(id);
    else note(context, 'footnote-unused', { label }, place);
  }
}
