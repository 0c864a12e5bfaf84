import { citingMessages } from '../messages/citing.ts';
import { bibtex } from './bibtex.ts';
import { cslItem } from './csl.ts';
import type { CitationRecord } from './record.ts';
import { ris } from './ris.ts';
import { referencesOf } from './styles.ts';

export const citationFormats = ['txt', 'bib', 'ris', 'json'] as const;
/** The files of a citation, by the ending of their name: references in every style as a text, BibTeX, RIS, CSL-JSON. */
export type CitationFormat = (typeof citationFormats)[number];

export const citationMediaTypes: Record<CitationFormat, string> = {
  txt: 'text/plain',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
};

/** What is in the file that a reader or a reference manager is given. */
export function citationFile(record: CitationRecord, format: CitationFormat): string {
  if (format === 'bib') return bibtex(record);
  if (format === 'ris') return ris(record);
  if (format === 'json') return `${JSON.stringify([cslItem(record)], null, 2)}\n`;
  return references(record);
}

/** Begins with a byte order mark: a server that does not say what a text is encoded in would have browsers guess. */
function references(record: CitationRecord): string {
  const words = citingMessages[record.locale];
  const notes = [words.lead, ...(record.url === null ? [words.noAddress] : []), ...(record.note ? [record.note] : [])];
  const forms = referencesOf(record, words.accessed).map(({ style, text }) => `${words.styles[style]}\n${text}\n`);
  return `\uFEFF${[...forms, `${notes.join('\n')}\n`].join('\n')}`;
}
