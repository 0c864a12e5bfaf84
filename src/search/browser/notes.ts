import type { SearchMessages } from '../../archive/messages/search.ts';
import { element } from './elements.ts';
import { filterNames, type PageState, writeState } from './page-state.ts';
import type { SearchAnswer } from './searcher.ts';
import type { Suggestion } from './suggestions.ts';

/**
 * What there is to say about an answer besides its results: names that were searched for as well, what was left out, and,
 * where nothing was found, what else the reader may try. `meant` are names of the archive's own; `isCut` says that more was
 * typed than is searched for.
 */
export function notesOn(
  state: PageState,
  answer: SearchAnswer,
  meant: readonly Suggestion[],
  isCut: boolean,
  words: SearchMessages,
): HTMLElement[] {
  const notes: HTMLElement[] = [];
  const link = (text: string, next: Partial<PageState>) =>
    element('a', { href: writeState({ ...state, show: '', ...next }) }, text);
  const list = (label: string, items: readonly HTMLElement[]) =>
    element('div', {}, element('p', {}, label), element('ul', { class: 'search-parts' }, ...items));
  for (const { term, names } of answer.expanded) {
    notes.push(element('p', {}, words.expanded(term, names), ' ', link(words.exactly(term), { exact: '1' })));
  }
  if (answer.cut || isCut) notes.push(element('p', {}, words.cut));
  if (answer.total === 0 && answer.matching > 0) {
    const without = Object.fromEntries(filterNames.map((name) => [name, '']));
    notes.push(element('p', {}, link(words.withoutFilters, without)));
  }
  if (meant.length > 0) {
    const items = meant.map(({ kind, text, url }) =>
      element(
        'li',
        {},
        kind === 'title' && url !== undefined ? element('a', { href: url }, text) : link(text, { q: text }),
        ` ${words.kinds[kind]}`,
      ),
    );
    notes.push(list(words.meant, items));
  }
  if (answer.parts.length > 0) {
    const items = answer.parts.map((part) =>
      element('li', {}, link(part.text, { q: `"${part.text}"` }), ` ${words.part(part.documents)}`),
    );
    notes.push(list(words.parts, items));
  }
  return notes;
}
