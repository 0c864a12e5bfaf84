import type { ArchiveDocument } from './document.ts';
import type { TermUse } from './glossary.ts';

/** Where a term stands in an archive. */
export interface TermPlaces {
  /** How many documents it stands in. */
  documents: number;
  /** How often it stands in all of them. */
  count: number;
  /** The first of them, in the order of the documents. */
  newest: { document: ArchiveDocument; use: TermUse }[];
}

/** More documents of a term than these are left to the search. */
const mostShown = 6;

/** The places of every term that stands in any of the documents, which are given newest first. */
export function termPlaces(documents: readonly ArchiveDocument[]): Map<string, TermPlaces> {
  const places = new Map<string, TermPlaces>();
  for (const document of documents) {
    for (const use of document.terms) {
      const known = places.get(use.term) ?? { documents: 0, count: 0, newest: [] };
      places.set(use.term, known);
      known.documents++;
      known.count += use.count;
      if (known.newest.length < mostShown) known.newest.push({ document, use });
    }
  }
  return places;
}
