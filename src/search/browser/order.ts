import type { Catalogue } from '../files.ts';
import type { Found } from './results.ts';

export type Sort = 'relevance' | 'newest' | 'oldest';

/** Knows every document's place among all by date; documents come numbered in the order of their ids, which settles every tie. */
export class DocumentOrder {
  private readonly newest: Uint32Array;
  private readonly oldest: Uint32Array;

  constructor({ columns }: Pick<Catalogue, 'columns'>) {
    this.newest = placesByDate(columns.date, false);
    this.oldest = placesByDate(columns.date, true);
  }

  /** Best first, then newest; or by date alone. */
  sorted(documents: readonly number[], found: readonly Found[], sort: Sort | undefined): number[] {
    const count = this.newest.length;
    const byDate = sort === 'oldest' ? this.oldest : this.newest;
    const byDateOnly = sort === 'newest' || sort === 'oldest';
    const documentAt = new Uint32Array(count);
    const keys = Float64Array.from(documents, (document) => {
      const place = byDate[document] as number;
      documentAt[place] = document;
      const rank = byDateOnly ? 0 : found.reduce((sum, { tally: { best } }) => sum + (best[document] as number), 0);
      return rank * count + place;
    });
    return Array.from(keys.sort(), (key) => documentAt[key % count] as number);
  }
}

/** Undated last, both ways. */
function placesByDate(dates: readonly string[], oldestFirst: boolean): Uint32Array {
  const sorted = dates.map((date, document) => ({ date, document }));
  sorted.sort((a, b) => compareDates(a.date, b.date, oldestFirst) || a.document - b.document);
  const places = new Uint32Array(dates.length);
  for (const [place, { document }] of sorted.entries()) places[document] = place;
  return places;
}

function compareDates(a: string, b: string, oldestFirst: boolean): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b === oldestFirst ? -1 : 1;
}
