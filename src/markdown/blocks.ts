import type { Element, ElementContent } from 'hast';
import type { Block, BlockKind, BodyHeading, ForwardedAnchor } from '../archive/body.ts';
import type { Locale } from '../archive/locale.ts';
import type { Anchoring } from './anchors/anchoring.ts';
import { forwardAnchors } from './anchors/forward-anchors.ts';
import { isTimeCode, type TimeCodes } from './time-codes.ts';
import { hasClass, isBlock, visibleText } from './tree.ts';

const containers = new Set(['div', 'blockquote', 'ul', 'ol', 'section', 'figure', 'table', 'thead', 'tbody', 'li']);

/** What a body says of its blocks. */
export interface NumberedBlocks {
  blocks: Block[];
  headings: BodyHeading[];
  forwarded: ForwardedAnchor[];
}

/**
 * Gives every block of a body its anchor as `id`, and lists the blocks with the text a reader sees in each. Text that stands
 * loose in a list item is put into a paragraph's place by the item itself. Blocks with a time code bear its seconds as
 * `data-time`. Anchors that lost their block lead to where it stood.
 * @param anchorsOf names the blocks by their texts, in reading order
 */
export function blocks(
  nodes: ElementContent[],
  times: TimeCodes,
  anchorsOf: (texts: readonly string[]) => Anchoring,
  locale: Locale,
): NumberedBlocks {
  const found: { node: Element; block: Omit<Block, 'anchor'> }[] = [];
  const visit = (node: ElementContent, inNotes: boolean) => {
    if (node.type !== 'element') return;
    if (isTimeCode(node)) return times.offer(node);
    const kind = kindOf(node, inNotes);
    if (kind !== null) {
      const text = kind === 'row' ? cells(node) : visibleText(node).trim();
      if (text === '' && kind !== 'row') return;
      const time = times.take(node);
      found.push({ node, block: { kind, text, ...(time === undefined ? {} : { time }) } });
      return;
    }
    if (node.tagName === 'li') looseText(node);
    if (containers.has(node.tagName)) {
      for (const child of node.children) visit(child, inNotes || hasClass(node, 'footnotes'));
    }
  };
  for (const node of nodes) visit(node, false);
  const { anchors, forwarded } = anchorsOf(found.map(({ block }) => block.text));
  const named = found.map(({ node, block }, at): Block => {
    const anchor = anchors[at] ?? '';
    node.properties.id = anchor;
    if (block.time !== undefined) node.properties.dataTime = String(block.time);
    return { anchor, ...block };
  });
  const headings = found.flatMap(({ node, block }, at): BodyHeading[] =>
    block.kind === 'heading' ? [{ anchor: anchors[at] ?? '', depth: Number(node.tagName[1]), text: block.text }] : [],
  );
  const elements = found.map(({ node }) => node);
  return { blocks: named, headings, forwarded: forwardAnchors(nodes, elements, named, forwarded, locale) };
}

function kindOf(node: Element, inNotes: boolean): BlockKind | null {
  if (/^h[1-6]$/.test(node.tagName)) return 'heading';
  if (node.tagName === 'tr') return 'row';
  if (node.tagName === 'figcaption') return 'caption';
  if (node.tagName === 'pre') return 'code';
  if (hasClass(node, 'speaker')) return 'speaker';
  if (node.tagName === 'p' || hasClass(node, 'loose')) return inNotes ? 'note' : 'paragraph';
  return null;
}

function cells(row: Element): string {
  return row.children
    .filter((cell) => cell.type === 'element')
    .map((cell) => visibleText(cell).trim())
    .join('\t');
}

/** In a tight list the text stands directly in the item: it gets an element of its own that can bear the anchor. */
function looseText(item: Element): void {
  const children: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = () => {
    const first = loose.findIndex((child) => !isBlank(child));
    if (first === -1) children.push(...loose);
    else
      children.push(...loose.slice(0, first), {
        type: 'element',
        tagName: 'span',
        properties: { className: ['loose'] },
        children: loose.slice(first),
      });
    loose = [];
  };
  for (const child of item.children) {
    if (isBlock(child)) {
      close();
      children.push(child);
    } else {
      loose.push(child);
    }
  }
  close();
  item.children = children;
}

function isBlank(node: ElementContent): boolean {
  return (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'input');
}
