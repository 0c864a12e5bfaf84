import type { Run } from '../query.ts';
import { type Stretch, stretches } from '../runs.ts';

/** A block up to this long is shown whole. */
const shortText = 240;
const before = 50;
const window = 200;

/**
 * The part of a block round the first thing found, everything found in it marked, in the original characters. What is
 * left out is shown by empty `<span class="cut">`, whose dots the style sheet draws: the text stays the author's own.
 */
export function excerpt(text: string, runs: readonly Run[]): string {
  const found = stretches(text, runs);
  const first = found[0];
  if (text.length <= shortText || !first) return cutTo(text, 0, text.length <= shortText ? text.length : whole(text, window), found);
  const start = first.start <= before ? 0 : whole(text, first.start - before);
  const end = Math.max(start + window, first.end);
  return cutTo(text, start, end + before >= text.length ? text.length : whole(text, end), found);
}

/** A text with everything found in it marked. */
export function marked(text: string, runs: readonly Run[]): string {
  return cutTo(text, 0, text.length, stretches(text, runs));
}

/** Text made safe to stand in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function cutTo(text: string, start: number, end: number, found: readonly Stretch[]): string {
  const cut = '<span class="cut"></span>';
  let html = start > 0 ? cut : '';
  let at = start;
  for (const stretch of found) {
    const from = Math.max(stretch.start, at);
    const to = Math.min(stretch.end, end);
    if (from >= to) continue;
    html += `${escaped(text.slice(at, from))}<mark>${escaped(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escaped(text.slice(at, end)) + (end < text.length ? cut : '');
}

/** The nearest place at or before this one that parts no character and no Latin word. */
function whole(text: string, at: number): number {
  let place = at;
  while (place > 0 && at - place < 24 && /[\p{M}\u200d\udc00-\udfff]|[a-z0-9]/iu.test(text.charAt(place)) && /[a-z0-9\u200d\ud800-\udbff\p{M}]/iu.test(text.charAt(place - 1))) place -= 1;
  return isLow(text, place) ? place - 1 : place;
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
