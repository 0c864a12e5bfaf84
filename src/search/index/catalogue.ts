import type { Addresses } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Catalogue, DocumentRecord, VocabularyTerm } from '../files.ts';
import type { LaidOut } from './layout.ts';

/** What filters, facets, order and suggestions need of the whole archive. */
export function catalogueOf(archive: Archive, documents: readonly LaidOut[], synonyms: readonly string[][]): Catalogue {
  const regions = archive.regions.all;
  const placeOfRegion = new Map(regions.map((region, place) => [region.slug, place]));
  const parents = regions.map((region) => archive.regions.parent(region));
  const themes = archive.themes.map((theme) => vocabularyTerm(theme.slug, theme.name, theme.aliases, theme.pinyin));
  const levels = archive.settings.levels.map((level) => vocabularyTerm(level.slug, level.name));
  const series = archive.series.map((one) => vocabularyTerm(one.slug, one.title));
  const places = (vocabulary: readonly VocabularyTerm[]) => {
    const bySlug = new Map(vocabulary.map((term, place) => [term.slug, place]));
    return (slug: string | null) => (slug === null ? -1 : (bySlug.get(slug) ?? -1));
  };
  const [themePlace, levelPlace, seriesPlace] = [places(themes), places(levels), places(series)];
  const metadata = documents.map(({ document }) => document);
  return {
    regions: regions.map((region, place) => ({
      ...vocabularyTerm(region.slug, region.name, region.aliases, region.pinyin),
      ...(parents[place] ? { parent: placeOfRegion.get(parents[place].slug) ?? -1 } : {}),
    })),
    themes,
    levels,
    series,
    synonyms: synonyms.map((group) => [...group]),
    type: metadata.map((document) => document.type),
    date: metadata.map((document) => document.date ?? ''),
    level: metadata.map((document) => levelPlace(document.level)),
    seriesOf: metadata.map((document) => seriesPlace(document.series)),
    regionsOf: metadata.map((document) =>
      document.regions.map((name) => placeOfRegion.get(archive.regions.find(name)?.slug ?? '') ?? -1).filter((place) => place >= 0),
    ),
    themesOf: metadata.map((document) => document.themes.map(themePlace).filter((place) => place >= 0)),
    titles: documents.map(({ layout }) => layout.titles),
    topFields: documents.map(({ layout }) => layout.topFields),
    otherFields: documents.map(({ layout }) => layout.otherFields),
    headings: documents.map(({ layout }) => layout.headings),
    rest: documents.map(({ layout }) => layout.rest),
  };
}

/** A document as results show it; `texts` are the files its text was written to. */
export function recordOf({ document, fields }: LaidOut, addresses: Addresses, texts: DocumentRecord['texts']): DocumentRecord {
  return {
    id: document.id,
    url: addresses.document(document),
    title: document.title,
    speakers: fields.filter((field) => field.name === 'speaker').map((field) => field.text),
    regions: document.regions,
    themes: document.themes,
    fields: fields.map((field) => [field.name, field.text]),
    texts,
  };
}

function vocabularyTerm(slug: string, name: string, aliases: readonly string[] = [], pinyin: string | null = null): VocabularyTerm {
  return { slug, name, ...(aliases.length > 0 ? { aliases: [...aliases] } : {}), ...(pinyin ? { pinyin } : {}) };
}
