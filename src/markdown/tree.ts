import type { Element, ElementContent } from 'hast';

/** An element with its children; the shape that every transformation makes. */
export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

export function textNode(value: string): ElementContent {
  return { type: 'text', value };
}

/** Visits every element in reading order, parents first. */
export function eachElement(
  nodes: readonly ElementContent[],
  visit: (node: Element, parent: Element | null) => void,
  parent: Element | null = null,
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    visit(node, parent);
    eachElement(node.children, visit, node);
  }
}

/** The text a reader sees, white space as it is in the tree: a hard break has its line break after it. */
export function visibleText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.children.map(visibleText).join('');
}

export function hasClass(node: Element, name: string): boolean {
  const classes = node.properties.className;
  return Array.isArray(classes) && classes.includes(name);
}

const inline = new Set(['a', 'br', 'code', 'del', 'em', 'img', 'input', 'lectern-time', 'span', 'strong', 'sup']);

/** Whether a node is an element that no paragraph may hold. */
export function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && !inline.has(node.tagName);
}
