import type { ElementContent } from 'hast';
import { type BodyContext, note } from './report.ts';
import { eachElement, visibleText } from './tree.ts';

/** `5~10天，20~30元` strikes through its middle, as GFM has it; in Chinese it is nearly always two ranges. The author is asked. */
export function singleStrikes(nodes: readonly ElementContent[], context: BodyContext): void {
  eachElement(nodes, (node) => {
    if (node.tagName !== 'del' || /^~~/.test(context.parsed.sourceOf(node))) return;
    note(context, 'strike-single', { text: visibleText(node).slice(0, 30) }, context.parsed.placeOf(node));
  });
}
