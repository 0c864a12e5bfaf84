import type { Columns, DocumentEnds } from '../files.ts';

/** What one term found, by document. */
export interface Tally {
  /** Places in blocks of the page; fields have no place there. */
  hits: Uint32Array;
  /** 1 + rank of the best place: titles, speakers and places before themes and headings before the text; 0 where there is none. */
  best: Uint8Array;
}

/** First place of each document, and of the end. */
export function documentStarts(columns: Columns): Float64Array {
  const starts = new Float64Array(columns.ends.length + 1);
  for (const [number, ends] of columns.ends.entries()) starts[number + 1] = (starts[number] ?? 0) + ends[4];
  return starts;
}

/** Counts the places of a term by document. */
export function tally(places: Uint32Array, starts: Float64Array, columns: Columns): Tally {
  const hits = new Uint32Array(columns.ends.length);
  const best = new Uint8Array(columns.ends.length);
  let document = -1;
  let next = 0;
  let [start, title, topFields, fields, headings] = [0, 0, 0, 0, 0];
  for (const place of places) {
    if (place >= next) {
      document = documentAt(starts, place, document);
      next = starts[document + 1] as number;
      start = starts[document] as number;
      [title, topFields, fields, headings] = columns.ends[document] as DocumentEnds;
    }
    const at = place - start;
    const rank = at < topFields ? 1 : at < headings ? 2 : 3;
    if (at < title || at >= fields) hits[document] = (hits[document] as number) + 1;
    if (best[document] === 0 || rank < (best[document] as number)) best[document] = rank;
  }
  return { hits, best };
}

/** The document of a place that lies after a document. */
function documentAt(starts: Float64Array, place: number, before: number): number {
  let document = before + 1;
  while (place >= (starts[document + 1] as number)) document += 1;
  return document;
}

/** The part of ascending places that lies in one document, counted from its first place. */
export function placesIn(places: Uint32Array, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = firstFrom(places, from); at < places.length && (places[at] ?? 0) < to; at += 1)
    found.push((places[at] ?? 0) - from);
  return found;
}

function firstFrom(places: Uint32Array, from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
