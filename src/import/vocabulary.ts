import type { Region } from '../archive/region.ts';
import type { Theme } from '../archive/theme.ts';
import { reservedSlugs } from '../collections/region-rules.ts';
import { latinName, syllables } from './document-id.ts';
import type { Draft, ImportNote, NamedRegion } from './draft.ts';

export type VocabularyRegion = Pick<Region, 'code' | 'slug' | 'name' | 'aliases' | 'pinyin' | 'parent'>;
export type VocabularyTheme = Pick<Theme, 'slug' | 'name' | 'aliases'>;

type Naming = Pick<Draft, 'regions' | 'themes'>;

/** The words that an archive has for places and subjects, as far as import needs them. */
export interface Vocabulary {
  regions: VocabularyRegion[];
  themes: VocabularyTheme[];
}

/** The regions and themes that the sources themselves name, for an archive that has none yet. */
export function vocabularyOf(drafts: readonly Naming[]): Vocabulary {
  const regions = new Map<string, NamedRegion>();
  const themes = new Map<string, string>();
  for (const draft of drafts) {
    for (const region of draft.regions) if (!regions.has(region.code)) regions.set(region.code, region);
    for (const theme of draft.themes) if (!themes.has(folded(theme))) themes.set(folded(theme), theme);
  }
  return { regions: namedRegions([...regions.values()]), themes: namedThemes([...themes.values()]) };
}

/** Slugs of what a draft names, and a note for each name that the archive does not have. */
export function filedUnder(
  draft: Naming,
  vocabulary: Vocabulary,
): { regions: string[]; themes: string[]; notes: ImportNote[] } {
  const notes: ImportNote[] = [];
  const regions = draft.regions.flatMap(({ code, name }) => {
    const region = vocabulary.regions.find(
      (known) => known.code === code || known.name === name || known.aliases.includes(name),
    );
    if (!region) notes.push({ kind: 'unknown-region', line: null, text: `${code} ${name}` });
    return region ? [region.slug] : [];
  });
  const themes = draft.themes.flatMap((name) => {
    const theme = vocabulary.themes.find(({ slug, name: known, aliases }) =>
      [slug, known, ...aliases].some((word) => folded(word) === folded(name)),
    );
    if (!theme) notes.push({ kind: 'unknown-theme', line: null, text: name });
    return theme ? [theme.slug] : [];
  });
  return { regions: [...new Set(regions)], themes: [...new Set(themes)], notes };
}

/** 陕西 is officially spelt Shaanxi, to tell it from 山西 Shanxi. */
const officialSpellings: Readonly<Record<string, string>> = { '610000': 'shaanxi' };

/** A code that ends in zeros is that of a province or city, and those below it share its first digits (GB/T 2260). */
function namedRegions(regions: readonly NamedRegion[]): VocabularyRegion[] {
  const codes = new Set(regions.map((region) => region.code));
  const slugs = new Set<string>();
  return [...regions]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => {
      const short = name.replace(/(特别行政区|(壮族|回族|维吾尔)?自治区|自治州|地区|[省市县区盟])$/, '') || name;
      const words = syllables(short.length > 1 ? short : name);
      const plain = officialSpellings[code] ?? (latinName((words ?? name).replaceAll(' ', '')) || code);
      const slug = isFree(plain, slugs) ? plain : `${plain}-${code}`;
      slugs.add(slug);
      const parent = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find(
        (above) => above !== code && codes.has(above),
      );
      return {
        code,
        slug,
        name,
        aliases: short !== name && short.length > 1 ? [short] : [],
        pinyin: words,
        parent: parent ?? null,
      };
    });
}

function namedThemes(names: readonly string[]): VocabularyTheme[] {
  const slugs = new Set<string>();
  return [...names]
    .sort((a, b) => (folded(a) < folded(b) ? -1 : 1))
    .map((name, i) => {
      const plain = latinName(name).slice(0, 60) || `theme-${i + 1}`;
      const slug = isFree(plain, slugs) ? plain : `${plain}-${i + 1}`;
      slugs.add(slug);
      return { slug, name, aliases: [] };
    });
}

function isFree(slug: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(slug) && !reservedSlugs.has(slug);
}

function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase().trim();
}
