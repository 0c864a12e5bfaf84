import type { CitedName } from './cited-name.ts';
import type { CitationRecord } from './record.ts';

/** A recording of a document that a browser can play. */
export interface CitedRecording {
  player: 'audio' | 'video';
  title: string;
  address: string;
}

/** Where the pieces of a document's description lie, from the root of the site. */
export interface DescribedAt {
  /** The file with the whole text by paragraph. */
  data: string;
  recordings: readonly CitedRecording[];
}

/**
 * The description of a document as JSON-LD in the vocabulary of schema.org: the text (`Article`), where it was spoken the
 * occasion (`Event`), and each recording (`VideoObject`, `AudioObject`) with its transcript. The transcript is given by
 * its address: in full it would double every page. The abstract stands in the page's `description`.
 */
export function jsonLd(record: CitationRecord, { data, recordings }: DescribedAt): Record<string, unknown> {
  const page = record.url ?? record.path;
  const base = record.url ?? undefined;
  const whole = (address: string) => (base === undefined ? address : new URL(address, base).href);
  const article = present({
    '@type': 'Article',
    '@id': page,
    identifier: record.id,
    headline: record.title,
    genre: record.genre,
    inLanguage: record.language,
    dateCreated: record.issued,
    dateModified: record.revised,
    author: some(record.authors.map(agent)),
    publisher: { '@type': 'Organization', name: record.publisher },
    isPartOf: { '@type': 'Collection', name: record.container },
    about: some(record.subjects),
    contentLocation: some(record.places.map(placeNamed)),
    creditText: record.note,
    encoding: { '@type': 'MediaObject', contentUrl: whole(data) },
    recordedAt: record.type === 'case' ? null : eventOf(record),
  });
  const media = recordings.map(({ player, title, address }) => ({
    '@type': player === 'video' ? 'VideoObject' : 'AudioObject',
    name: title,
    contentUrl: whole(address),
    inLanguage: record.language,
    transcript: page,
    encodesCreativeWork: { '@id': page },
  }));
  return { '@context': 'https://schema.org', '@graph': [article, ...media] };
}

/** The sitting at which a lecture or talk was held, as far as the document knows it; its performers are the article's authors. */
function eventOf(record: CitationRecord) {
  return present({
    '@type': 'Event',
    name: record.title,
    startDate: record.issued,
    location: some(record.heldIn.map(placeNamed)),
    superEvent: record.series && { '@type': 'EventSeries', name: record.series },
  });
}

function agent(name: CitedName) {
  const type = name.kind === 'person' ? 'Person' : 'Organization';
  if ('literal' in name) return { '@type': type, name: name.literal };
  const { family, given } = name;
  return { '@type': type, name: `${given} ${family}`, familyName: family, givenName: given };
}

function placeNamed(name: string) {
  return { '@type': 'Place', name };
}

/** JSON-LD takes one value and a list of it for the same. */
function some<Value>(values: Value[]): Value | Value[] | null {
  return values.length > 1 ? values : (values[0] ?? null);
}

/** Without what is not known. */
function present<Properties extends Record<string, unknown>>(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as Properties;
}

/** JSON that can stand in a `<script>`: no `<` of it ends the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
