import type { SearchMessages } from '../../archive/messages/search.ts';
import { element } from './elements.ts';
import { forget, search, suggest } from './engine.ts';
import { FacetLists } from './facet-lists.ts';
import { describeFault } from './fault.ts';
import { notesOn } from './notes.ts';
import {
  addressable,
  isEmpty,
  optionsOf,
  type PageState,
  pageSize,
  readState,
  shortened,
  shownBy,
  writeState,
} from './page-state.ts';
import { type Asked, resultItems } from './result-list.ts';
import type { SearchAnswer } from './searcher.ts';
import type { Suggestion } from './suggestions.ts';

const typingPause = 200;
/** Names of the archive offered where nothing was found. */
const mostMeant = 3;

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
  private readonly more: HTMLAnchorElement;
  private readonly facets: FacetLists;
  private readonly title = document.title;
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
    this.listen(root);
  }

  /** Shows what the address says; what the reader typed or chose before this script was there stays, and is searched for. */
  start(): void {
    const state = readState(location.search);
    const controls = [this.input, this.sort, ...this.dates];
    const early = controls.map((control) =>
      control === this.sort && control.value === 'relevance' ? '' : control.value,
    );
    this.fill(state);
    for (const [place, control] of controls.entries()) control.value = early[place] || control.value;
    if (early.some((value) => value.trim() !== '')) this.go({ ...this.stated(), show: '' });
    else if (!isEmpty(state) || state.show !== '') void this.show(state);
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
    root.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"], a[href="./"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const state = readState(new URL(link.href).search);
      if (link === this.more) {
        this.showMore(state);
        return;
      }
      this.fill(state);
      this.go(state);
    });
    addEventListener('popstate', () => {
      const state = readState(location.search);
      this.fill(state);
      void this.show(state);
    });
  }

  private showMore(state: PageState): void {
    const before = this.list.children.length;
    history.replaceState(null, '', writeState(state));
    void this.show(state).then(() => this.list.children[before]?.querySelector('a')?.focus());
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
    const before = readState(location.search);
    const q = addressable(this.input.value);
    // That other names are left out was said of one query.
    const exact = q === before.q ? before.exact : '';
    return { ...before, q, exact, sort, from: from ?? '', to: to ?? '' };
  }

  private fill(state: PageState): void {
    this.input.value = state.q;
    this.sort.value = optionsOf(state).sort ?? 'relevance';
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
      if (turn === this.turn) this.status.textContent = this.words.searching;
    }, typingPause);
    try {
      const answer = await search(state.q, optionsOf(state));
      const meant = answer.matching === 0 && state.q !== '' ? await suggest(state.q, mostMeant).catch(() => []) : [];
      if (turn === this.turn) this.render(state, answer, meant);
    } catch (error) {
      if (turn === this.turn) this.renderFault(error);
    } finally {
      clearTimeout(slow);
    }
  }

  private render(state: PageState, answer: SearchAnswer, meant: readonly Suggestion[]): void {
    const { words } = this;
    const count = answer.results.length;
    document.title = state.q === '' ? this.title : `${shortened(state.q)} · ${this.title}`;
    this.facets.update(state, answer.facets);
    const asked: Asked = { q: state.q, also: answer.expanded.flatMap(({ names }) => names) };
    this.list.replaceChildren(...resultItems(answer.results, asked, words, this.facets.nameOf));
    const left = answer.total - count;
    this.more.hidden = left <= 0;
    this.more.href = writeState({ ...state, show: String(shownBy(state) + pageSize) });
    this.more.textContent = words.moreResults(Math.min(left, pageSize));
    this.order(answer.total > 0);
    this.status.textContent = answer.total === 0 ? this.nothing(state, answer) : this.counted(answer, count);
    const given = new URLSearchParams(location.search).get('q') ?? '';
    const isCut = [given, this.input.value].some((text) => text.trim() !== addressable(text));
    this.notes.replaceChildren(...notesOn(state, answer, meant, isCut, words));
  }

  /** The order matters only where there is something to order. */
  private order(matters: boolean): void {
    const label = this.sort.closest('label');
    if (label) label.hidden = !matters;
  }

  private counted({ asksNothing, total }: SearchAnswer, count: number): string {
    const { words } = this;
    return (asksNothing ? words.all(total) : words.found(total)) + words.shown(1, count, total);
  }

  private nothing(state: PageState, answer: SearchAnswer): string {
    if (answer.matching > 0) return this.words.nothingFiltered(answer.matching);
    return state.q === '' ? this.words.nothingAtAll : this.words.nothing(shortened(state.q));
  }

  private renderFault(error: unknown): void {
    const { words } = this;
    this.status.textContent = describeFault(error, words);
    this.list.replaceChildren();
    this.more.hidden = true;
    this.order(false);
    const retry = element('button', { type: 'button' }, words.retry);
    retry.addEventListener('click', () => {
      retry.disabled = true;
      this.status.textContent = words.searching;
      forget();
      void this.show(readState(location.search));
    });
    const browse = document.querySelector('#search-old .ways');
    this.notes.replaceChildren(
      element('p', {}, retry),
      element('p', {}, words.browseStill),
      ...(browse ? [browse.cloneNode(true)] : []),
    );
  }
}
