import { xmlText } from '../archive/xml.ts';

/** What a browser is told about the archive's search. Addresses are whole. */
export interface OpenSearch {
  name: string;
  description: string;
  language: string;
  /** The search page. */
  search: string;
  icon: string;
}

/** An OpenSearch description: the browser puts what the reader typed, percent-encoded, in place of `{searchTerms}`. */
export function openSearchDescription({ name, description, language, search, icon }: OpenSearch): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText(cut(name, 16))}</ShortName>
  <LongName>${xmlText(cut(name, 48))}</LongName>
  <Description>${xmlText(cut(description, 1024))}</Description>
  <Language>${xmlText(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${xmlText(icon)}</Image>
  <Url type="text/html" method="get" template="${xmlText(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

/** The format allows names of so many characters and no more. */
function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
