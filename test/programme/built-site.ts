import {
  elements,
  type HtmlDocument,
  type HtmlElement,
  hasClass,
  isNamed,
  readPages,
} from '../sites-build/built-pages.ts';

type Holds = (element: HtmlElement) => boolean;

const ledgerRow: Holds = (element) => hasClass('ledger-row')(element) && !hasClass('agenda-part')(element);
const isGap: Holds = (element) => element.name === 'time' && within(element, ({ attribs }) => attribs.id === 'gap');

/** What a row of a list is, the lists that hold others first: the first kind that a place has are its entries. */
const rowsBy: readonly Holds[] = [
  hasClass('speaking'),
  (element) => element.attribs['data-entry'] !== undefined && !within(element, hasClass('speaking-below')),
  (element) => element.name === 'tr' && within(element, isNamed('tbody')) && within(element, hasClass('register')),
  ledgerRow,
  hasClass('measure-case'),
  // Days on which a series was expected: gaps stand several to a line.
  (element) => isGap(element) || (isSitting(element) && !within(element, ({ attribs }) => attribs.id === 'gap')),
  (element) => element.name === 'li' && within(element, hasClass('year-bars')),
  hasClass('year-head'),
  (element) => hasClass('count-line')(element) && within(element, hasClass('count-list')),
  (element) => element.name === 'a' && within(element, hasClass('name-list')),
];

function isSitting(element: HtmlElement): boolean {
  return element.name === 'li' && within(element, hasClass('sittings'));
}

/** A built site, to be asked what stands at its addresses. */
export class BuiltArchive {
  readonly pages: ReadonlyMap<string, HtmlDocument>;
  readonly base: string;

  constructor(folder: string, base: string) {
    this.pages = readPages(folder);
    this.base = base;
  }

  /** The address below the base, with its hash, that a link on a page leads to. */
  resolve(page: string, href: string): string {
    const here = page.replace(/(?:^|(?<=\/))index\.html$/, '');
    const { pathname, hash } = new URL(href, `http://site.invalid${this.base}${here}`);
    return decodeURIComponent(pathname.slice(this.base.length) + hash);
  }

  page(address: string): HtmlDocument | undefined {
    const path = address.replace(/#.*$/, '');
    return this.pages.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  }

  /** The place that an address means; the whole of the page's own part where it has no hash. */
  place(address: string): HtmlElement | undefined {
    const page = this.page(address);
    const hash = address.split('#')[1];
    if (!page) return undefined;
    return hash === undefined ? mainOf(page) : elements(page, ({ attribs }) => attribs.id === hash)[0];
  }

  /** The first and the later pages of a list; with a hash, the part of each that has it. */
  pagesOf(address: string): HtmlElement[] {
    const [path = '', hash] = address.split('#');
    const found: HtmlElement[] = [];
    for (let number = 1; ; number += 1) {
      const page = number === 1 ? path : `${path}page/${number}/`;
      const place = this.place(hash === undefined ? page : `${page}#${hash}`);
      if (!place) return found;
      found.push(place);
    }
  }

  /**
   * What a list holds, on all its pages: where each row leads (below the base), or what it says. A document that a page lists
   * twice stands here once.
   */
  entriesAt(address: string): string[] {
    return this.entriesIn(address, this.pagesOf(address));
  }

  /** The same of places on a page or on its later pages. */
  entriesIn(address: string, places: readonly HtmlElement[]): string[] {
    // A page of a region has short lists of other things beside the one it is about.
    const order = address.includes('#') ? rowsBy : [ledgerRow, ...rowsBy];
    const rows = (holds: Holds) => places.flatMap((place) => elements(place, holds));
    const holds = order.find((isRow) => rows(isRow).length > 0) ?? outermost;
    const entries = rows(holds).map((row) => this.identity(address, row));
    if (holds !== ledgerRow) return entries;
    // What is counted of a session are its documents; talks that stand in one lead to their place in it.
    return [...new Set(address.endsWith('#agenda') ? entries.map((entry) => entry.replace(/#.*$/, '')) : entries)];
  }

  private identity(address: string, row: HtmlElement): string {
    const links = row.name === 'a' ? [row] : elements(row, isNamed('a'));
    const title = links.find(hasClass('ledger-title')) ?? links.find(hasClass('register-title')) ?? links[0];
    return title?.attribs.href === undefined ? textWithout(row) : this.resolve(address, title.attribs.href);
  }

  /** Every address that the links of a page and of its later pages lead to. */
  linksFrom(address: string): Set<string> {
    return new Set(
      this.pagesOf(address).flatMap((place) =>
        elements(place, isNamed('a')).map((link) => this.resolve(address, link.attribs.href ?? '')),
      ),
    );
  }
}

/** The page's own part, without the frame that every page has. */
export function mainOf(page: HtmlDocument): HtmlElement | undefined {
  return elements(page, isNamed('main'))[0];
}

/** Whether something stands in an element for which `holds` is true. */
export function within(element: HtmlElement, holds: (element: HtmlElement) => boolean): boolean {
  for (let above = element.parent; above !== null && isElement(above); above = above.parent)
    if (holds(above)) return true;
  return false;
}

function outermost(element: HtmlElement): boolean {
  const isRow = (one: HtmlElement) => one.name === 'li' || (one.name === 'tr' && within(one, isNamed('tbody')));
  return isRow(element) && !within(element, isRow) && !within(element, isNamed('nav'));
}

function isElement(node: unknown): node is HtmlElement {
  return typeof node === 'object' && node !== null && 'attribs' in node;
}

/** Text as it is seen: without what only screen readers are told. */
export function textWithout(
  element: HtmlElement,
  left: (element: HtmlElement) => boolean = hasClass('unseen'),
): string {
  const textOf = (node: HtmlElement['children'][number]): string => {
    if (node.type === 'text') return node.data;
    return isElement(node) && !left(node) ? node.children.map(textOf).join('') : '';
  };
  return element.children.map(textOf).join('').replace(/\s+/g, ' ').trim();
}
