/** How a transcript's file is written: front matter and, for Lectern, components. `plain` has no more than a title and a date. */
export type Format = 'lectern' | 'hugo' | 'starlight' | 'docusaurus' | 'plain';

/** Transcripts of about 6,000 characters; number `n` has the same title and text in every format and however many there are. */
export interface Corpus {
  /** What the text is made of, for the report. */
  name: string;
  /** Writes transcripts 1 to `count` below a folder, as `t00001.md` and so on; for Lectern a whole archive. */
  write(format: Format, count: number, folder: string): Promise<void>;
}
