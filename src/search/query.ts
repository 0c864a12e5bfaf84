import { fold, isQuote, type Token } from './fold.ts';
import { longestQuery } from './limits.ts';

/** A run of tokens that must stand side by side in one block. Where it ends in a word, that word is a beginning. */
export interface Run {
  keys: readonly string[];
  /** Whether the last key is the beginning of a word, and not a whole token. */
  prefix: boolean;
}

/** One thing a query asks for, or asks to leave out. */
export interface Term extends Run {
  /** As the reader typed it, without quote marks. */
  text: string;
  /** Asked for in quote marks: no other name may stand in for it. */
  quoted: boolean;
}

export interface Query {
  terms: Term[];
  excluded: Term[];
  /** The query was longer than is searched for; the rest of it was left out. */
  cut: boolean;
}

const opening = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”'],
  ['„', '”'],
]);
const minus = /[-－−]/;
const space = /\s/;

/**
 * What a query asks for. Terms are parted by white space; `"…"` and `“…”` hold a run together, where they open a term
 * and close it; a leading `-` excludes. Any text is a query: what is not understood is searched for as it stands.
 */
export function parseQuery(text: string): Query {
  const query: Query = { terms: [], excluded: [], cut: text.length > 10_000 };
  const characters = text.slice(0, 10_000);
  const seen = new Set<string>();
  let room = longestQuery;
  let at = 0;
  while (at < characters.length && room > 0) {
    if (space.test(characters.charAt(at))) {
      at += 1;
      continue;
    }
    const negative = minus.test(characters.charAt(at)) && isTermAt(characters, at + 1);
    if (negative) at += 1;
    const phrase = phraseAt(characters, at);
    const end = phrase?.end ?? wordEnd(characters, at);
    const term = termOf(phrase?.text ?? characters.slice(at, end), phrase !== null, room);
    at = end;
    if (term === null) continue;
    const name = `${negative ? '-' : ''}${term.keys.join(' ')}`;
    if (term.cut) query.cut = true;
    if (seen.has(name)) continue;
    seen.add(name);
    room -= term.keys.length;
    const { cut: _, ...asked } = term;
    (negative ? query.excluded : query.terms).push(asked);
  }
  if (characters.slice(at).trim() !== '') query.cut = true;
  return query;
}

/** The run a text is searched for as; null where nothing of it can be searched for. */
export function runOf(text: string): Run | null {
  const tokens = withoutOuterQuotes(fold(text));
  return tokens.length === 0
    ? null
    : { keys: tokens.map((token) => token.key), prefix: tokens[tokens.length - 1]?.word ?? false };
}

/** The run a name is searched for as: whole words only. */
export function wholeRunOf(name: string): Run | null {
  const run = runOf(name);
  return run && { keys: run.keys, prefix: false };
}

function termOf(text: string, quoted: boolean, room: number): (Term & { cut: boolean }) | null {
  const run = runOf(text);
  if (run === null) return null;
  const cut = run.keys.length > room;
  return { keys: run.keys.slice(0, room), prefix: run.prefix && !cut, text, quoted, cut };
}

/** A quote mark at the edge of a run was cut from its neighbour, which decides whether the text keeps it: it is not asked for. */
function withoutOuterQuotes(tokens: Token[]): Token[] {
  const first = tokens.findIndex((token) => !isQuote(token));
  if (first === -1) return tokens;
  let end = tokens.length;
  while (end > first && isQuote(tokens[end - 1] as Token)) end -= 1;
  return tokens.slice(first, end);
}

/** A phrase is one where its closing mark ends the term: a quote mark inside a run of text is part of that text. */
function phraseAt(characters: string, at: number): { text: string; end: number } | null {
  const close = opening.get(characters.charAt(at));
  if (close === undefined) return null;
  const closing = characters.indexOf(close, at + 1);
  if (closing === -1 || isTermAt(characters, closing + 1)) return null;
  const text = characters.slice(at + 1, closing);
  return text.trim() === '' ? null : { text, end: closing + 1 };
}

function isTermAt(characters: string, at: number): boolean {
  return at < characters.length && !space.test(characters.charAt(at));
}

function wordEnd(characters: string, from: number): number {
  let end = from;
  while (isTermAt(characters, end)) end += 1;
  return end;
}
