import type { Catalogue, TitleList } from '../files.ts';
import { parseQuery, type Run, type Term } from '../query.ts';
import { type Facets, FacetTable, type Filters } from './facets.ts';
import { Library } from './library.ts';
import { DocumentOrder, type Sort } from './order.ts';
import { OtherNames } from './other-names.ts';
import { type Part, partsOf } from './parts.ts';
import { type Found, ResultMaker, type SearchResult } from './results.ts';
import { type Suggestion, Suggestions } from './suggestions.ts';
import { documentStarts, tally } from './tally.ts';
import { WordIndex } from './word-index.ts';

export interface SearchOptions extends Filters {
  sort?: Sort | undefined;
  /** How many results to give, from which on. */
  limit?: number | undefined;
  offset?: number | undefined;
  /** `false` searches for the words of the query alone, and not for other names of the same thing. */
  otherNames?: boolean | undefined;
}

/** What a search gives. `total`, `facets` and `results` are a promise to other programs; the rest is for the search page. */
export interface SearchAnswer {
  total: number;
  facets: Facets;
  results: SearchResult[];
  /** Documents that match before the filters. */
  matching: number;
  /** Terms that were searched for under other names as well. */
  expanded: { term: string; names: string[] }[];
  /** Where nothing matches, the longest parts of the query that do. */
  parts: Part[];
  /** The query was too long, and its end was not searched for. */
  cut: boolean;
  /** The query asks for nothing: it is empty, or has only characters that nobody sees. */
  asksNothing: boolean;
}

interface OpenArchive {
  catalogue: Catalogue;
  index: WordIndex;
  facets: FacetTable;
  otherNames: OtherNames;
  starts: Float64Array;
  order: DocumentOrder;
}

/** Searches one archive. Everything it needs it fetches itself, when it is first needed. */
export class Searcher {
  private readonly library: Library;
  private readonly opened = new WeakMap<Catalogue, OpenArchive>();
  private suggestions: Promise<Suggestions> | null = null;

  /** `base` is the address of the folder `search/`, with `/` at its end. */
  constructor(base: string, get?: typeof fetch) {
    this.library = new Library(base, get);
  }

  /** Answers any text; rejects only with a `SearchFileError`, where a file of the search cannot be had. */
  async search(text: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    const open = await this.open();
    const query = parseQuery(text);
    const names = (term: Term) => (options.otherNames === false ? [] : open.otherNames.of(term));
    const [found, excluded] = await Promise.all([
      Promise.all(query.terms.map((term) => find(term, [term, ...names(term).map(({ run }) => run)], open))),
      Promise.all(query.excluded.map((term) => find(term, [term], open))),
    ]);
    const matching = everyDocument(open).filter(
      (document) =>
        found.every((term) => term.tally.best[document]) && !excluded.some((term) => term.tally.best[document]),
    );
    const { documents, facets } = open.facets.narrow(matching, options);
    const ordered = open.order.sorted(documents, found, options.sort);
    const from = whole(options.offset, 0);
    const maker = new ResultMaker(open.catalogue, open.starts, this.library);
    const shown = ordered.slice(from, from + whole(options.limit, 10));
    return {
      total: documents.length,
      facets,
      results: await Promise.all(shown.map((document) => maker.result(document, found))),
      matching: matching.length,
      expanded: query.terms
        .map((term) => ({ term: term.text, names: names(term).map((name) => name.text) }))
        .filter((expansion) => expansion.names.length > 0),
      parts: matching.length === 0 && found.length > 0 ? await longestParts(found, open) : [],
      cut: query.cut,
      asksNothing: query.terms.length + query.excluded.length === 0,
    };
  }

  /** Names of the archive that a reader may be typing. */
  async suggest(text: string, limit = 8): Promise<Suggestion[]> {
    this.suggestions ??= this.loadSuggestions();
    this.suggestions.catch(() => {
      this.suggestions = null;
    });
    return (await this.suggestions).for(text, limit);
  }

  /** Forgets what was fetched, so that the next search asks the server again. */
  forget(): void {
    this.library.forget();
    this.suggestions = null;
  }

  private async loadSuggestions(): Promise<Suggestions> {
    const catalogue = await this.library.catalogue();
    return new Suggestions(catalogue, await this.library.json<TitleList>(catalogue.titles));
  }

  private async open(): Promise<OpenArchive> {
    const catalogue = await this.library.catalogue();
    const known = this.opened.get(catalogue);
    if (known) return known;
    const open = {
      catalogue,
      index: new WordIndex(this.library, catalogue),
      facets: new FacetTable(catalogue),
      otherNames: new OtherNames(catalogue),
      starts: documentStarts(catalogue.columns),
      order: new DocumentOrder(catalogue),
    };
    this.opened.set(catalogue, open);
    return open;
  }
}

async function find(term: Term, runs: Run[], { index, starts, catalogue }: OpenArchive): Promise<Found> {
  const lists = await Promise.all(runs.map((run) => index.find(run)));
  const places = lists.length === 1 && lists[0] ? lists[0] : union(lists);
  return { term, runs, places, tally: tally(places, starts, catalogue.columns) };
}

function union(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

async function longestParts(found: readonly Found[], { index, starts, catalogue }: OpenArchive): Promise<Part[]> {
  const documentsOf = (places: Uint32Array) => tally(places, starts, catalogue.columns).best.filter(Boolean).length;
  const parts = await Promise.all(
    found.map(async ({ term, places }) =>
      places.length > 0
        ? [{ text: term.text, documents: documentsOf(places) }]
        : await partsOf(term, index, documentsOf),
    ),
  );
  return parts.flat();
}

function everyDocument({ catalogue }: OpenArchive): number[] {
  return Array.from({ length: catalogue.columns.ends.length }, (_, number) => number);
}

function whole(value: number | undefined, otherwise: number): number {
  return value === undefined ? otherwise : Math.max(0, Math.trunc(Number(value) || 0));
}
