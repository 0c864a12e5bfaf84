import { type Finding, finding } from '../archive/problem-table.ts';
import type { BodyFacts } from '../collections/body-facts.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';

/** Measures and talks stand in lectures and talks only, and each talk of a document has a name of its own. */
export function parts({ documents, pages }: ArchiveReading): Finding[] {
  return [
    ...documents.flatMap(({ document, facts }) =>
      document.type === 'case' ? elsewhere(facts, document.file, 'case') : repeated(facts, document.file),
    ),
    ...pages.flatMap(({ page, facts }) => (facts ? elsewhere(facts, page.file, 'page') : [])),
  ];
}

function elsewhere(facts: BodyFacts, file: string, where: 'case' | 'page'): Finding[] {
  return facts.parts.map(({ component, line, column }) =>
    finding('part-elsewhere', { component, where }, { file, line, column }),
  );
}

function repeated(facts: BodyFacts, file: string): Finding[] {
  const talks = Map.groupBy(
    facts.parts.filter(({ component }) => component === 'Talk'),
    ({ id }) => id,
  );
  return [...talks].flatMap(([id, [first, ...others]]) =>
    others.map(({ line, column }) => finding('part-repeated', { id, line: first?.line ?? 1 }, { file, line, column })),
  );
}
