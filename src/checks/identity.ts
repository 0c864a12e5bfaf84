import { type Finding, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { DocumentReading } from '../collections/read-document.ts';

/** Ids are unique without regard to case, those of sessions too; a number in a series is held by one published document. The one read first keeps it. */
export function identity({ documents, withdrawn, sessions }: ArchiveReading): Finding[] {
  const findings: Finding[] = [];
  const ids = new Map<string, string>();
  const numbers = new Map<string, DocumentReading>();
  for (const reading of [...documents, ...withdrawn]) {
    const { id, series, number } = reading.document;
    if (id === 'page') findings.push(finding('slug-reserved', { value: id }, placeOf(reading, 'id')));
    const before = ids.get(id.toLowerCase());
    if (before !== undefined)
      findings.push(finding('id-duplicate', { value: id, first: before }, placeOf(reading, 'id')));
    else ids.set(id.toLowerCase(), reading.document.file);
    if (series === null || number === null || reading.document.withdrawn) continue;
    const key = `${series}\0${number}`;
    const holder = numbers.get(key);
    if (holder)
      findings.push(
        finding('number-duplicate', { value: number, series, first: holder.document.file }, placeOf(reading, 'number')),
      );
    else numbers.set(key, reading);
  }
  for (const { session, valuePlace } of sessions) {
    const { id, file } = session;
    const before = ids.get(id);
    if (id === 'page') findings.push(finding('slug-reserved', { value: id }, valuePlace('id')));
    if (before !== undefined) findings.push(finding('id-duplicate', { value: id, first: before }, valuePlace('id')));
    else ids.set(id, file);
  }
  return findings;
}

function placeOf(reading: DocumentReading, field: string) {
  return { file: reading.document.file, ...reading.valuePlace([field]) };
}
