import type { ArchiveDocument } from '../archive/document.ts';
import type { FindingPlace } from '../archive/problem-table.ts';
import type { MeasureCitation } from '../archive/programme/citation.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';

/** What a case answers or a lecture reports on, and where it says so. */
export interface MeasureNews {
  document: ArchiveDocument;
  field: 'answers' | 'reports';
  citation: MeasureCitation;
  place(field: 'measure' | 'quote' | 'stage'): FindingPlace;
}

/** All of an archive, in the documents' order. */
export function newsIn({ documents }: ArchiveReading): MeasureNews[] {
  return documents.flatMap(({ document, valuePlace }) =>
    (['answers', 'reports'] as const).flatMap((field) => {
      const citations = field === 'answers' ? (document.outcome?.answers ?? []) : document.reports;
      return citations.map((citation, index) => ({
        document,
        field,
        citation,
        place: (part) => ({ file: document.file, ...valuePlace([field, index, part]) }),
      }));
    }),
  );
}
