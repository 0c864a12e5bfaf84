import { parseQuery, wholeRunOf } from '../query.ts';
import { type Stretch, stretches } from '../runs.ts';
import { type SearchAnswer, Searcher, type SearchOptions } from './searcher.ts';
import type { Suggestion } from './suggestions.ts';

const searcher = new Searcher(new URL('./', import.meta.url).href);

/**
 * Searches the archive this script was loaded from, whichever page imports it. Terms are ANDed, `"…"` and `“…”` hold a
 * run together, a leading `-` excludes; an empty query gives every document, for browsing by filters.
 */
export function search(query: string, options?: SearchOptions): Promise<SearchAnswer> {
  return searcher.search(String(query ?? ''), options ?? {});
}

/** Names of regions, themes, speakers and documents that hold what has been typed, or are spelled so in pinyin. */
export function suggest(text: string, limit?: number): Promise<Suggestion[]> {
  return searcher.suggest(String(text ?? ''), limit);
}

/** Where a query's terms, and other names that were searched for with them, stand in a text. */
export function stretchesOf(text: string, query: string, otherNames: readonly string[] = []): Stretch[] {
  return stretches(text, [...parseQuery(query).terms, ...otherNames.flatMap((name) => wholeRunOf(name) ?? [])]);
}

/** Forgets what was fetched: the next search asks the server again. */
export function forget(): void {
  searcher.forget();
}
