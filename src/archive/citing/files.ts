import { bibtex } from './bibtex.ts';
import { cslItem } from './csl.ts';
import type { CitationRecord } from './record.ts';
import { ris } from './ris.ts';

export const citationFormats = ['bib', 'ris', 'json'] as const;
/** The files of a citation, by the ending of their name: BibTeX, RIS, CSL-JSON. */
export type CitationFormat = (typeof citationFormats)[number];

export const citationMediaTypes: Record<CitationFormat, string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
};

/** What is in the file that a reference manager is given. */
export function citationFile(record: CitationRecord, format: CitationFormat): string {
  if (format === 'bib') return bibtex(record);
  if (format === 'ris') return ris(record);
  return `${JSON.stringify([cslItem(record)], null, 2)}\n`;
}
