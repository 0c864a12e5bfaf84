import { type SearchMessages, searchMessages } from '../../archive/messages/search.ts';
import { localeOf } from './page-locale.ts';

/** The words of the interface in the language of the page. */
export function wordsOf(page: Document): SearchMessages {
  return searchMessages[localeOf(page)];
}
