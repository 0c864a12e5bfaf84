import { type TermForms, withRightTerms, wrongTerms } from '../archive/term.ts';
import type { ImportNote } from './draft.ts';
import type { WrittenDraft } from './write-mdx.ts';

/**
 * A draft held against the archive's terms. What a machine heard is put right; a script may quote, so of its words only a
 * note is made. Either way each form is told with how often it stood there.
 */
export function withTerms(draft: WrittenDraft, terms: readonly TermForms[], heard: boolean): WrittenDraft {
  const found = [draft.title, draft.body].flatMap((text) => wrongTerms(text, terms));
  if (found.length === 0) return draft;
  const text = [...Map.groupBy(found, ({ wrong }) => wrong)]
    .map(([wrong, all]) => `${wrong} → ${all[0]?.right}${all.length > 1 ? ` ×${all.length}` : ''}`)
    .join('; ');
  const note: ImportNote = { kind: heard ? 'term-righted' : 'term-wrong', line: null, text };
  const notes = [...draft.notes, note];
  if (!heard) return { ...draft, notes };
  return { ...draft, title: withRightTerms(draft.title, terms), body: withRightTerms(draft.body, terms), notes };
}
