import type { ElementContent } from 'hast';
import { type BodyContext, note } from './report.ts';
import { eachElement } from './tree.ts';

/** The page's title is the only heading of the first level: one in the body becomes a second. Skipped levels are reported. */
export function headings(nodes: readonly ElementContent[], context: BodyContext): void {
  let above = 1;
  eachElement(nodes, (node) => {
    if (!/^h[1-6]$/.test(node.tagName)) return;
    const written = Number(node.tagName[1]);
    const place = context.parsed.placeOf(node);
    if (written === 1) {
      note(context, 'heading-top', {}, place);
      node.tagName = 'h2';
    }
    const depth = Math.max(2, written);
    if (depth > above + 1) note(context, 'heading-skip', { from: above, to: depth }, place);
    above = depth;
  });
}
