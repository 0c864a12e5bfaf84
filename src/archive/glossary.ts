import type { Block, BlockKind } from './body.ts';
import { type Term, wholeForm } from './term.ts';

/** How often an explained term stands in a document's text, and where first. */
export interface TermUse {
  /** Its right form. */
  term: string;
  /** Of the first block that it stands in. */
  anchor: string;
  count: number;
}

/** A term that readers are told the meaning of. */
export interface ExplainedTerm extends Term {
  definition: string;
}

/** The explained terms, ready to be looked for in texts. */
export interface Glossary {
  /** Every form of the terms with the term it is a form of: what decides which words of a text are terms. */
  forms: readonly (readonly [form: string, term: string])[];
  /** Finds any form; null where there is none. */
  pattern: RegExp | null;
  /** The term of a form as it was found. */
  termOf(found: string): string | undefined;
}

/** Those of the list that are explained. */
export function explainedTerms(terms: readonly Term[]): ExplainedTerm[] {
  return terms.filter((term): term is ExplainedTerm => term.definition !== null);
}

/** Whether the archive has a glossary. */
export function hasGlossary({ terms }: { terms: readonly Term[] }): boolean {
  return terms.some(({ definition }) => definition !== null);
}

/** `id` of a term on the page of the glossary. */
export function termAnchor(term: string): string {
  return `term-${term.replace(/\s+/g, '-')}`;
}

/**
 * The explained terms of a list with all their right forms. Of forms that begin at one place the longest is found; between
 * Han characters a line of the source may end.
 * @param written how characters are written where the terms are looked for: escaped, in HTML
 */
export function glossaryOf(terms: readonly Term[], written: (form: string) => string = (form) => form): Glossary {
  const forms = explainedTerms(terms).flatMap(({ right, aliases }) =>
    [right, ...aliases].map((form): [string, string] => [written(form), right]),
  );
  const byForm = new Map(forms.map(([form, term]) => [squeezed(form), term]));
  const longestFirst = [...forms].sort(([a], [b]) => b.length - a.length);
  const alternatives = longestFirst.map(([form]) =>
    wholeForm(form).replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\\n?'),
  );
  return {
    forms,
    pattern: forms.length === 0 ? null : new RegExp(alternatives.join('|'), 'gu'),
    termOf: (found) => byForm.get(squeezed(found)),
  };
}

const searched: ReadonlySet<BlockKind> = new Set(['heading', 'paragraph', 'row', 'caption', 'note']);

/** The explained terms in the blocks of a text, in the order in which they first stand there. */
export function termUses(blocks: readonly Block[], { pattern, termOf }: Glossary): TermUse[] {
  const uses = new Map<string, TermUse>();
  if (pattern === null) return [];
  for (const { anchor, kind, text } of blocks) {
    if (!searched.has(kind)) continue;
    for (const [found] of text.matchAll(pattern)) {
      const term = termOf(found);
      if (term === undefined) continue;
      const use = uses.get(term) ?? { term, anchor, count: 0 };
      use.count++;
      uses.set(term, use);
    }
  }
  return [...uses.values()];
}

function squeezed(form: string): string {
  return form.replace(/\n/g, '');
}
