import { bareLetters } from './clean-text.ts';
import type { TextParagraph } from './line-structure.ts';
import type { Origin } from './origin.ts';
import { isHeadingShaped, sectionRank } from './section-line.ts';

/** The title of a plain text and how many of its first paragraphs are that title in print. */
export interface PrintedTitle {
  title: string;
  /** The printed form, where the title does not repeat all of it. */
  heading: string | null;
  paragraphs: number;
}

/**
 * A text begins with its title, or with its first sentence and has its title in the file name only.
 * In the second case nothing is taken from the text.
 */
export function printedTitle(paragraphs: readonly TextParagraph[], origin: Origin): PrintedTitle {
  const first = paragraphs[0]?.text ?? '';
  if (!isTitle(first) || paragraphs.length < 2) return { title: origin.title, heading: null, paragraphs: 0 };
  const second = paragraphs[1]?.text ?? '';
  const both = isTitle(second) && likeness(second, origin.title) > 0.6 && likeness(first, origin.title) > 0.6;
  const printed = both ? `${first} ${second}` : first;
  const title = cataloguedTitle(printed, origin);
  return { title, heading: title === printed ? null : printed, paragraphs: both ? 2 : 1 };
}

function isTitle(text: string): boolean {
  return (
    isHeadingShaped(text) && bareLetters(text).length >= 2 && sectionRank(text) === null && !/^[—―\-（([【>]/.test(text)
  );
}

/** The file name where it says the same and more, and the region of the file name where the title is a bare kind. */
function cataloguedTitle(printed: string, origin: Origin): string {
  if (origin.region) {
    return printed.length <= 8 && !printed.includes(origin.region.name) ? origin.region.name + printed : printed;
  }
  const bare = bareLetters(printed);
  const named = bareLetters(origin.title);
  return named.length > bare.length && (named.includes(bare) || likeness(printed, origin.title) > 0.6)
    ? origin.title
    : printed;
}

/** Share of the pairs of neighbouring letters of `part` that `whole` has too. */
function likeness(part: string, whole: string): number {
  const letters = bareLetters(part);
  const all = bareLetters(whole);
  let found = 0;
  for (let i = 0; i + 1 < letters.length; i++) if (all.includes(letters.slice(i, i + 2))) found++;
  return letters.length < 2 ? 0 : found / (letters.length - 1);
}
