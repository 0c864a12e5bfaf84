/** How a word is written in this archive. */
export interface TermForms {
  right: string;
  /** What speech recognition or haste make of it. */
  wrong: string[];
  /** Other forms that are right too, such as a short name. */
  aliases: string[];
}

/** An entry of the archive's list of terms. */
export interface Term extends TermForms {
  /** What it means; null where the list says only how it is written. */
  definition: string | null;
  /** Where the definition comes from. */
  source: string | null;
}

/** A wrong form where it stands in a text. */
export interface WrongTerm {
  wrong: string;
  right: string;
  /** In UTF-16 units. */
  index: number;
}

/**
 * The wrong forms in a text, in order. Of forms that overlap the longer one counts, and a right form covers what is in it:
 * 黄岗 is not found in 黄岗山 where that is the right form of something. Forms in Latin letters are whole words.
 */
export function wrongTerms(text: string, terms: readonly TermForms[]): WrongTerm[] {
  const rightOf = new Map(terms.flatMap(({ right, wrong }) => wrong.map((form) => [form, right] as const)));
  if (rightOf.size === 0) return [];
  const forms = [...new Set([...rightOf.keys(), ...terms.flatMap(({ right, aliases }) => [right, ...aliases])])];
  const pattern = forms
    .sort((a, b) => b.length - a.length)
    .map(wholeForm)
    .join('|');
  return [...text.matchAll(new RegExp(pattern, 'gu'))].flatMap(({ 0: wrong, index }) => {
    const right = rightOf.get(wrong);
    return right === undefined ? [] : [{ wrong, right, index }];
  });
}

/** The text with the right forms in place of the wrong ones. */
export function withRightTerms(text: string, terms: readonly TermForms[]): string {
  return wrongTerms(text, terms).reduceRight(
    (rest, { wrong, right, index }) => rest.slice(0, index) + right + rest.slice(index + wrong.length),
    text,
  );
}

/** A pattern of a form as it stands in a text: at its ends no Latin letter or digit goes on. */
export function wholeForm(form: string): string {
  const literal = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const before = /^[\p{Script=Latin}\d]/u.test(form) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const after = /[\p{Script=Latin}\d]$/u.test(form) ? '(?![\\p{Script=Latin}\\d])' : '';
  return before + literal + after;
}
