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

  unplaced(page = 1): string {
    return this.list('regions/unplaced/', page);
  }

  themes(): string {
    return this.file('themes/');
  }

  theme(slug: string, page = 1): string {
    return this.list(`themes/${slug}/`, page);
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

  /** `month` as two digits. */
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

  session(id: string): string {
    return this.file(`sessions/${id}/`);
  }

  sessions(page = 1): string {
    return this.list('sessions/', page);
  }

  followUp(): string {
    return this.file('follow-up/');
  }

  /** The page of one measure. */
  measure(id: string): string {
    return this.file(`follow-up/${id}/`);
  }

  coverage(): string {
    return this.file('coverage/');
  }

  map(): string {
    return this.file('map/');
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
