import { stringify } from 'yaml';
import type { Locale } from '../archive/locale.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of the files that begin an archive, in its language. */
export interface BeginningWords {
  title: string;
  organisation: string;
  archiveNote: string;
  regionsNote: string;
  themesNote: string;
}

/**
 * The files of a new archive, by path from the content folder: settings with a title for the owner to change, and the
 * regions and themes that the sources name.
 */
export function beginningOf(
  locale: Locale,
  vocabulary: Vocabulary,
  words: BeginningWords,
): ReadonlyMap<string, string> {
  const { title, organisation } = words;
  const regions = vocabulary.regions.map(({ code, slug, name, aliases, pinyin, parent }) => ({
    code,
    slug,
    name,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(pinyin ? { pinyin } : {}),
    ...(parent ? { parent } : {}),
  }));
  const themes = vocabulary.themes.map(({ slug, name }) => ({ slug, name }));
  return new Map([
    ['archive.yaml', yaml(words.archiveNote, { title, organisation, locale, levels: [], kinds: [] })],
    ['regions.yaml', yaml(words.regionsNote, regions)],
    ['themes.yaml', yaml(words.themesNote, themes)],
  ]);
}

function yaml(note: string, value: unknown): string {
  return `# ${note}\n${stringify(value, { lineWidth: 0 })}`;
}
