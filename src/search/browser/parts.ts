import { fold } from '../fold.ts';
import type { Run, Term } from '../query.ts';
import type { WordIndex } from './word-index.ts';

/** A part of a query that has hits where the whole has none. */
export interface Part {
  text: string;
  documents: number;
}

const longestTerm = 64;
const mostParts = 3;

/**
 * The longest parts of a term that stand somewhere in the archive, longest first, none inside another. A part of one
 * character is given only where the term has nothing longer.
 */
export async function partsOf(
  term: Term,
  index: WordIndex,
  documentsOf: (places: Uint32Array) => number,
): Promise<Part[]> {
  const tokens = fold(term.text).slice(0, longestTerm);
  const found: { first: number; end: number; documents: number }[] = [];
  let end = 0;
  for (let first = 0; first < tokens.length; first += 1) {
    let places: Uint32Array | null = null;
    const from = Math.max(end, first + 1);
    for (let next = from; next <= tokens.length; next += 1) {
      const run: Run = {
        keys: tokens.slice(first, next).map((token) => token.key),
        prefix: next === tokens.length && term.prefix,
      };
      const hits: Uint32Array = places === null ? await index.find(run) : await index.extend(places, run);
      if (hits.length === 0) break;
      [places, end] = [hits, next];
    }
    if (places !== null) found.push({ first, end, documents: documentsOf(places) });
  }
  found.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first);
  const long = found.filter((part) => part.end - part.first > 1);
  const chosen: typeof found = [];
  for (const part of long.length > 0 ? long : found) {
    if (chosen.length < mostParts && chosen.every((other) => part.first >= other.end || part.end <= other.first))
      chosen.push(part);
  }
  return chosen.map(({ first, end: last, documents }) => ({
    text: term.text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0),
    documents,
  }));
}
