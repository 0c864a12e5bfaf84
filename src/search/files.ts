/**
 * The files under `/search/` that the index side writes and the browser side reads. All but `manifest.json` are
 * named by what is in them, and compressed: their names end in `.bin`, so that no server unpacks them on the way.
 */

/** Raised whenever a file's shape or the normal form changes. */
export const fileFormat = 1;

/** `manifest.json`: the only file with a fixed name. */
export interface Manifest {
  format: number;
  documents: number;
  catalogue: string;
  /** Files of {@link DocumentRecord}s, `recordsPerFile` documents each, in the order of documents. */
  records: string[];
  recordsPerFile: number;
  /** The first word of each file of words, ascending by UTF-16 unit; the files have the same places. */
  firstWords: string[];
  words: string[];
}

/** A region, theme, level or series as search knows it. */
export interface VocabularyTerm {
  slug: string;
  name: string;
  aliases?: string[];
  /** Without tones, syllables apart. */
  pinyin?: string;
  /** Place of the region it belongs to in the list of regions. */
  parent?: number;
}

/** What filters, facets and order need of every document, a column each, documents in the order of their ids. */
export interface Catalogue {
  regions: VocabularyTerm[];
  themes: VocabularyTerm[];
  levels: VocabularyTerm[];
  series: VocabularyTerm[];
  /** Names that mean the same, each group as the owner lists it. */
  synonyms: string[][];
  type: string[];
  /** As written; an empty string where there is none. */
  date: string[];
  /** Places in the vocabularies; -1 for none. */
  level: number[];
  seriesOf: number[];
  regionsOf: number[][];
  themesOf: number[][];
  /** How many blocks of each kind a document has, in the order in which they are numbered. */
  titles: number[];
  topFields: number[];
  otherFields: number[];
  headings: number[];
  rest: number[];
}

/** A document as a result shows it. */
export interface DocumentRecord {
  id: string;
  url: string;
  title: string;
  /** Names of speakers' offices and organisations, for the line under the title. */
  speakers: string[];
  regions: string[];
  themes: string[];
  /** Fields in the order of their blocks: name and text. */
  fields: [string, string][];
  /** Each file of its text, with the number in the document of the first heading and of the first other block in it. */
  texts: [file: string, firstHeading: number, firstRest: number][];
}

/** A block in a file of texts: its number in the document, its anchor and its original text. */
export type TextBlock = [number: number, anchor: string, text: string];

/** How the blocks of a document are numbered: its title, its fields, its headings, then all others, each in reading order. */
export interface BlockLayout {
  titles: number;
  topFields: number;
  otherFields: number;
  headings: number;
  rest: number;
}

/** 0 for titles, speakers and places, 1 for themes and headings, 2 for the text: the lower, the higher a hit ranks. */
export function rankOfBlock(layout: BlockLayout, number: number): 0 | 1 | 2 {
  if (number < layout.titles + layout.topFields) return 0;
  return number < layout.titles + layout.topFields + layout.otherFields + layout.headings ? 1 : 2;
}

/** Whether a block is a field, which has no place on the page. */
export function isField(layout: BlockLayout, number: number): boolean {
  return number >= layout.titles && number < layout.titles + layout.topFields + layout.otherFields;
}
