import type { ElementContent } from 'hast';
import type { Block } from '../archive/body.ts';
import type { ComponentDefinition } from './component-definition.ts';
import { type BodyContext, note } from './report.ts';
import { eachElement, element, hasClass } from './tree.ts';

/**
 * `<Quote text />`: a sentence of the document set large beside it. The words stand in the text already, so the element has
 * none: nobody finds, copies or hears them twice, and only the style sheet shows them.
 */
export const quote: ComponentDefinition = {
  attributes: { text: { required: true } },
  content: 'none',
  render: ({ text = '' }) =>
    element('aside', { className: ['pull-quote'], ariaHidden: 'true', dataText: text.trim().replace(/\s+/g, ' ') }, []),
};

/** Reports what is quoted from a document and stands in none of its blocks; white space does not count. */
export function pullQuotes(nodes: readonly ElementContent[], blocks: readonly Block[], context: BodyContext): void {
  let texts: string[] | null = null;
  eachElement(nodes, (node) => {
    if (!hasClass(node, 'pull-quote')) return;
    const words = String(node.properties.dataText);
    texts ??= blocks.map(({ text }) => squeezed(text));
    const place = context.parsed.placeOf(node);
    if (words === '') note(context, 'attribute-missing', { component: 'Quote', attributes: ['text'] }, place);
    else if (!texts.some((text) => text.includes(squeezed(words))))
      note(context, 'pull-quote-absent', { words }, place);
  });
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
