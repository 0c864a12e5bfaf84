import { nearestWord } from '../archive/nearest.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';

/** `related` names documents that exist, and others than the document itself. */
export function relations({ documents }: ArchiveReading): Finding[] {
  const ids = new Set(documents.map(({ document }) => document.id));
  return documents.flatMap(({ document, yaml }) =>
    document.related.flatMap((id, index) => {
      const place = { file: document.file, ...yaml.valuePlace(['related', index]) };
      if (id === document.id) return [finding('related-self', {}, place)];
      if (!ids.has(id))
        return [finding('related-unknown', { field: 'related', value: id, near: nearestWord(id, ids) }, place)];
      return [];
    }),
  );
}
