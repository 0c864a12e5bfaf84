import { type Finding, finding } from '../archive/problem-table.ts';
import { LinkTargets } from '../collections/link-target.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { linkedFileName } from '../collections/render-body.ts';
import { bodiesOf } from './bodies.ts';

/** The files that one document offers, attached or linked, have names of their own: they lie in one folder of the site. */
export function downloads(reading: ArchiveReading): Finding[] {
  const targets = new LinkTargets(reading.archive, new Set(reading.folder.files));
  const attached = new Map(reading.documents.map(({ document }) => [document.file, document.attachments]));
  return bodiesOf(reading).flatMap(({ file, body }) => {
    const offered = new Map<string, string>();
    for (const { name, file: path } of attached.get(file) ?? [])
      if (path !== null) offered.set(name.toLowerCase(), path);
    return body.links.flatMap((link) => {
      const target = targets.resolve(link.target, file);
      if (target.kind !== 'file') return [];
      const name = linkedFileName(target.file);
      const other = offered.get(name.toLowerCase());
      offered.set(name.toLowerCase(), other ?? target.file);
      return other === undefined || other === target.file
        ? []
        : [finding('attachment-name', { name }, { file, line: link.line, column: link.column })];
    });
  });
}
