import { type SearchMessages, searchMessages } from '../../archive/messages/search.ts';

/** The words of the interface in the language of the page. */
export function wordsOf(page: Document): SearchMessages {
  return searchMessages[page.documentElement.lang.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'];
}
