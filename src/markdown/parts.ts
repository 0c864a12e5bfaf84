import type { ElementContent } from 'hast';
import type { Block, BodyPart } from '../archive/body.ts';
import type { Marked } from './declarative.ts';
import { type BodyContext, note } from './report.ts';
import { eachElement } from './tree.ts';

/**
 * The measures and talks of a body with the text of the blocks in them, as they stand in it. One inside another of its
 * kind is reported, and so is a talk that has no name.
 */
export function parts(nodes: readonly ElementContent[], blocks: readonly Block[], context: BodyContext): BodyPart[] {
  const texts = new Map(blocks.map((block) => [block.anchor, block]));
  const found: BodyPart[] = [];
  const talks = new Map<object, string>();
  eachElement(nodes, (node) => {
    const marked = context.report.parts[(node.data as Marked | undefined)?.part ?? -1];
    if (!marked) return;
    const inside: Block[] = [];
    eachElement(node.children, (child) => {
      const block = texts.get(String(child.properties.id));
      if (block) inside.push(block);
      const inner = context.report.parts[(child.data as Marked | undefined)?.part ?? -1];
      if (inner && marked.component === 'Talk') talks.set(inner, marked.anchor);
      if (inner?.component === marked.component) note(context, 'part-nested', { component: inner.component }, inner);
    });
    const heading = inside.find((block) => block.kind === 'heading')?.text ?? null;
    const text = inside.map((block) => folded(block.text)).join(' ');
    if (marked.component === 'Talk' && heading === null && !marked.attributes.title)
      note(context, 'attribute-missing', { component: 'Talk', attributes: ['title'] }, marked);
    const anchors = inside.map((block) => block.anchor);
    found.push({ ...marked, talk: talks.get(marked) ?? null, heading, text, anchors });
  });
  return found;
}

/** Runs of white space as one space, and none where a line of the source ends between characters that are set close. */
function folded(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]) (?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])/gu, '');
}
