import type { SearchMessages } from '../../archive/messages/search.ts';
import { adoptStyles } from './adopt-styles.ts';
import { element } from './elements.ts';
import { suggest } from './engine.ts';
import type { SearchPage } from './search-page.ts';
import styles from './suggest-box.css?inline';
import type { Suggestion } from './suggestions.ts';

adoptStyles(styles);

const pause = 120;
let boxes = 0;

/** Suggests the archive's own names under a search line while the reader types: arrow keys choose, Escape closes. */
export function attachSuggestions(input: HTMLInputElement, words: SearchMessages, page: SearchPage | null): void {
  if (!input.form || input.hasAttribute('aria-autocomplete')) return;
  boxes += 1;
  const id = `search-suggestions-${boxes}`;
  const list = element('ul', {
    id,
    class: 'suggestions',
    role: 'listbox',
    'aria-label': words.suggestions,
    hidden: '',
  });
  const status = element('p', { class: 'unseen', role: 'status' });
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
  })) {
    input.setAttribute(name, value);
  }
  input.form.append(list, status);
  let timer = 0;
  let chosen = -1;

  const close = () => {
    clearTimeout(timer);
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    status.textContent = '';
  };
  const choose = (place: number) => {
    const count = list.children.length;
    chosen = place < -1 ? count - 1 : place >= count ? -1 : place;
    for (const [number, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(number === chosen));
    if (chosen < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${chosen}`);
  };
  const take = (suggestion: Suggestion) => {
    close();
    if (suggestion.kind === 'title' && suggestion.url !== undefined) return location.assign(suggestion.url);
    input.value = suggestion.text;
    if (page) page.ask(suggestion.text);
    else input.form?.submit();
  };
  const show = (suggestions: readonly Suggestion[]) => {
    const options = suggestions.map((suggestion, place) => {
      const option = element(
        'li',
        { id: `${id}-${place}`, role: 'option', 'aria-selected': 'false' },
        suggestion.text,
        ' ',
        element('span', { class: 'suggestion-kind' }, words.kinds[suggestion.kind]),
      );
      // Before the line loses the focus, which closes the list.
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        take(suggestion);
      });
      return option;
    });
    list.replaceChildren(...options);
    chosen = -1;
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    status.textContent = options.length > 0 ? words.suggested(options.length) : '';
    taken = suggestions;
  };
  let taken: readonly Suggestion[] = [];

  const ask = () => {
    clearTimeout(timer);
    const typed = input.value.trim();
    if (typed === '') return close();
    timer = window.setTimeout(() => {
      // Suggestions are a help: where their file cannot be had, the search itself says so.
      suggest(typed).then(
        (found) => input.value.trim() === typed && document.activeElement === input && show(found),
        close,
      );
    }, pause);
  };
  input.addEventListener('input', ask);
  // What was typed while the script was on its way.
  if (document.activeElement === input) ask();
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? -2 : chosen - 1);
    else if (event.key === 'Escape') close();
    else {
      const suggestion = event.key === 'Enter' ? taken[chosen] : undefined;
      if (event.key === 'Enter' && !suggestion) close();
      if (!suggestion) return;
      take(suggestion);
    }
    event.preventDefault();
  });
  input.addEventListener('blur', close);
}
