import type { Catalogue } from '../files.ts';
import { type Run, type Term, wholeRunOf } from '../query.ts';

/** Another name by which a term was searched for as well. */
export interface OtherName {
  text: string;
  run: Run;
}

/** The names that mean the same: aliases of regions and themes, and the owner's synonyms. */
export class OtherNames {
  private readonly groups = new Map<string, string[][]>();

  constructor({ regions, themes, synonyms }: Catalogue) {
    const named = [...regions, ...themes].map((term) => [term.name, ...(term.aliases ?? [])]);
    for (const group of [...named, ...synonyms]) {
      if (group.length < 2) continue;
      for (const name of group) {
        const key = keyOf(wholeRunOf(name));
        if (key !== null) this.groups.set(key, [...(this.groups.get(key) ?? []), group]);
      }
    }
  }

  /**
   * Other names of a term that is the whole of a name and not in quote marks. A name that holds the other
   * (`湖北`, `湖北省`) is not another name of it: the term alone finds what the reader meant.
   */
  of(term: Term): OtherName[] {
    const key = keyOf(term);
    if (term.quoted || key === null) return [];
    const found = new Map<string, OtherName>();
    for (const text of (this.groups.get(key) ?? []).flat()) {
      const run = wholeRunOf(text);
      const other = keyOf(run);
      if (run === null || other === null || other.includes(key) || key.includes(other)) continue;
      found.set(other, { text, run });
    }
    return [...found.values()];
  }
}

function keyOf(run: Run | null): string | null {
  return run === null ? null : `\n${run.keys.join('\n')}\n`;
}
