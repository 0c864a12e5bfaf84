/**
 * Characters that are put into a source before it is parsed and taken out of the result again. They are noncharacters,
 * which Unicode keeps for internal use and every parser takes for letters; where two stand together, the noncharacter
 * tells them from what the author wrote.
 */
export interface Marks {
  /** Reads as a letter from both sides. */
  letter: string;
  /** Reads as a letter from the left and as punctuation from the right. */
  letterThenPunctuation: string;
  /** Reads as punctuation from the left and as a letter from the right. */
  punctuationThenLetter: string;
  /** Ends a bare address, which runs on to the next space. */
  addressEnd: string;
  /** A text or an address (there they are percent-encoded) without the marks. */
  clean(text: string): string;
}

/** Marks that a source does not hold itself in any form; null for one that leaves none free. */
export function marksFor(source: string): Marks | null {
  const [letter, left, right, end] = freeCharacters(source);
  if (letter === undefined || left === undefined || right === undefined || end === undefined) return null;
  const [letterThenPunctuation, punctuationThenLetter, addressEnd] = [`${left}!`, `!${right}`, ` ${end}`];
  const all = [letterThenPunctuation, punctuationThenLetter, addressEnd, letter];
  const any = new RegExp([...all, ...all.map((mark) => encodeURI(mark))].join('|'), 'g');
  return {
    letter,
    letterThenPunctuation,
    punctuationThenLetter,
    addressEnd,
    clean: (text) => text.replace(any, ''),
  };
}

const noncharacters = Array.from({ length: 32 }, (_, index) => String.fromCharCode(0xfdd0 + index));

/** An author may write a noncharacter as it is, as a character reference, or percent-encoded in an address. */
function freeCharacters(source: string): string[] {
  if (!/[\uFDD0-\uFDEF]|fd[de]|6[45]\d\d\d|%ef%b7/i.test(source)) return noncharacters;
  const lower = source.toLowerCase();
  return noncharacters.filter((character) => {
    const code = character.charCodeAt(0);
    const forms = [character, code.toString(16), String(code), encodeURI(character).toLowerCase()];
    return !forms.some((form) => lower.includes(form));
  });
}
