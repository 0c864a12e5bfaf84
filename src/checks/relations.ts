import { type Finding, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { probableId } from './document-ids.ts';

/** `related` names documents that exist, withdrawn ones included, and others than the document itself. */
export function relations(reading: ArchiveReading): Finding[] {
  const { documents, withdrawn } = reading;
  const ids = new Set([...documents, ...withdrawn].map(({ document }) => document.id));
  return documents.flatMap(({ document, valuePlace }) =>
    document.related.flatMap((id, index) => {
      if (id !== document.id && ids.has(id)) return [];
      const place = { file: document.file, ...valuePlace(['related', index]) };
      return id === document.id
        ? [finding('related-self', {}, place)]
        : [finding('related-unknown', { field: 'related', value: id, ...probableId(id, ids, reading) }, place)];
    }),
  );
}
