import type { CitationRecord } from './record.ts';

/** A `<meta>` of a page. */
export interface MetaElement {
  name: string;
  content: string;
}

/**
 * What a page says of its document in its head: Dublin Core as DCMI writes it in HTML (`DC.*`, `DCTERMS.*`, 2008), and the
 * `citation_*` names that Zotero and the indexes of scholarly works read. What is not known is not there.
 */
export function headMetadata(record: CitationRecord): MetaElement[] {
  const names = record.authors.map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`));
  const of = (name: string, ...values: (string | null)[]) =>
    values.flatMap((content): MetaElement[] => (content === null ? [] : [{ name, content }]));
  return [
    ...of('DC.title', record.title),
    ...of('DC.creator', ...names),
    ...of('DC.publisher', record.publisher),
    ...of('DC.type', record.genre),
    ...of('DC.language', record.language),
    ...of('DC.identifier', record.url ?? record.id),
    ...of('DC.subject', ...record.subjects),
    ...of('DC.coverage', ...record.places),
    // `DC.date` would only say again what this says, and `DC.description` what the page's `description` does.
    ...of('DCTERMS.issued', record.issued),
    ...of('DCTERMS.modified', record.revised),
    ...of('DCTERMS.isPartOf', record.container),
    ...of('citation_title', record.title),
    ...of('citation_author', ...names),
    ...of('citation_publication_date', record.issued?.replaceAll('-', '/') ?? null),
    ...of('citation_publisher', record.publisher),
    ...of('citation_language', record.language),
    ...of('citation_keywords', record.subjects.length === 0 ? null : record.subjects.join('; ')),
    ...of('citation_public_url', record.url),
  ];
}
