import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

export type HtmlDocument = ReturnType<typeof parseDocument>;
export type HtmlNode = HtmlDocument['children'][number];
export type HtmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Every page of a built site by its path in the folder (`regions/index.html`), parsed. */
export function readPages(out: string): Map<string, HtmlDocument> {
  return new Map(
    filesOf(out)
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, parseDocument(readFileSync(join(out, file), 'utf8'))]),
  );
}

/** Paths of all files below a folder, with `/`, sorted. */
export function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Path in the folder of the page that answers an address from the root of the site, base included. */
export function fileOfAddress(address: string, base: string): string {
  const below = decodeURIComponent(address.slice(base.length));
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

/** Elements of a page, or of a part of it, for which `holds` is true. */
export function elements(part: HtmlDocument | HtmlElement, holds: (element: HtmlElement) => boolean): HtmlElement[] {
  return DomUtils.findAll(holds, part.children);
}

export function hasClass(name: string): (element: HtmlElement) => boolean {
  return (element) => (element.attribs.class ?? '').split(/\s+/).includes(name);
}

export function isNamed(...names: string[]): (element: HtmlElement) => boolean {
  return (element) => names.includes(element.name);
}

/** Text as a reader reads it, runs of white space as one space. */
export function textOf(part: HtmlNode | HtmlElement | HtmlDocument): string {
  return DomUtils.textContent(part).replace(/\s+/g, ' ').trim();
}

/** The only element of a page with this name. */
export function only(page: HtmlDocument, name: string): HtmlElement {
  const [first, ...others] = elements(page, isNamed(name));
  if (!first || others.length > 0)
    throw new Error(`${others.length + (first ? 1 : 0)} elements <${name}> where one was expected`);
  return first;
}

/** Something that a reader sees or hears: a stretch of text, or an attribute that is shown or spoken. */
export interface Wording {
  /** `text`, or the name of the element and its attribute. */
  from: string;
  text: string;
  /** Language that the nearest element around it states. */
  language: string;
  /** Whether it stands in a document's own text or in a page of the owner's. */
  written: boolean;
}

const spoken = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'];

/** Every wording of a page, in order. */
export function wordingsOf(page: HtmlDocument): Wording[] {
  const found: Wording[] = [];
  const visit = (nodes: readonly HtmlNode[], language: string, written: boolean, parent: string) => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const text = node.data.replace(/\s+/g, ' ').trim();
        if (text !== '') found.push({ from: parent === 'title' ? 'title' : 'text', text, language, written });
      }
      if (!('attribs' in node) || node.name === 'script' || node.name === 'style') continue;
      const inner = node.attribs.lang ?? language;
      const own = written || hasClass('prose')(node);
      for (const name of spoken) {
        const text = node.attribs[name];
        if (text) found.push({ from: `${node.name} ${name}`, text, language: inner, written: own });
      }
      if (node.name === 'meta' && node.attribs.name === 'description') {
        found.push({ from: 'description', text: node.attribs.content ?? '', language: inner, written: own });
      }
      visit(node.children, inner, own, node.name);
    }
  };
  visit(page.children, '', false, '');
  return found;
}
