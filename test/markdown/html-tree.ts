import { DomUtils, parseDocument } from 'htmlparser2';

/** An element of parsed HTML, as far as the tests look at it. */
export type HtmlElement = ReturnType<typeof elements>[number];

/** Parses a piece of HTML. */
export function parseHtml(html: string) {
  return parseDocument(html);
}

/** Every element in it, in reading order. */
export function elements(root: ReturnType<typeof parseDocument>) {
  return DomUtils.getElementsByTagName('*', root, true);
}

/** As the browser's `textContent`. */
export function textContent(node: HtmlElement | ReturnType<typeof parseDocument>): string {
  return DomUtils.textContent(node);
}
