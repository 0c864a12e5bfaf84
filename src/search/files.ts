/**
 * The files under `/search/` that the index side writes and the browser side reads. All but `manifest.json` are named
 * by what is in them, and compressed: their names end in `.bin`, so that no server unpacks them on the way.
 */

/** Raised whenever the shape of a file changes. */
export const fileFormat = 1;

/** `manifest.json`: the only file with a fixed name. */
export interface Manifest {
  format: number;
  catalogue: string;
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

/** What search needs of the archive before it knows which documents to show; columns are in the order of ids. */
export interface Catalogue {
  /** Files of words; `firstWords` has the first word of each, ascending by UTF-16 unit. */
  words: string[];
  firstWords: string[];
  /** Files of {@link DocumentRecord}s, `recordsPerFile` documents each. */
  records: string[];
  recordsPerFile: number;
  /** File of the {@link TitleList}. */
  titles: string;
  /** File of what texts are compressed against. */
  dictionary: string;
  regions: VocabularyTerm[];
  themes: VocabularyTerm[];
  levels: VocabularyTerm[];
  series: VocabularyTerm[];
  /** Names that mean the same, each group as the owner lists it. */
  synonyms: string[][];
  columns: Columns;
}

/** What filters, facets and order need of every document. */
export interface Columns {
  type: string[];
  /** As written; an empty string where there is none. */
  date: string[];
  /** Places in the vocabularies; -1 for none. */
  level: number[];
  series: number[];
  regions: number[][];
  themes: number[][];
  /** Where, in places from the document's first, its title, its fields and its headings end, and the next document begins. */
  ends: DocumentEnds[];
}

/** The blocks of a document come as its title, fields of titles, speakers and places, fields of themes, headings, the rest. */
export type DocumentEnds = [title: number, topFields: number, fields: number, headings: number, all: number];

/** A document as a result shows it. */
export interface DocumentRecord {
  id: string;
  url: string;
  title: string;
  regions: string[];
  themes: string[];
  /** Name and text, in the order of their blocks. */
  fields: [name: string, text: string][];
  /** How many tokens each block has, in the order of their numbers. */
  tokens: number[];
  /** Number of the first block that is a heading, and of the first after the headings. */
  firstHeading: number;
  firstRest: number;
  /** The files of its text, and the numbers of the first heading and of the first other block in each. */
  texts: [file: string, firstHeading: number, firstRest: number][];
  /** Time code at which its recording begins, in seconds; absent where no recording goes with its time codes. */
  recordedFrom?: number;
}

/** What suggestions need besides the vocabulary. */
export interface TitleList {
  titles: [url: string, title: string][];
  /** Offices and names, each once. */
  speakers: string[];
}

/**
 * A block in a file of texts: its number in the document, its anchor, its original text and, where the document has time
 * codes, when it is heard: whole seconds on their scale.
 */
export type TextBlock = [number: number, anchor: string, text: string, time?: number];
