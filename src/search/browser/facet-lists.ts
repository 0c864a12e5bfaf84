import type { SearchMessages } from '../../archive/messages/search.ts';
import { element } from './elements.ts';
import type { Facets } from './facets.ts';
import { facetNames } from './facets.ts';
import { filterNames, type PageState, writeState } from './page-state.ts';

/** The filters beside the results. The page brings their names and order; counts and addresses are set here. */
export class FacetLists {
  private readonly root: HTMLElement;
  private readonly words: SearchMessages;

  constructor(root: HTMLElement, words: SearchMessages) {
    this.root = root;
    this.words = words;
  }

  /** The word for a value, as the filters show it; the slug where they do not. */
  nameOf = (facet: string, slug: string): string =>
    this.links(facet)
      .find((link) => link.dataset.value === slug)
      ?.querySelector('.facet-name')?.textContent ?? slug;

  /** Sets counts, hides what would give nothing, and makes each link the address that choosing it leads to. */
  update(state: PageState, facets: Facets): void {
    for (const facet of facetNames) {
      const links = this.links(facet);
      for (const link of links) {
        const value = link.dataset.value ?? '';
        const count = facets[facet][value] ?? 0;
        const chosen = state[facet] === value;
        link.href = writeState({ ...state, show: '', [facet]: chosen ? '' : value });
        if (chosen) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
        const number = link.querySelector('.facet-count');
        if (number) number.textContent = String(count);
        link.title = this.words.counted(count);
        const item = link.closest('li');
        if (item) item.hidden = count === 0 && !chosen && !item.querySelector('[aria-current]');
      }
      const section = links[0]?.closest<HTMLElement>('[data-facet-section]');
      if (section) section.hidden = links.every((link) => link.closest('li')?.hidden);
    }
    this.showChosen(state);
  }

  private showChosen(state: PageState): void {
    const chosen = filterNames.filter((name) => state[name] !== '');
    const summary = this.root.querySelector('summary');
    if (summary) summary.textContent = chosen.length > 0 ? this.words.filtersOn(chosen.length) : this.words.filters;
    const list = document.getElementById('search-chosen');
    list?.replaceChildren(
      ...chosen.map((name) => {
        const label =
          name === 'from' || name === 'to' ? `${this.words[name]} ${state[name]}` : this.nameOf(name, state[name]);
        const href = writeState({ ...state, show: '', [name]: '' });
        return element('li', {}, element('a', { href, 'aria-label': this.words.remove(label) }, label));
      }),
    );
  }

  private links(facet: string): HTMLAnchorElement[] {
    return [...this.root.querySelectorAll<HTMLAnchorElement>(`a[data-facet="${facet}"]`)];
  }
}
