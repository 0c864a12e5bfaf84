import type { Locale } from './locale.ts';
import { correctionMessages } from './messages/corrections.ts';

/** What a reader reports an error in. */
export interface CorrectionPlace {
  /** Of the document. */
  title: string;
  /** Where it is read, with the paragraph's anchor where one is meant. */
  address: string;
  /** Number and words of the paragraph; null where the document is meant. */
  paragraph: { number: string; text: string } | null;
}

/** Mail programs on Windows take addresses of 2,048 characters at most; a Chinese character is nine of them when encoded. */
const longest = 2000;
const longestTitle = 40;

/**
 * The address under which a reader writes about an error: the owner's `mailto:` with subject and text filled in, or the address
 * of a new issue with `{title}` and `{body}` replaced. The words of a paragraph are cut so that it is no longer than 2,000
 * characters.
 */
export function correctionAddress(pattern: string, { title, address, paragraph }: CorrectionPlace, locale: Locale) {
  const words = correctionMessages[locale];
  const subject = words.subject(cut([...title], longestTitle), paragraph?.number ?? null);
  const filled = (quote: string | null) => fill(pattern, subject, words.body(address, quote));
  if (paragraph === null) return filled(null);
  const characters = [...paragraph.text];
  // Only so many can fit, however they are encoded; of these the most that do are looked for.
  let [most, fits] = [Math.min(characters.length, longest), 0];
  while (fits < most) {
    const half = Math.ceil((fits + most) / 2);
    if (filled(cut(characters, half)).length <= longest) fits = half;
    else most = half - 1;
  }
  return filled(fits === 0 ? null : cut(characters, fits));
}

/** Whether corrections can be sent there: one mail address, or a web address with a place for the text. */
export function isCorrectionPattern(pattern: string): boolean {
  if (/^mailto:[^@\s?&,:/]+@[^@\s?&,:/]+$/.test(pattern)) return true;
  return /^https?:\/\/[^\s/]\S*\{body\}\S*$/.test(pattern) && URL.canParse(pattern);
}

function fill(pattern: string, subject: string, body: string): string {
  const [title, text] = [encodeURIComponent(subject), encodeURIComponent(body.replace(/\n/g, '\r\n'))];
  if (pattern.startsWith('mailto:')) return `${pattern}?subject=${title}&body=${text}`;
  return pattern.replace(/\{(title|body)\}/g, (_, name) => (name === 'title' ? title : text));
}

function cut(characters: readonly string[], length: number): string {
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length).join('')}……`;
}
