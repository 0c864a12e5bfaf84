import { type Finding, finding } from '../archive/problem-table.ts';
import { type BodyFacts, isWhole } from '../collections/body-facts.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { References } from '../collections/references.ts';

/** A body to be checked, a document's or an owner's page's. */
export interface CheckedBody {
  file: string;
  body: BodyFacts;
  /** The body was read to its end, so what is not in it is not there. */
  whole: boolean;
}

/** Every compiled body of an archive. */
export function bodiesOf({ documents, pages }: ArchiveReading): CheckedBody[] {
  return [
    ...documents.map(({ document, facts }) => ({ file: document.file, body: facts, whole: isWhole(facts) })),
    ...pages.flatMap(({ page, facts }) => (facts ? [{ file: page.file, body: facts, whole: isWhole(facts) }] : [])),
  ];
}

/** A document has text, and the components in it use words of the vocabularies. */
export function bodies(reading: ArchiveReading): Finding[] {
  const references = new References(reading.vocabulary);
  for (const { file, body } of bodiesOf(reading)) {
    for (const reference of body.references) {
      references.region(reference.value, `<${reference.component} ${reference.attribute}>`, {
        file,
        line: reference.line,
        column: reference.column,
      });
    }
  }
  const empty = reading.documents
    .filter(({ facts }) => facts.anchors.length === 0 && facts.images.length === 0 && facts.findings.length === 0)
    .map(({ document }) => finding('body-empty', {}, { file: document.file }));
  return [...references.findings, ...empty];
}
