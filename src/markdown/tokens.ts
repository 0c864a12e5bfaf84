import type { Element, ElementContent } from 'hast';
import { type BodyContext, note } from './report.ts';
import { eachElement, hasClass } from './tree.ts';

/**
 * A compiled body depends on its own file only. Where it points to another document or shows an image, a numbered token
 * stands in the HTML, and the real address or picture takes its place when the page is written.
 */
const linkToken = 'lectern-link:';
const imageToken = 'lectern-image';

/** Replaces every link target and image by its token, and lists them with their places. */
export function tokens(nodes: readonly ElementContent[], context: BodyContext): void {
  eachElement(nodes, (node) => {
    if (node.tagName === 'a' && !hasClass(node, 'footnote-reference') && !hasClass(node, 'footnote-back'))
      link(node, context);
    if (node.tagName === 'img') image(node, context);
  });
}

function link(node: Element, context: BodyContext): void {
  const target = decodeTarget(String(node.properties.href ?? ''));
  const { title } = node.properties;
  node.properties = { href: linkToken + context.report.links.length, ...(title === undefined ? {} : { title }) };
  context.report.links.push({ target, ...context.parsed.placeOf(node) });
}

function image(node: Element, context: BodyContext): void {
  const source = decodeTarget(String(node.properties.src ?? ''));
  const alt = String(node.properties.alt ?? '');
  const title = node.properties.title === undefined ? null : String(node.properties.title);
  const place = context.parsed.placeOf(node);
  if (alt.trim() === '') note(context, 'image-alt', { source }, place);
  node.tagName = imageToken;
  node.properties = { n: String(context.report.images.length) };
  context.report.images.push({ source, alt, title, ...place });
}

/** The engine percent-encodes what the author wrote; a broken sequence is left as it is. */
function decodeTarget(target: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return target;
  return target.replace(/(?:%[0-9a-f]{2})+/gi, (sequence) => {
    try {
      return decodeURI(sequence);
    } catch {
      return sequence;
    }
  });
}

/**
 * The finished HTML: `link` and `image` are given the number of the token and return what stands there, escaped.
 * No author can write a token: it holds `<`, which is escaped in text, and `"`, which is escaped in attributes.
 */
export function replaceTokens(html: string, link: (n: number) => string, image: (n: number) => string): string {
  return html
    .replace(/<a href="lectern-link:(\d+)"/g, (_, n: string) => `<a href="${link(Number(n))}"`)
    .replace(/<lectern-image n="(\d+)"><\/lectern-image>/g, (_, n: string) => image(Number(n)));
}
