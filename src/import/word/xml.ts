import { Parser } from 'htmlparser2';
import { Refusal } from '../refusal.ts';
import { prefixes } from './namespaces.ts';

/** An element under the prefix that its namespace usually has, whatever the file calls it: `w:p`. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const mostLevels = 200;
const mostAttributesOfTag = 1000;
const mostCharacters = 32 * 1_048_576;

/** What all XML of one file may hold together: a book of a million characters stays well within it. */
export class XmlBudget {
  private tags = 3_000_000;
  private elements = 400_000;
  private attributes = 1_500_000;
  private text = 5_000_000;

  /** Takes what one event of the parser brings; refuses the file once there is too much. */
  take(kind: 'tags' | 'elements' | 'attributes' | 'text', amount: number): void {
    this[kind] -= amount;
    if (this[kind] < 0) throw new Refusal({ kind: 'word-swollen' });
  }
}

/** How things look on paper: most of what is in a Word file, and nothing that is read here. */
const passedOver = new Set(
  'rFonts szCs bCs iCs lang color kern spacing ind shd noProof proofErr bookmarkStart bookmarkEnd snapToGrid tcW tcBorders'
    .split(' ')
    .map((name) => `w:${name}`),
);

/**
 * XML as a tree. Entities of a file's own are never expanded: a file that declares any, or that is not well-formed, is
 * refused, and so is one that is larger or deeper than any document.
 */
export function parseXml(bytes: Uint8Array, budget: XmlBudget): XmlElement {
  const text = decodeXml(bytes);
  if (text.length > mostCharacters) throw new Refusal({ kind: 'word-swollen' });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: { element: XmlElement; scope: ReadonlyMap<string, string> }[] = [{ element: root, scope: new Map() }];
  let attributesOfTag = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > mostLevels) throw new Refusal({ kind: 'too-deep' });
        const above = open.at(-1) ?? { element: root, scope: new Map<string, string>() };
        const scope = scopeWithin(above.scope, attributes);
        const element = { name: canonical(name, scope, true), attributes: renamed(attributes, scope), children: [] };
        attributesOfTag = 0;
        budget.take('tags', 1);
        if (!passedOver.has(element.name)) {
          budget.take('elements', 1);
          above.element.children.push(element);
        }
        open.push({ element, scope });
      },
      onattribute() {
        budget.take('attributes', 1);
        if (++attributesOfTag > mostAttributesOfTag) throw new Refusal({ kind: 'word-damaged' });
      },
      ontext(data) {
        budget.take('text', data.length);
        const { children } = open.at(-1)?.element ?? root;
        const last = children.length - 1;
        if (typeof children[last] === 'string') children[last] += data;
        else children.push(data);
      },
      onclosetag(_, implied) {
        // The parser calls `<w:tab/>` implied too.
        if (implied && text[parser.endIndex - 1] !== '/') throw new Refusal({ kind: 'word-damaged' });
        open.pop();
      },
      onprocessinginstruction(name) {
        if (/^!doctype/i.test(name)) throw new Refusal({ kind: 'word-damaged' });
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const [first] = childElements(root);
  if (!first) throw new Refusal({ kind: 'word-damaged' });
  return first;
}

/** Elements directly below, all or those of one name. */
export function childElements(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first element below, step by step: `child(paragraph, 'w:pPr', 'w:pStyle')`. */
export function child(element: XmlElement | null | undefined, ...path: string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element ?? undefined;
  for (const name of path) {
    found = found?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
  }
  return found;
}

/** The value `w:val` of an element further down. */
export function valueIn(element: XmlElement | null | undefined, ...path: string[]): string | undefined {
  return child(element, ...path)?.attributes['w:val'];
}

/** Whether a property such as `w:b` is on; undefined where it is not given. */
export function isOn(properties: XmlElement | null | undefined, name: string): boolean | undefined {
  const property = child(properties, name);
  return property && !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}

/** The elements of a name anywhere below, in order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((below) => [
    ...(below.name === name ? [below] : []),
    ...descendants(below, name),
  ]);
}

/** The text directly in an element. */
export function textIn(element: XmlElement): string {
  return element.children.filter((node) => typeof node === 'string').join('');
}

function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({ kind: 'word-damaged' });
  }
}

function scopeWithin(
  scope: ReadonlyMap<string, string>,
  attributes: Record<string, string>,
): ReadonlyMap<string, string> {
  let own: Map<string, string> | null = null;
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    own ??= new Map(scope);
    own.set(name.slice(6), prefixes.get(uri) ?? name.slice(6));
  }
  return own ?? scope;
}

/** An attribute without a prefix has no namespace. */
function canonical(name: string, scope: ReadonlyMap<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && !isElement) return name;
  const prefix = scope.get(colon < 0 ? '' : name.slice(0, colon)) ?? name.slice(0, Math.max(colon, 0));
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function renamed(attributes: Record<string, string>, scope: ReadonlyMap<string, string>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (!name.startsWith('xmlns') && !name.includes(':rsid')) kept[canonical(name, scope, false)] = value;
  return kept;
}
