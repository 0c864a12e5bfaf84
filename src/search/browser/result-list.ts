import type { SearchMessages } from '../../archive/messages/search.ts';
import { element, withMarks } from './elements.ts';
import type { SearchResult } from './results.ts';

/** The results as list items. `names` gives the words for slugs of regions and themes. */
export function resultItems(
  results: readonly SearchResult[],
  query: string,
  words: SearchMessages,
  nameOf: (facet: string, slug: string) => string,
): HTMLLIElement[] {
  return results.map((result) => {
    const item = element('li', { class: 'hit' }, title(result, query), facts(result, words, nameOf));
    const passages = result.passages.filter((passage) => passage.anchor !== 'title');
    if (passages.length > 0) item.append(passageList(result, passages, query));
    if (passages.length === 0 && result.fields.length > 0) item.append(fieldLines(result, words));
    if (result.more > 0) {
      const link = element('a', { href: addressOf(result, query) }, words.morePassages(result.more));
      item.append(element('p', { class: 'hit-more' }, link));
    }
    return item;
  });
}

function title(result: SearchResult, query: string): HTMLElement {
  return element('h3', { class: 'hit-title' }, withMarks('a', { href: addressOf(result, query) }, result.titleHtml));
}

function facts(
  result: SearchResult,
  words: SearchMessages,
  nameOf: (facet: string, slug: string) => string,
): HTMLElement {
  const places = result.regions.map((slug) => nameOf('region', slug)).join(words.separator);
  const facts = [
    result.date ?? '',
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

function passageList(result: SearchResult, passages: SearchResult['passages'], query: string): HTMLElement {
  const list = element('ul', { class: 'hit-passages' });
  for (const { anchor, html } of passages)
    list.append(element('li', {}, withMarks('a', { href: addressOf(result, query, anchor) }, html)));
  return list;
}

function fieldLines(result: SearchResult, words: SearchMessages): HTMLElement {
  const line = element('p', { class: 'hit-fields' }, words.fieldsOnly, ' ');
  for (const { name, html } of result.fields)
    line.append(element('span', {}, words.fields[name] ?? name, ' ', withMarks('span', {}, html)), ' ');
  return line;
}

/** The document's address with the query, so that its page marks what was found. */
function addressOf({ url }: SearchResult, query: string, anchor?: string): string {
  const asked = query === '' ? '' : `?${new URLSearchParams({ q: query })}`;
  return `${url}${asked}${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`;
}
