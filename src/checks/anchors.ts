import { type Finding, finding } from '../archive/problem-table.ts';
import type { Spots } from '../archive/problems/rule.ts';
import { isWhole } from '../collections/body-facts.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { registerFile } from '../collections/registers.ts';

/**
 * The registers of anchors fit the documents. An archive without the folder `.anchors` keeps none, and is told nothing: the
 * first `import`, `new` or `check --fix` begins it.
 */
export function anchors({ documents, withdrawn, registers }: ArchiveReading): Finding[] {
  if (!registers.ids) return [];
  const known = new Set([...documents, ...withdrawn].map(({ document }) => document.id));
  // Of a document that could not be read nobody knows the id or the blocks.
  const allRead = documents.every(({ whole }) => whole);
  const unclaimed = allRead ? [...registers.ids].filter((id) => !known.has(id)).sort() : [];
  const byId = Map.groupBy(documents, ({ document }) => document.id);
  // Of two that share an id nobody can say whose register it is.
  const whole = documents.filter(
    ({ document, whole, facts }) => whole && isWhole(facts) && byId.get(document.id)?.length === 1,
  );
  const without = whole.filter(({ facts }) => facts.register === 'none').map(({ document }) => document.file);
  const [first] = without;
  return [
    ...unclaimed.map((id) => finding('anchors-unclaimed', { id }, { file: registerFile(id) })),
    ...(first === undefined ? [] : [finding('anchors-missing', fewOf(without), { file: first })]),
    ...whole.flatMap(({ document: { id, file }, facts: { register } }) => {
      if (register === 'damaged') return [finding('anchors-damaged', {}, { file: registerFile(id) })];
      return register === 'stale' ? [finding('anchors-stale', { register: registerFile(id) }, { file })] : [];
    }),
  ];
}

const most = 12;

function fewOf(files: readonly string[]): Spots {
  return { spots: files.slice(0, most), more: Math.max(0, files.length - most) };
}
