import type { ArchiveDocument } from './document.ts';

/**
 * The only place that makes an address. All are from the root of the site, base included, and end with `/`
 * (or a file name), so that plain file servers answer them.
 */
export class Addresses {
  /** Starts and ends with `/`. */
  readonly base: string;

  constructor(base = '/') {
    this.base = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');
  }

  /** A file or folder of the site by its path from the root, without a leading `/`. */
  file(path: string): string {
    return this.base + path;
  }

  home(): string {
    return this.base;
  }

  document(document: Pick<ArchiveDocument, 'id' | 'type'>, anchor?: string): string {
    const shelf = document.type === 'case' ? 'cases' : 'lectures';
    return `${this.base}${shelf}/${document.id}/${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
  }

  /** The captions of one of a document's recordings, counted from 1. */
  captions(document: Pick<ArchiveDocument, 'id' | 'type'>, recording: number): string {
    return `${this.document(document)}captions${recording > 1 ? `-${recording}` : ''}.vtt`;
  }

  lectures(page = 1): string {
    return this.list('lectures/', page);
  }

  cases(page = 1): string {
    return this.list('cases/', page);
  }

  regions(): string {
    return this.file('regions/');
  }

  region(slug: string, page = 1): string {
    return this.list(`regions/${slug}/`, page);
  }

  /** Where the list of a region's documents begins, below what else its page tells. */
  regionDocuments(slug: string): string {
    return `${this.region(slug)}#documents`;
  }

  /** One of the lists of what concerns a region, by its name in addresses. */
  regionList(slug: string, list: string, page = 1): string {
    return this.list(`regions/${slug}/${list}/`, page);
  }

  /** What a region holds of a year (`undated` of none), or of one of its months: two digits, `00` where it is not known. */
  regionYear(slug: string, year: string, month?: string): string {
    return this.file(`regions/${slug}/years/${year}/${month ? `#m${month}` : ''}`);
  }

  /** The same week by week: two digits, `00` for what is dated less exactly. */
  regionWeeks(slug: string, year: string, week?: string): string {
    return this.file(`regions/${slug}/weeks/${year}/${week ? `#w${week}` : ''}`);
  }

  unplaced(page = 1): string {
    return this.list('regions/unplaced/', page);
  }

  themes(): string {
    return this.file('themes/');
  }

  theme(slug: string, page = 1): string {
    return this.list(`themes/${slug}/`, page);
  }

  /** As {@link regionYear}; `unplaced` stands for documents without a theme. */
  themeYear(slug: string, year: string, month?: string): string {
    return this.file(`themes/${slug}/years/${year}/${month ? `#m${month}` : ''}`);
  }

  themeWeeks(slug: string, year: string, week?: string): string {
    return this.file(`themes/${slug}/weeks/${year}/${week ? `#w${week}` : ''}`);
  }

  unthemed(page = 1): string {
    return this.list('themes/unplaced/', page);
  }

  dates(): string {
    return this.file('dates/');
  }

  year(year: string, page = 1): string {
    return this.list(`dates/${year}/`, page);
  }

  /** The weeks of an ISO year: two digits, `00` for what is dated less exactly in that year. */
  weeks(year: string, week?: string): string {
    return this.file(`dates/${year}/weeks/${week ? `#w${week}` : ''}`);
  }

  /** `month` as two digits; `00` for documents of which only the year is known. */
  month(year: string, month: string, page = 1): string {
    return this.list(`dates/${year}/${month}/`, page);
  }

  undated(page = 1): string {
    return this.list('dates/undated/', page);
  }

  allSeries(): string {
    return this.file('series/');
  }

  series(slug: string, page = 1): string {
    return this.list(`series/${slug}/`, page);
  }

  session(id: string, anchor?: string): string {
    return this.file(`sessions/${id}/${anchor ? `#${encodeURIComponent(anchor)}` : ''}`);
  }

  sessions(page = 1): string {
    return this.list('sessions/', page);
  }

  /** The sessions of a year, or of no stated date; a session may itself be called after a year. */
  sessionsOf(year: string | null, page = 1): string {
    return this.list(`sessions/year/${year ?? 'undated'}/`, page);
  }

  followUp(): string {
    return this.file('follow-up/');
  }

  /** The page of one measure. */
  measure(id: string): string {
    return this.file(`follow-up/${id}/`);
  }

  /** The measures that have one thing in common: `value` is a slug, or `not_stated`, which no slug can be. */
  followUpList(facet: string, value: string): string {
    return this.file(`follow-up/${facet}/${value}/`);
  }

  /** The register as a table for spreadsheets. */
  registerTable(): string {
    return this.file('follow-up/register.csv');
  }

  coverage(): string {
    return this.file('coverage/');
  }

  /** Who has spoken in a series; `part` is one of the lists on that page. */
  seriesCoverage(slug: string, part?: string): string {
    return this.file(`coverage/${slug}/${part ? `#${part}` : ''}`);
  }

  map(): string {
    return this.file('map/');
  }

  /** The archive's terms; `term` is the anchor of one of them. */
  glossary(term?: string): string {
    return this.file(`glossary/${term ? `#${encodeURIComponent(term)}` : ''}`);
  }

  /** The guide for contributors. */
  help(): string {
    return this.file('help/');
  }

  /** What the rules of the check mean; `rule` leads to one of them. */
  problems(rule?: string): string {
    return this.file(`help/problems/${rule ? `#${rule}` : ''}`);
  }

  /** Lists of documents for archive rooms; of one year, or of the undated, as CSV. */
  archival(year?: string | 'undated'): string {
    return this.file(year === undefined ? 'archive/' : `archive/${year}.csv`);
  }

  /** A document's citation as a file, by the ending of its name. */
  citation(documentId: string, ending: string): string {
    return this.file(`cite/${documentId}.${ending}`);
  }

  /** A document with its text by paragraph, for other programs. */
  data(documentId: string): string {
    return this.file(`data/${documentId}.json`);
  }

  /** The Atom feed of the archive, or of one region or theme: `regions/wuhan/feed.xml`. */
  feed(shelf?: 'regions' | 'themes', slug?: string): string {
    return this.file(shelf === undefined ? 'feed.xml' : `${shelf}/${slug}/feed.xml`);
  }

  search(query?: string): string {
    return this.file(`search/${query ? `?q=${encodeURIComponent(query)}` : ''}`);
  }

  ownerPage(slug: string): string {
    return this.file(`${slug}/`);
  }

  /** An attachment of a document, by the file's own name. */
  attachment(documentId: string, name: string): string {
    return this.file(`files/${documentId}/${encodeURIComponent(name)}`);
  }

  /**
   * A recording under the owner's `media.base`: an address of its own, a path from the root of the server (`/media/`),
   * or, without either, a folder of the site.
   */
  media(mediaBase: string, path: string): string {
    const folder = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(mediaBase) ? mediaBase : this.file(mediaBase);
    return folder + path.split('/').map(encodeURIComponent).join('/');
  }

  private list(path: string, page: number): string {
    return this.base + path + (page > 1 ? `page/${page}/` : '');
  }
}
