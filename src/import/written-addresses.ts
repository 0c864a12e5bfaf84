import type { PhrasingContent, Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Full-width marks end an address, as they do for the archive's own reader. */
const address =
  /(?:https?:\/\/|(?<![\p{L}\p{N}_.])www\.)[^\s<>[\]{}|\\^`"\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF01-\uFF60]+/giu;

/** Browsers and servers take no longer ones. */
const longest = 2000;

/** Text with its web addresses as links, so that where an address ends is said and not guessed by whoever reads it. */
export function linked(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const written = match[0].replace(/[^\p{L}\p{N}/=&#%+-]+$/u, '');
    const url = /^www/i.test(written) ? `http://${written}` : written;
    if (!/[/.][^/.]/.test(written) || written.length > longest || !URL.canParse(url)) continue;
    if (match.index > from) parts.push({ type: 'text', value: text.slice(from, match.index) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: written }] });
    from = match.index + written.length;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}

/** The same for every text of a body that is not within a link. */
export function linkAddresses(root: Root): void {
  visit(root, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const parts = linked((node as Text).value);
    if (parts.every((part) => part.type === 'text')) return undefined;
    (parent.children as RootContent[]).splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}
