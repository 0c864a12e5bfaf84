import { parseDate } from '../date.ts';
import type { CitedName } from './cited-name.ts';
import type { CitationRecord } from './record.ts';

type CslName = { family: string; given: string } | { literal: string };

/** An item of CSL-JSON (Citation Style Language 1.0.2, csl-data schema), with the fields that this archive fills. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': [number[]] };
  genre: string;
  'container-title': string;
  publisher: string;
  language: string;
  URL?: string;
  abstract?: string;
  note?: string;
}

/** The record as CSL-JSON; what is not known is not there. */
export function cslItem(record: CitationRecord): CslItem {
  const { authors, url, abstract, note } = record;
  const parts = record.issued === null ? null : parseDate(record.issued);
  return {
    id: record.id,
    // What the styles for GB/T 7714 show as [EB/OL].
    type: 'webpage',
    title: record.title,
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    ...(parts !== null && {
      issued: { 'date-parts': [[parts.year, parts.month, parts.day].filter((part) => part !== null)] },
    }),
    genre: record.genre,
    'container-title': record.container,
    publisher: record.publisher,
    language: record.language,
    ...(url !== null && { URL: url }),
    ...(abstract !== null && { abstract }),
    ...(note !== null && { note }),
  };
}

function nameOf(name: CitedName): CslName {
  return 'literal' in name ? { literal: name.literal } : { family: name.family, given: name.given };
}
