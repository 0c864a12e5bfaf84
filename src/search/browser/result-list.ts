import { dateInWords } from '../../archive/date-words.ts';
import { recordingMessages } from '../../archive/messages/recording.ts';
import type { SearchMessages } from '../../archive/messages/search.ts';
import { shownTime } from '../../archive/recording/address-time.ts';
import { element, withMarks } from './elements.ts';
import type { SearchResult } from './results.ts';

/** What was asked, and the other names that were searched for with it: a document's page marks both. */
export interface Asked {
  q: string;
  also: readonly string[];
}

/** The results as list items. `nameOf` gives the words for slugs of regions and themes. */
export function resultItems(
  results: readonly SearchResult[],
  query: Asked,
  words: SearchMessages,
  nameOf: (facet: string, slug: string) => string,
): HTMLLIElement[] {
  return results.map((result) => {
    const item = element('li', { class: 'hit' }, title(result, query), facts(result, words, nameOf));
    const passages = result.passages.filter((passage) => passage.anchor !== 'title');
    if (passages.length > 0) item.append(passageList(result, passages, query, words));
    if (passages.length === 0 && result.fields.length > 0) item.append(fieldLines(result, words));
    if (result.more > 0) {
      const link = element('a', { href: addressOf(result, query) }, words.morePassages(result.more));
      item.append(element('p', { class: 'hit-more' }, link));
    }
    return item;
  });
}

function title(result: SearchResult, query: Asked): HTMLElement {
  return element('h3', { class: 'hit-title' }, withMarks('a', { href: addressOf(result, query) }, result.titleHtml));
}

function facts(
  result: SearchResult,
  words: SearchMessages,
  nameOf: (facet: string, slug: string) => string,
): HTMLElement {
  const places = result.regions.map((slug) => nameOf('region', slug)).join(words.separator);
  const facts = [
    result.date === null ? '' : dateInWords(result.date, words.locale),
    words.types[result.type] ?? '',
    places,
    result.speakers.join(words.separator),
    result.themes.map((slug) => nameOf('theme', slug)).join(words.separator),
    result.hits > 0 ? words.hits(result.hits) : '',
  ];
  const line = element('p', { class: 'hit-facts' });
  for (const fact of facts.filter(Boolean)) line.append(element('span', {}, fact), ' ');
  return line;
}

function passageList(
  result: SearchResult,
  passages: SearchResult['passages'],
  query: Asked,
  words: SearchMessages,
): HTMLElement {
  const list = element('ul', { class: 'hit-passages' });
  for (const { anchor, html, time } of passages) {
    const item = element('li', {}, withMarks('a', { href: addressOf(result, query, anchor) }, html));
    if (time !== undefined) item.append(playLink(result, anchor, time, words));
    list.append(item);
  }
  return list;
}

/** To the same paragraph, with the recording playing from there. */
function playLink({ url }: SearchResult, anchor: string, time: number, { locale }: SearchMessages): HTMLElement {
  const address = `${url}?t=${time}#${encodeURIComponent(anchor)}`;
  const said = `${recordingMessages[locale].fromHere} ${shownTime(time)}`;
  return element('a', { href: address, class: 'hit-play' }, said);
}

function fieldLines(result: SearchResult, words: SearchMessages): HTMLElement {
  const line = element('p', { class: 'hit-fields' }, words.fieldsOnly, ' ');
  for (const { name, html } of result.fields)
    line.append(element('span', {}, words.fields[name] ?? name, ' ', withMarks('span', {}, html)), ' ');
  return line;
}

/** The document's address with the query, so that its page marks what was found. */
function addressOf({ url }: SearchResult, { q, also }: Asked, anchor?: string): string {
  const names = also.map((name) => ['also', name]);
  const asked = q === '' ? '' : `?${new URLSearchParams([['q', q], ...names])}`;
  return `${url}${asked}${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`;
}
