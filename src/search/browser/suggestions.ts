import type { Catalogue, TitleList, VocabularyTerm } from '../files.ts';
import { fold, type Token } from '../fold.ts';
import { runOf } from '../query.ts';
import { findRun } from '../runs.ts';

/** Something of the archive's own that a reader may mean. */
export interface Suggestion {
  kind: 'region' | 'theme' | 'speaker' | 'title';
  text: string;
  /** The region's or theme's slug. */
  slug?: string;
  /** The document's address. */
  url?: string;
}

interface Candidate {
  suggestion: Suggestion;
  names: Token[][];
  /** Syllables, without spaces, and their initials. */
  spelled: string[];
}

const kinds = ['region', 'theme', 'speaker', 'title'] as const;

/** Suggests names that hold what has been typed, those that begin with it first; Latin letters match pinyin as well. */
export class Suggestions {
  private readonly candidates: Candidate[];

  constructor({ regions, themes }: Catalogue, { titles, speakers }: TitleList) {
    this.candidates = [
      ...regions.map((term) => vocabularyCandidate('region', term)),
      ...themes.map((term) => vocabularyCandidate('theme', term)),
      ...speakers.map(
        (text): Candidate => ({ suggestion: { kind: 'speaker', text }, names: [fold(text)], spelled: [] }),
      ),
      ...titles.map(
        ([url, text]): Candidate => ({ suggestion: { kind: 'title', text, url }, names: [fold(text)], spelled: [] }),
      ),
    ];
  }

  for(text: string, limit: number): Suggestion[] {
    const run = runOf(text);
    if (run === null) return [];
    const letters = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s'’·-]+/g, '');
    const isSpelling = /^[a-zü]+$/.test(letters);
    const found = this.candidates.flatMap((candidate, place) => {
      const firsts = candidate.names.flatMap((name) => findRun(name, run).slice(0, 1));
      const spelled = isSpelling && candidate.spelled.some((spelling) => spelling.startsWith(letters));
      if (firsts.length === 0 && !spelled) return [];
      const rank = firsts.includes(0) ? 0 : spelled ? 1 : 2;
      return [{ candidate, place, rank }];
    });
    found.sort(
      (a, b) =>
        a.rank - b.rank ||
        kinds.indexOf(a.candidate.suggestion.kind) - kinds.indexOf(b.candidate.suggestion.kind) ||
        a.place - b.place,
    );
    return found.slice(0, limit).map(({ candidate }) => candidate.suggestion);
  }
}

function vocabularyCandidate(kind: 'region' | 'theme', term: VocabularyTerm): Candidate {
  const syllables = (term.pinyin ?? '')
    .toLowerCase()
    .split(/[\s'’·-]+/)
    .filter(Boolean);
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return {
    suggestion: { kind, text: term.name, slug: term.slug },
    names: [term.name, ...(term.aliases ?? [])].map(fold),
    spelled: syllables.length > 0 ? [syllables.join(''), initials] : [],
  };
}
