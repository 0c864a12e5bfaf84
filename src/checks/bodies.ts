import type { CompiledBody } from '../archive/body.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { isWhole } from '../collections/read-document.ts';
import { References } from '../collections/references.ts';

/** A body to be checked, a document's or an owner's page's. */
export interface CheckedBody {
  file: string;
  body: CompiledBody;
  /** The body was read to its end, so what is not in it is not there. */
  whole: boolean;
}

/** Every compiled body of an archive. */
export function bodiesOf({ documents, pages }: ArchiveReading): CheckedBody[] {
  return [
    ...documents.map(({ document, compilation }) => ({
      file: document.file,
      body: compilation.body,
      whole: isWhole(compilation),
    })),
    ...pages.flatMap(({ page, compilation }) =>
      compilation ? [{ file: page.file, body: compilation.body, whole: isWhole(compilation) }] : [],
    ),
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
    .filter(
      ({ compilation }) =>
        compilation.body.blocks.length === 0 &&
        compilation.body.images.length === 0 &&
        compilation.findings.length === 0,
    )
    .map(({ document }) => finding('body-empty', {}, { file: document.file }));
  return [...references.findings, ...empty];
}
