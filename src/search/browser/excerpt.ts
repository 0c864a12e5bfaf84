import type { Run } from '../query.ts';
import { type Stretch, stretches } from '../runs.ts';

/** A block up to this long is shown whole. */
const shortText = 240;
const before = 50;
const window = 200;
const longestBacking = 30;
const letters = /[a-z0-9]/i;
/** Marks, joiners and variation selectors belong to the character before them. */
const joining = /\p{M}|\u200d/u;

/**
 * The part of a block round the first thing found, everything found in it marked, in the original characters. What is
 * left out is shown by empty `<span class="cut">`, whose dots the style sheet draws: the text stays the author's own.
 */
export function excerpt(text: string, runs: readonly Run[]): string {
  const found = stretches(text, runs);
  const first = found[0];
  if (text.length <= shortText || !first)
    return cutTo(text, 0, text.length <= shortText ? text.length : whole(text, window), found);
  const start = first.start <= before ? 0 : whole(text, first.start - before);
  const end = Math.max(start + window, first.end);
  return cutTo(text, start, end + before >= text.length ? text.length : whole(text, end), found);
}

/** A text with everything found in it marked. */
export function marked(text: string, runs: readonly Run[]): string {
  return cutTo(text, 0, text.length, stretches(text, runs));
}

/** Text made safe to stand in HTML. */
function escaped(text: string): string {
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

/** The nearest place at or before this one that parts no character and no word of letters. */
function whole(text: string, at: number): number {
  let place = at;
  const least = Math.max(0, at - longestBacking);
  while (place > least && isInside(text, place)) place -= 1;
  return place;
}

function isInside(text: string, at: number): boolean {
  const next = text.charAt(at);
  const before = text.charAt(at - 1);
  const isLowSurrogate = next >= '\udc00' && next <= '\udfff';
  return isLowSurrogate || joining.test(next) || before === '\u200d' || (letters.test(next) && letters.test(before));
}
