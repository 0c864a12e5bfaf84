import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Term } from '../archive/term.ts';
import type { Folder } from './folder.ts';
import { entryPlace, readList } from './read-entries.ts';
import { termSchema } from './schema/vocabulary-schema.ts';

const termsFile = 'terms.yaml';

/**
 * Reads `terms.yaml`; no terms where there is none. A form that would be corrected in two ways, or stands for two things, is
 * reported and left alone.
 */
export function readTerms({ root, files }: Folder): { terms: Term[]; findings: Finding[] } {
  const { entries, findings } = readList(root, files, termsFile, termSchema);
  const placeOf = (index: number, ...path: (string | number)[]) => {
    const entry = entries[index];
    return entry ? entryPlace(entry, ...path) : { file: termsFile, line: 1, column: 1 };
  };
  const taken = new Map<string, number>();
  /** Whether a form is free; it is taken from then on. */
  const take = (form: string, place: FindingPlace, rule: 'term-clash' | 'term-repeated') => {
    const first = taken.get(form);
    if (first === undefined) taken.set(form, place.line ?? 1);
    else findings.push(finding(rule, { form, first: String(first) }, place));
    return first === undefined;
  };
  // What is right comes first, wherever it stands: a wrong form is never one of these.
  const right = entries.map(({ value }, index) => take(value.right, placeOf(index, 'right'), 'term-repeated'));
  const aliases = entries.map(({ value }, index) =>
    value.aliases.filter((form, at) => take(form, placeOf(index, 'aliases', at), 'term-repeated')),
  );
  const terms = entries.map(
    ({ value }, index): Term => ({
      right: value.right,
      aliases: aliases[index] ?? [],
      wrong: value.wrong.filter((form, at) => take(form, placeOf(index, 'wrong', at), 'term-clash')),
      definition: value.definition ?? null,
      source: value.source ?? null,
    }),
  );
  return { terms: terms.filter((_, index) => right[index]), findings };
}
