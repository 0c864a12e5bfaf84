import type {
  Definition,
  FootnoteDefinition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Parent,
  Root,
  RootContent,
} from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { ImportNote } from './draft.ts';

/**
 * `[text][label]` becomes a link with its address in place, and the definitions go: nobody reads them.
 * A definition that nothing refers to is noted; a footnote that nothing refers to is shown where it stands.
 */
export function resolveReferences(root: Root): ImportNote[] {
  const notes: ImportNote[] = [];
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(root, (node, index, parent) => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || !parent || index === undefined) return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    used.add(node.identifier);
    (parent as Parent).children[index] = resolved(node, definition);
  });
  removeAll(root, (node) => {
    if (node.type !== 'definition') return null;
    if (!used.has(node.identifier))
      notes.push({ kind: 'definition', line: node.position?.start.line ?? null, text: `[${node.label}]: ${node.url}` });
    return [];
  });
  return [...notes, ...orderFootnotes(root)];
}

function resolved(node: LinkReference | ImageReference, { url, title }: Definition): Link | Image {
  return node.type === 'linkReference'
    ? { type: 'link', url, title, children: node.children, position: node.position }
    : { type: 'image', url, title, alt: node.alt, position: node.position };
}

/** Numbers the footnotes in reading order, whatever the author called them, and shows those that nothing refers to. */
function orderFootnotes(root: Root): ImportNote[] {
  const notes: ImportNote[] = [];
  const defined = new Map<string, FootnoteDefinition>();
  visit(root, 'footnoteDefinition', (node) => {
    if (!defined.has(node.identifier)) defined.set(node.identifier, node);
  });
  const numbers = numberFootnotes(root, defined);
  removeAll(root, (node) => {
    if (node.type !== 'footnoteDefinition') return null;
    const number = defined.get(node.identifier) === node ? numbers.get(node.identifier) : undefined;
    if (number === undefined) {
      notes.push({ kind: 'footnote', line: node.position?.start.line ?? null, text: `[^${node.label}]` });
      return [{ type: 'paragraph', children: [{ type: 'text', value: `[^${node.label}]:` }] }, ...node.children];
    }
    node.identifier = node.label = number;
    return null;
  });
  visit(root, 'footnoteReference', (node) => {
    node.identifier = node.label = numbers.get(node.identifier) ?? node.identifier;
  });
  return notes;
}

/** A footnote may refer to another, so those in the text come first. */
function numberFootnotes(root: Root, defined: ReadonlyMap<string, FootnoteDefinition>): Map<string, string> {
  const numbers = new Map<string, string>();
  const queue: FootnoteDefinition[] = [];
  const look = (within: Root | FootnoteDefinition) =>
    visit(within, (node) => {
      if (node.type === 'footnoteDefinition' && node !== within) return SKIP;
      if (node.type !== 'footnoteReference' || numbers.has(node.identifier)) return undefined;
      numbers.set(node.identifier, String(numbers.size + 1));
      const definition = defined.get(node.identifier);
      if (definition) queue.push(definition);
      return undefined;
    });
  look(root);
  for (let next = queue.shift(); next; next = queue.shift()) look(next);
  return numbers;
}

/** Puts what `replace` gives in a node's place; null leaves it. */
function removeAll(parent: Parent, replace: (node: RootContent) => RootContent[] | null): void {
  for (const child of parent.children) if ('children' in child) removeAll(child as Parent, replace);
  parent.children = parent.children.flatMap((child) => replace(child) ?? [child]);
}
