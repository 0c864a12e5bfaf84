import type { Element, ElementContent } from 'hast';
import type { Block, ForwardedAnchor } from '../../archive/body.ts';
import type { Locale } from '../../archive/locale.ts';
import { paragraphMessages } from '../../archive/messages/paragraph.ts';
import { element } from '../tree.ts';
import type { Forwarded } from './anchoring.ts';

/**
 * Gives every anchor that lost its block an element where the block stood, or in the block that has its text. It is empty: the
 * note that a reader sees who followed a link to it stands in an attribute, so that text copied, searched or counted is the
 * document's own.
 * @param elements of the blocks, in order
 */
export function forwardAnchors(
  nodes: ElementContent[],
  elements: readonly Element[],
  blocks: readonly Block[],
  forwarded: readonly Forwarded[],
  locale: Locale,
): ForwardedAnchor[] {
  const words = paragraphMessages[locale];
  const marks = Map.groupBy(forwarded, ({ at }) => at);
  for (const [at, all] of marks) {
    const made = all.map(({ anchor, joined }) =>
      element('span', { className: ['former'], id: anchor, dataNote: joined ? words.joined : words.removed }, []),
    );
    const block = elements[at];
    const last = elements.at(-1);
    // Inside the block, so that a list, a table or a figure has nothing in it that it may not have.
    if (block) innermost(block, 0).children.unshift(...made);
    else if (last) innermost(last, -1).children.push(...made);
    else nodes.push(...made);
  }
  return forwarded.map(({ anchor, at, joined }) => ({ anchor, within: joined ? (blocks[at]?.anchor ?? null) : null }));
}

/** Of a row its first or last cell, else the block itself. */
function innermost(block: Element, end: 0 | -1): Element {
  const cells = block.children.filter((child): child is Element => child.type === 'element');
  return block.tagName === 'tr' ? (cells.at(end) ?? block) : block;
}
