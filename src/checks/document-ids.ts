import { nearestWord } from '../archive/nearest.ts';
import { formerSpot, shelfOf } from '../archive/permanence.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';

/** What an unknown id was probably written for. */
export interface ProbableId {
  near: string | null;
  /** The id by which the document goes now, where the one that is written is one that it had before. */
  meant: string | null;
}

/** Of an id that no document has now: the document that once had it, else the nearest of `ids`. */
export function probableId(
  written: string,
  ids: Iterable<string>,
  { documents, withdrawn }: Pick<ArchiveReading, 'documents' | 'withdrawn'>,
): ProbableId {
  const owner = [...documents, ...withdrawn].find(({ document }) =>
    document.formerIds.some((former) => formerSpot(former, shelfOf(document)).id === written),
  );
  const meant = owner?.document.id ?? null;
  return { near: meant ?? nearestWord(written, ids), meant };
}
