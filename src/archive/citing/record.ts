import type { Addresses } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PartialDate } from '../date.ts';
import type { ArchiveDocument, DocumentType } from '../document.ts';
import type { Locale } from '../locale.ts';
import { type CitingMessages, citingMessages } from '../messages/citing.ts';
import { type CitedName, citedName } from './cited-name.ts';

/**
 * What is said of a document wherever it is cited or described to machines: the one source of every citation, of the
 * metadata in the head of its page and of the feeds. Every text is one line without control characters.
 */
export interface CitationRecord {
  /** The document's permanent id; the key of its BibTeX entry. */
  id: string;
  type: DocumentType;
  title: string;
  /** Empty where the archive knows nobody. */
  authors: CitedName[];
  issued: PartialDate | null;
  /** When the text was last changed, where that is known. */
  revised: PartialDate | null;
  /** BCP 47 tag of the text. */
  language: string;
  /** In which of the two languages the words of a citation are: that of the text, English where it is neither. */
  locale: Locale;
  /** What kind of text it is, in words: `授课讲稿`. */
  genre: string;
  /** The archive's title. */
  container: string;
  /** Who keeps the archive. */
  publisher: string;
  abstract: string | null;
  /** Names of the themes. */
  subjects: string[];
  /** Names of the regions that it is about. */
  places: string[];
  /** Names of the regions that it was held in. */
  heldIn: string[];
  series: string | null;
  /** A demonstration text is cited as one; null for every other. */
  note: string | null;
  /** From the root of the site, base included. */
  path: string;
  /** The whole address; null where the archive has no fixed one (`site`). */
  url: string | null;
}

/** What a reference names of a document. */
export type CitedWork = Pick<
  CitationRecord,
  'id' | 'title' | 'authors' | 'issued' | 'locale' | 'genre' | 'container' | 'url'
>;

/** The language of the words in a citation of a text in `language` (BCP 47). */
export function citingLocale(language: string): Locale {
  return /^zh\b/i.test(language) ? 'zh-CN' : 'en';
}

/** The record of a document, from what the archive says of it. */
export function recordOf(document: ArchiveDocument, archive: Archive, addresses: Addresses): CitationRecord {
  const { settings, regions, themes, series } = archive;
  const language = document.language ?? settings.locale;
  const locale = citingLocale(language);
  const words: CitingMessages = citingMessages[locale];
  const regionName = (slug: string) => oneLine(regions.find(slug)?.name ?? slug);
  const path = addresses.document(document);
  const authors = document.speakers.flatMap((speaker) => {
    const region = speaker.region === null ? null : regionName(speaker.region);
    // Offices and bodies are written in the language of the archive, whatever that of the text.
    return citedName(cleaned(speaker), region, citingMessages[settings.locale]) ?? [];
  });
  return {
    id: document.id,
    type: document.type,
    title: oneLine(document.title),
    authors: distinct(authors),
    issued: document.date,
    revised: document.revised,
    language,
    locale,
    genre: words.genres[document.type],
    container: oneLine(settings.title),
    publisher: oneLine(settings.organisation),
    abstract: document.summary && oneLine(document.summary),
    subjects: document.themes.map((slug) => oneLine(themes.find((theme) => theme.slug === slug)?.name ?? slug)),
    places: document.regions.map(regionName),
    heldIn: document.heldIn.map(regionName),
    series: document.series && oneLine(series.find(({ slug }) => slug === document.series)?.title ?? document.series),
    note: document.sample ? words.sample : null,
    path,
    url: settings.site === null ? null : new URL(path, settings.site).href,
  };
}

/** The title as references have it: their own full stop stands in the place of its one. */
export function citedTitle({ title }: Pick<CitedWork, 'title'>): string {
  return title.replace(/(?<!\.)[.。]$/, '');
}

/** What leads a reader to the text: its address, or its number in the archive where it has none. */
export function placeOf({ url, id, locale }: Pick<CitedWork, 'url' | 'id' | 'locale'>): string {
  return url ?? citingMessages[locale].number(id);
}

function cleaned<Texts extends { name: string | null; office: string | null; organisation: string | null }>(
  speaker: Texts,
) {
  const { name, office, organisation } = speaker;
  return {
    name: name && oneLine(name),
    office: office && oneLine(office),
    organisation: organisation && oneLine(organisation),
  };
}

/** White space and control characters become one space: no format of citations can hold them. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\uFEFF]+/gu, ' ')
    .trim();
}

function distinct(names: readonly CitedName[]): CitedName[] {
  return [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
}
