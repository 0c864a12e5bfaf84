import { SearchPage } from './search-page.ts';
import { attachSuggestions } from './suggest-box.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(document);
const root = document.getElementById('search-page');
const page = root && canSearch(root) ? new SearchPage(root, words) : null;
page?.start();
for (const input of document.querySelectorAll<HTMLInputElement>('input[name="q"]'))
  attachSuggestions(input, words, page);

/** Puts the reader into the search line of this page, or takes them to the search page where this one shows none. */
export function open(): void {
  if (page) {
    page.focus();
    return;
  }
  const input = [...document.querySelectorAll<HTMLInputElement>('input[name="q"]')].find(
    (candidate) => candidate.offsetParent !== null,
  );
  if (input) input.focus();
  else location.assign(new URL('./#search-q', import.meta.url).href);
}

function canSearch(within: HTMLElement): boolean {
  if (typeof DecompressionStream === 'function') return true;
  const notice = within.querySelector<HTMLElement>('#search-old');
  if (notice) notice.hidden = false;
  return false;
}
