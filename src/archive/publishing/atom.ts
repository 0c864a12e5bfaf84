import type { CitationRecord } from '../citing/record.ts';
import type { PartialDate } from '../date.ts';
import { xmlText } from '../xml.ts';

/** How many documents a feed holds, newest first. */
export const feedLength = 50;

/** A feed of the archive, or of one of its regions or themes. */
export interface Feed {
  title: string;
  subtitle: string | null;
  /** Who answers for it: the keeper of the archive. */
  author: string;
  language: string;
  /** Addresses of the feed and of the page that shows the same; whole, or from the root of the site. */
  self: string;
  page: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  record: CitationRecord;
  /** `urn:uuid:…`, the same for as long as the document has its id. */
  id: string;
  /** Of the file with the whole text; whole, or from the root of the site. */
  data: string;
}

/**
 * An Atom feed (RFC 4287). Nothing in it depends on when it was made. Where the archive has no fixed address links are
 * references from the root of the site, which the reader's program resolves against the address that it has the feed from.
 */
export function atomFeed(feed: Feed, id: string): string {
  const entries = feed.entries.slice(0, feedLength);
  const last = entries.map(updated).sort().at(-1) ?? instant(null);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">
  <id>${xmlText(id)}</id>
  <title>${xmlText(feed.title)}</title>
${feed.subtitle === null ? '' : `  <subtitle>${xmlText(feed.subtitle)}</subtitle>\n`}  <updated>${last}</updated>
  <author><name>${xmlText(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>
${entries.map(entryElement).join('')}</feed>
`;
}

function entryElement(entry: FeedEntry): string {
  const { record, id, data } = entry;
  const language = xmlText(record.language);
  const names = record.authors.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`));
  const summary = [record.note, record.abstract].filter((text) => text !== null).join(' · ');
  const lines = [
    `<id>${xmlText(id)}</id>`,
    `<title>${xmlText(record.title)}</title>`,
    `<updated>${updated(entry)}</updated>`,
    ...(record.issued === null ? [] : [`<published>${instant(record.issued)}</published>`]),
    ...names.map((name) => `<author><name>${xmlText(name)}</name></author>`),
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${xmlText(record.url ?? record.path)}"/>`,
    `<link rel="related" type="application/json" href="${xmlText(data)}"/>`,
    ...[record.genre, ...record.subjects, ...record.places].map((term) => `<category term="${xmlText(term)}"/>`),
    ...(summary === '' ? [] : [`<summary>${xmlText(summary)}</summary>`]),
  ];
  return `  <entry xml:lang="${language}">\n${lines.map((line) => `    ${line}\n`).join('')}  </entry>\n`;
}

/** Of the last change that is known of, else of the document itself. */
function updated({ record }: FeedEntry): string {
  return instant(record.revised ?? record.issued);
}

/**
 * The first instant of a date, since RFC 4287 asks for a whole one; what of the date is not known is its beginning. A
 * document without a date, and a feed without documents, have the beginning of Unix time.
 */
function instant(date: PartialDate | null): string {
  const [year = '1970', month = '01', day = '01'] = date?.split('-') ?? [];
  return `${year}-${month}-${day}T00:00:00Z`;
}
