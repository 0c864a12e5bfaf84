/**
 * Pagefind splits and strips what it takes for compound words. A key that is not plain letters, one common Han character
 * or one digit is therefore given to it as letters: a mark that starts no other key, then six letters a character.
 */
const mark = 'ꀀ';
const plain = /^(?:[a-z]+|[0-9]|[\u4e00-\u9fff])$/;
const digits = 'abcdefghijklmnop';

/** A key as Pagefind is fed it. */
export function toPagefind(key: string): string {
  if (plain.test(key)) return key;
  return mark + [...key].map((character) => letters(character.codePointAt(0) ?? 0)).join('');
}

/** The key behind a word of Pagefind's index; null where the word is none that was fed. */
export function fromPagefind(word: string): string | null {
  if (plain.test(word)) return word;
  if (!/^ꀀ(?:[a-p]{6})+$/.test(word)) return null;
  return (word.slice(1).match(/.{6}/g) ?? []).map((six) => String.fromCodePoint(number(six))).join('');
}

function letters(code: number): string {
  return [5, 4, 3, 2, 1, 0].map((place) => digits[(code >> (place * 4)) & 15]).join('');
}

function number(six: string): number {
  return [...six].reduce((value, digit) => value * 16 + digits.indexOf(digit), 0);
}
