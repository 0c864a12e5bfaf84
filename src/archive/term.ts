/** How a word is written in this archive, and the forms that speech recognition or haste make of it. */
export interface Term {
  right: string;
  wrong: string[];
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
export function wrongTerms(text: string, terms: readonly Term[]): WrongTerm[] {
  const rightOf = new Map(terms.flatMap(({ right, wrong }) => wrong.map((form) => [form, right] as const)));
  if (rightOf.size === 0) return [];
  const forms = [...new Set([...rightOf.keys(), ...terms.map(({ right }) => right)])];
  const pattern = forms
    .sort((a, b) => b.length - a.length)
    .map(asPattern)
    .join('|');
  return [...text.matchAll(new RegExp(pattern, 'gu'))].flatMap(({ 0: wrong, index }) => {
    const right = rightOf.get(wrong);
    return right === undefined ? [] : [{ wrong, right, index }];
  });
}

/** The text with the right forms in place of the wrong ones. */
export function withRightTerms(text: string, terms: readonly Term[]): string {
  return wrongTerms(text, terms).reduceRight(
    (rest, { wrong, right, index }) => rest.slice(0, index) + right + rest.slice(index + wrong.length),
    text,
  );
}

function asPattern(form: string): string {
  const literal = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const before = /^[\p{Script=Latin}\d]/u.test(form) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const after = /[\p{Script=Latin}\d]$/u.test(form) ? '(?![\\p{Script=Latin}\\d])' : '';
  return before + literal + after;
}
