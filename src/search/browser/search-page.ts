import type { SearchMessages } from '../../archive/messages/search.ts';
import { longestQuery } from '../limits.ts';
import { element } from './elements.ts';
import { forget, search } from './engine.ts';
import { FacetLists } from './facet-lists.ts';
import { describeFault } from './fault.ts';
import {
  filterNames,
  isEmpty,
  optionsOf,
  type PageState,
  pageSize,
  readState,
  shownBy,
  writeState,
} from './page-state.ts';
import { resultItems } from './result-list.ts';
import type { SearchAnswer } from './searcher.ts';

const typingPause = 200;

/** The search page at work: its state is its address, and every change of one changes the other. */
export class SearchPage {
  private readonly words: SearchMessages;
  private readonly input: HTMLInputElement;
  private readonly form: HTMLFormElement;
  private readonly sort: HTMLSelectElement;
  private readonly dates: HTMLInputElement[];
  private readonly status: HTMLElement;
  private readonly notes: HTMLElement;
  private readonly list: HTMLElement;
  private readonly more: HTMLButtonElement;
  private readonly facets: FacetLists;
  private turn = 0;
  private typing = 0;

  constructor(root: HTMLElement, words: SearchMessages) {
    const part = <T extends HTMLElement>(id: string) => root.querySelector(`#${id}`) as T;
    this.words = words;
    this.input = part('search-q');
    this.form = part('search-form');
    this.sort = part('search-sort');
    this.dates = [part('search-from'), part('search-to')];
    this.status = part('search-status');
    this.notes = part('search-notes');
    this.list = part('search-results');
    this.more = part('search-more');
    this.facets = new FacetLists(part('search-filters'), words);
    // On a phone the filters would push the results out of sight.
    if (matchMedia('(max-width: 47.99em)').matches) part('search-filters').removeAttribute('open');
    this.listen(root);
  }

  /** Shows what the address says. */
  start(): void {
    const state = readState(location.search);
    this.fill(state);
    if (!isEmpty(state)) void this.show(state);
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  /** Searches for a text as if it had been typed and sent. */
  ask(text: string): void {
    this.input.value = text;
    this.go({ ...readState(location.search), q: text, show: '', exact: '' });
  }

  private listen(root: HTMLElement): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ ...this.stated(), show: '' });
    });
    this.input.addEventListener('input', (event) => {
      if ((event as InputEvent).isComposing) return;
      this.typed();
    });
    this.input.addEventListener('compositionend', () => this.typed());
    this.sort.addEventListener('change', () => this.go({ ...this.stated(), show: '' }));
    for (const date of this.dates) {
      date.addEventListener('change', () => {
        if (date.checkValidity()) this.go({ ...this.stated(), show: '' });
        else date.reportValidity();
      });
    }
    this.more.addEventListener('click', () => {
      const state = readState(location.search);
      const before = this.list.children.length;
      const next = { ...state, show: String(shownBy(state) + pageSize) };
      history.replaceState(null, '', writeState(next));
      void this.show(next).then(() => this.list.children[before]?.querySelector('a')?.focus());
    });
    root.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"], a[href="./"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const state = readState(new URL(link.href).search);
      this.fill(state);
      this.go(state);
    });
    addEventListener('popstate', () => {
      const state = readState(location.search);
      this.fill(state);
      void this.show(state);
    });
  }

  private typed(): void {
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => {
      const state = { ...this.stated(), show: '' };
      if (state.q === readState(location.search).q) return;
      history.replaceState(null, '', writeState(state));
      void this.show(state);
    }, typingPause);
  }

  /** The state as the address has it, with what stands in the form. */
  private stated(): PageState {
    const sort = this.sort.value === 'relevance' ? '' : this.sort.value;
    const [from, to] = this.dates.map((date) => date.value.trim());
    return { ...readState(location.search), q: this.input.value.trim(), sort, from: from ?? '', to: to ?? '' };
  }

  private fill(state: PageState): void {
    this.input.value = state.q;
    this.sort.value = state.sort === '' ? 'relevance' : state.sort;
    for (const [place, date] of this.dates.entries()) date.value = place === 0 ? state.from : state.to;
  }

  private go(state: PageState): void {
    clearTimeout(this.typing);
    if (writeState(state) !== writeState(readState(location.search))) history.pushState(null, '', writeState(state));
    void this.show(state);
  }

  private async show(state: PageState): Promise<void> {
    this.turn += 1;
    const turn = this.turn;
    const slow = window.setTimeout(() => {
      this.status.textContent = this.words.searching;
    }, typingPause);
    try {
      const answer = await search(state.q, optionsOf(state));
      if (turn === this.turn) this.render(state, answer);
    } catch (error) {
      if (turn === this.turn) this.renderFault(error);
    } finally {
      clearTimeout(slow);
    }
  }

  private render(state: PageState, answer: SearchAnswer): void {
    const { words } = this;
    const count = answer.results.length;
    this.facets.update(state, answer.facets);
    this.list.replaceChildren(...resultItems(answer.results, state.q, words, this.facets.nameOf));
    const left = answer.total - count;
    this.more.hidden = left <= 0;
    this.more.textContent = words.moreResults(Math.min(left, pageSize));
    this.status.textContent =
      answer.total === 0 ? this.nothing(state, answer) : this.counted(state, answer.total, count);
    this.notes.replaceChildren(...this.notesOn(state, answer));
  }

  private counted(state: PageState, total: number, count: number): string {
    const { words } = this;
    return (state.q === '' ? words.all(total) : words.found(total)) + words.shown(1, count, total);
  }

  private nothing(state: PageState, answer: SearchAnswer): string {
    if (answer.matching > 0) return this.words.nothingFiltered(answer.matching);
    return state.q === ''
      ? this.words.nothingAtAll
      : this.words.nothing(state.q.length > 60 ? `${state.q.slice(0, 60)}…` : state.q);
  }

  private notesOn(state: PageState, answer: SearchAnswer): HTMLElement[] {
    const { words } = this;
    const notes: HTMLElement[] = [];
    const link = (text: string, next: Partial<PageState>) =>
      element('a', { href: writeState({ ...state, show: '', ...next }) }, text);
    for (const { term, names } of answer.expanded) {
      notes.push(element('p', {}, words.expanded(term, names), ' ', link(words.exactly(term), { exact: '1' })));
    }
    if (answer.cut) notes.push(element('p', {}, words.cut(longestQuery)));
    if (answer.total === 0 && answer.matching > 0) {
      const without = Object.fromEntries(filterNames.map((name) => [name, '']));
      notes.push(element('p', {}, link(words.withoutFilters, without)));
    }
    if (answer.parts.length > 0) {
      const parts = answer.parts.map((part) =>
        element('li', {}, link(part.text, { q: `"${part.text}"` }), ` ${words.part(part.documents)}`),
      );
      notes.push(element('div', {}, element('p', {}, words.parts), element('ul', { class: 'search-parts' }, ...parts)));
    }
    return notes;
  }

  private renderFault(error: unknown): void {
    const { words } = this;
    this.status.textContent = describeFault(error, words);
    this.list.replaceChildren();
    this.more.hidden = true;
    const retry = element('button', { type: 'button' }, words.retry);
    retry.addEventListener('click', () => {
      forget();
      void this.show(readState(location.search));
    });
    const browse = document.getElementById('search-browse');
    this.notes.replaceChildren(element('p', {}, retry), ...(browse ? [browse.cloneNode(true) as HTMLElement] : []));
  }
}
