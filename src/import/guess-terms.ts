import type { GuessedField } from './draft.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Regions and themes of the archive that a text is likely to be about, by slug. */
export interface GuessedTerms {
  regions: string[];
  themes: string[];
}

const leastMentions = 3;
const most = 3;

/** Looks for the archive's own names and aliases: in the title first, else among what the text names again and again. */
export function guessTerms(title: string, body: string, vocabulary: Vocabulary): GuessedTerms {
  return {
    regions: guess(title, body, vocabulary.regions),
    themes: guess(title, body, vocabulary.themes),
  };
}

/** Fields that were empty and have been filled. */
export function filledFields(terms: GuessedTerms): GuessedField[] {
  return (['regions', 'themes'] as const).filter((field) => terms[field].length > 0);
}

function guess(
  title: string,
  body: string,
  terms: readonly { slug: string; name: string; aliases: string[] }[],
): string[] {
  const counted = terms.map(({ slug, name, aliases }) => {
    // A name of one letter is in every text.
    const words = [name, ...aliases].filter((word) => [...word].length >= 2);
    return {
      slug,
      titled: words.some((word) => mentions(title, word) > 0),
      count: Math.max(0, ...words.map((word) => mentions(body, word))),
    };
  });
  const titled = counted.filter((term) => term.titled);
  const found = titled.length > 0 ? titled : counted.filter(({ count }) => count >= leastMentions);
  return found
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ slug }) => slug);
}

function mentions(text: string, word: string): number {
  return /^[\p{Script=Latin}\d\s-]+$/u.test(word)
    ? [...text.toLowerCase().matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${word.toLowerCase()}(?![\\p{L}\\p{N}])`, 'gu'))]
        .length
    : text.split(word).length - 1;
}
