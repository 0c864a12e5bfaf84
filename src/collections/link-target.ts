import { posix } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { ArchiveDocument, DocumentType } from '../archive/document.ts';

/** What a link in a body leads to. */
export type LinkTarget =
  | { kind: 'outside'; address: string }
  | { kind: 'scheme'; scheme: string }
  | { kind: 'here'; anchor: string }
  | { kind: 'document'; document: ArchiveDocument; anchor: string | null }
  | { kind: 'owner-page'; slug: string; anchor: string | null }
  | { kind: 'shelf'; path: string; known: boolean }
  | { kind: 'file'; file: string }
  | { kind: 'no-document'; written: string };

/** First parts of addresses that every archive has a page or a file at. */
const overviews: ReadonlySet<string> = new Set([
  '',
  'lectures',
  'cases',
  'regions',
  'themes',
  'dates',
  'series',
  'sessions',
  'follow-up',
  'coverage',
  'map',
  'search',
  'catalog.json',
  'catalog.csv',
  'feed.xml',
]);

/** Tells what links lead to, from the documents and files that there are. */
export class LinkTargets {
  private readonly archive: Archive;
  private readonly files: ReadonlySet<string>;
  private readonly byFile: Map<string, ArchiveDocument>;
  private readonly byId: Map<string, ArchiveDocument>;
  private readonly sessions: ReadonlySet<string>;
  private readonly measures: ReadonlySet<string>;

  constructor(archive: Archive, files: ReadonlySet<string>) {
    this.archive = archive;
    this.files = files;
    this.byFile = new Map(archive.documents.map((document) => [document.file, document]));
    this.byId = new Map(archive.documents.map((document) => [document.id, document]));
    this.sessions = new Set(archive.sessions.map((session) => session.id));
    this.measures = new Set(archive.measures.map((measure) => measure.id));
  }

  /** @param target as the author wrote it; @param from path of the file it stands in */
  resolve(target: string, from: string): LinkTarget {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
    if (scheme !== undefined) {
      return /^(?:https?|mailto|tel)$/.test(scheme)
        ? { kind: 'outside', address: target }
        : { kind: 'scheme', scheme: `${scheme}:` };
    }
    if (target.startsWith('//')) return { kind: 'outside', address: target };
    const [path = '', anchor = null] = splitOnce(target, '#');
    if (path === '') return { kind: 'here', anchor: anchor ?? '' };
    return path.startsWith('/') ? this.address(path, anchor) : this.relative(path, anchor, from);
  }

  /** Whether there is such a file in the content folder. */
  hasFile(file: string): boolean {
    return this.files.has(file);
  }

  private relative(path: string, anchor: string | null, from: string): LinkTarget {
    const file = posix.normalize(posix.join(posix.dirname(from), fileName(path)));
    const document = this.byFile.get(file);
    if (document) return { kind: 'document', document, anchor };
    const page = this.archive.pages.find((candidate) => candidate.file === file);
    if (page) return { kind: 'owner-page', slug: page.slug, anchor };
    return file.endsWith('.mdx') ? { kind: 'no-document', written: path } : { kind: 'file', file };
  }

  private address(path: string, anchor: string | null): LinkTarget {
    const [first = '', second = '', ...rest] =
      path
        .split('?')[0]
        ?.split('/')
        .filter((part) => part !== '') ?? [];
    if ((first === 'lectures' || first === 'cases') && second !== '' && second !== 'page') {
      const document = this.byId.get(second);
      if (!document || rest.length > 0 || folderOf(document.type) !== first)
        return { kind: 'no-document', written: path };
      return { kind: 'document', document, anchor };
    }
    const page = this.archive.pages.find((candidate) => candidate.slug === first);
    if (page && second === '') return { kind: 'owner-page', slug: page.slug, anchor };
    const known = this.isShelf(first, second, rest);
    return { kind: 'shelf', path: path.slice(1) + (anchor === null ? '' : `#${anchor}`), known };
  }

  /** Pages that every archive has, and those of its regions, themes, series and dates. */
  private isShelf(first: string, second: string, rest: readonly string[]): boolean {
    if (first === '' || second === '') return overviews.has(first);
    if (rest.length > 0 && first !== 'dates') return false;
    if (first === 'regions') return second === 'unplaced' || this.archive.regions.find(second)?.slug === second;
    if (first === 'themes') return second === 'unplaced' || this.archive.themes.some((theme) => theme.slug === second);
    if (first === 'sessions') return this.sessions.has(second);
    if (first === 'follow-up') return second === 'register.csv' || this.measures.has(second);
    if (first === 'series') return this.archive.series.some((series) => series.slug === second);
    if (first === 'dates') {
      const date = [second, ...rest].join('-');
      return (
        second === 'undated' ||
        this.archive.documents.some((document) => document.date === date || document.date?.startsWith(`${date}-`))
      );
    }
    return false;
  }
}

function folderOf(type: DocumentType): string {
  return type === 'case' ? 'cases' : 'lectures';
}

/** What is still encoded of a path that has been cut at its `#` and `?`: the two signs themselves, where a name has them. */
function fileName(path: string): string {
  return path.replace(/%23/g, '#').replace(/%3F/gi, '?');
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
