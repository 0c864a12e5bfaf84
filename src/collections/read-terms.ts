import { type Finding, finding } from '../archive/problem-table.ts';
import type { Term } from '../archive/term.ts';
import type { Folder } from './folder.ts';
import { entryPlace, readList } from './read-entries.ts';
import { termSchema } from './schema/vocabulary-schema.ts';

const termsFile = 'terms.yaml';

/** Reads `terms.yaml`; no terms where there is none. A form that would be corrected in two ways is reported and left alone. */
export function readTerms({ root, files }: Folder): { terms: Term[]; findings: Finding[] } {
  const { entries, findings } = readList(root, files, termsFile, termSchema);
  const lineOf = (index: number, ...path: (string | number)[]) => {
    const entry = entries[index];
    return entry ? entryPlace(entry, ...path).line : 1;
  };
  const taken = new Map<string, number>(entries.map(({ value }, index) => [value.right, lineOf(index, 'right')]));
  const terms = entries.map((entry): Term => {
    const wrong = entry.value.wrong.filter((form, index) => {
      const first = taken.get(form);
      if (first === undefined) {
        taken.set(form, entryPlace(entry, 'wrong', index).line);
        return true;
      }
      findings.push(finding('term-clash', { wrong: form, first: String(first) }, entryPlace(entry, 'wrong', index)));
      return false;
    });
    return { right: entry.value.right, wrong };
  });
  return { terms, findings };
}
