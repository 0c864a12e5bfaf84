import type { Addresses } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ArchiveDocument } from '../../archive/document.ts';
import { leadingRecording } from '../../archive/recording/recording.ts';
import type { Catalogue, Columns, DocumentRecord, TitleList, VocabularyTerm } from '../files.ts';
import type { FiledText } from './document-texts.ts';
import { endsOf } from './layout.ts';

type FiledDocument = FiledText & { document: ArchiveDocument };
type Vocabulary = Pick<Catalogue, 'regions' | 'themes' | 'levels' | 'series'>;

/** The owner's vocabulary as search knows it, in the owner's order. */
export function vocabularyOf(archive: Archive): Vocabulary {
  const regions = archive.regions.all;
  return {
    regions: regions.map((region) => {
      const parent = archive.regions.parent(region);
      return {
        ...term(region.slug, region.name, region.aliases, region.pinyin),
        ...(parent ? { parent: regions.indexOf(parent) } : {}),
      };
    }),
    themes: archive.themes.map((theme) => term(theme.slug, theme.name, theme.aliases, theme.pinyin)),
    levels: archive.settings.levels.map((level) => term(level.slug, level.name)),
    series: archive.series.map((series) => term(series.slug, series.title)),
  };
}

/** What filters, facets and order need of every document; `tokens` are those of each one's blocks. */
export function columnsOf(
  archive: Archive,
  documents: readonly FiledDocument[],
  tokens: readonly number[][],
  vocabulary: Vocabulary,
): Columns {
  const places = (terms: readonly VocabularyTerm[]) => new Map(terms.map(({ slug }, place) => [slug, place]));
  const [regions, themes, levels, series] = [
    vocabulary.regions,
    vocabulary.themes,
    vocabulary.levels,
    vocabulary.series,
  ].map(places);
  const one = (terms: ReadonlyMap<string, number> | undefined, slug: string | null) =>
    slug === null ? -1 : (terms?.get(slug) ?? -1);
  const known = (found: number[]) => [...new Set(found)].filter((place) => place >= 0);
  const metadata = documents.map(({ document }) => document);
  return {
    type: metadata.map((document) => document.type),
    date: metadata.map((document) => document.date ?? ''),
    level: metadata.map((document) => one(levels, document.level)),
    series: metadata.map((document) => one(series, document.series)),
    regions: metadata.map((document) =>
      known(document.regions.map((name) => one(regions, archive.regions.find(name)?.slug ?? null))),
    ),
    themes: metadata.map((document) => known(document.themes.map((slug) => one(themes, slug)))),
    ends: documents.map((document, number) => endsOf(document, tokens[number] ?? [])),
  };
}

/** A document as results show it; `tokens` are those of its blocks. */
export function recordOf(filed: FiledDocument, addresses: Addresses, tokens: readonly number[]): DocumentRecord {
  const { document, fields, firstHeading, firstRest, texts } = filed;
  const recording = leadingRecording(document.recordings);
  return {
    id: document.id,
    url: addresses.document(document),
    title: document.title,
    regions: document.regions,
    themes: document.themes,
    fields: fields.map((field) => [field.name, field.text]),
    tokens: [...tokens],
    firstHeading,
    firstRest,
    texts,
    ...(recording?.timed ? { recordedFrom: recording.offset } : {}),
  };
}

/** Titles and speakers for suggestions; a speaker is suggested as results show one. */
export function titleListOf(records: readonly DocumentRecord[]): TitleList {
  const speakers = records.flatMap((record) =>
    record.fields.filter(([name]) => name === 'speaker').map(([, text]) => text),
  );
  return { titles: records.map(({ url, title }) => [url, title]), speakers: [...new Set(speakers)].sort() };
}

function term(
  slug: string,
  name: string,
  aliases: readonly string[] = [],
  pinyin: string | null = null,
): VocabularyTerm {
  return { slug, name, ...(aliases.length > 0 ? { aliases: [...aliases] } : {}), ...(pinyin ? { pinyin } : {}) };
}
