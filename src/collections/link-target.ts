import { posix } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { hasGlossary } from '../archive/glossary.ts';
import { movedOf, pathOf, shelfOf } from '../archive/permanence.ts';

/** What a link in a body leads to. */
export type LinkTarget =
  | { kind: 'outside'; address: string }
  | { kind: 'scheme'; scheme: string }
  | { kind: 'here'; anchor: string }
  | { kind: 'document'; document: ArchiveDocument; anchor: string | null }
  | { kind: 'owner-page'; slug: string; anchor: string | null }
  | { kind: 'shelf'; path: string; known: boolean }
  /** `anchor` is a place in the file, such as `page=3` of a PDF. */
  | { kind: 'file'; file: string; anchor: string | null }
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
  'help',
  'archive',
  'search',
  'catalog.json',
  'catalog.csv',
  'feed.xml',
]);

/** Tells what links lead to, from the documents and files that there are. */
export class LinkTargets {
  private readonly archive: Archive;
  /** Paths as they are on disk, by the same in composed characters. */
  private readonly byName: ReadonlyMap<string, string>;
  private readonly byFile: Map<string, ArchiveDocument>;
  private readonly byId: Map<string, ArchiveDocument>;
  /** Addresses of withdrawn documents, by file and by address: they still tell what became of them. */
  private readonly withdrawn: ReadonlyMap<string, string>;
  /** By a moved address, the one that stands for it now. */
  private readonly moved: ReadonlyMap<string, string>;
  private readonly sessions: ReadonlySet<string>;
  private readonly measures: ReadonlySet<string>;

  constructor(archive: Archive, files: ReadonlySet<string>) {
    this.archive = archive;
    this.byFile = new Map(archive.documents.map((document) => [composed(document.file), document]));
    this.byName = new Map([...files].map((file) => [composed(file), file]));
    this.byId = new Map(archive.documents.map((document) => [document.id, document]));
    this.withdrawn = new Map(
      archive.withdrawn.flatMap((document) => {
        const path = pathOf({ shelf: shelfOf(document), id: document.id });
        return [[document.file, path] as const, [path, path] as const];
      }),
    );
    this.moved = new Map(movedOf(archive).map((one) => [pathOf(one), pathOf(one.to)]));
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
    return this.byName.has(composed(file));
  }

  private relative(path: string, anchor: string | null, from: string): LinkTarget {
    const file = posix.normalize(posix.join(posix.dirname(from), fileName(path)));
    const document = this.byFile.get(composed(file));
    if (document) return { kind: 'document', document, anchor };
    const withdrawn = this.withdrawn.get(composed(file));
    if (withdrawn !== undefined) return { kind: 'shelf', path: `${withdrawn}/`, known: true };
    const page = this.archive.pages.find((candidate) => composed(candidate.file) === composed(file));
    if (page) return { kind: 'owner-page', slug: page.slug, anchor };
    return file.endsWith('.mdx')
      ? { kind: 'no-document', written: path }
      : { kind: 'file', file: this.byName.get(composed(file)) ?? file, anchor };
  }

  private address(path: string, anchor: string | null): LinkTarget {
    const parts = (path.split('?')[0] ?? '').split('/').filter((part) => part !== '');
    const [first = '', second = '', ...rest] = this.moved.get(parts.join('/'))?.split('/') ?? parts;
    const withdrawn = this.withdrawn.get([first, second, ...rest].join('/'));
    if (withdrawn !== undefined) return { kind: 'shelf', path: `${withdrawn}/`, known: true };
    if ((first === 'lectures' || first === 'cases') && second !== '' && second !== 'page') {
      const document = this.byId.get(second);
      if (!document || rest.length > 0 || shelfOf(document) !== first) return { kind: 'no-document', written: path };
      return { kind: 'document', document, anchor };
    }
    const page = this.archive.pages.find((candidate) => candidate.slug === first);
    if (page && second === '') return { kind: 'owner-page', slug: page.slug, anchor };
    const known = this.isShelf(first, second, rest);
    const written = this.moved.has(parts.join('/')) ? `${first}/${second}/` : path.slice(1);
    return { kind: 'shelf', path: written + (anchor === null ? '' : `#${anchor}`), known };
  }

  /** Pages that every archive has, and those of its regions, themes, series and dates. */
  private isShelf(first: string, second: string, rest: readonly string[]): boolean {
    if (first === 'glossary') return second === '' && hasGlossary(this.archive);
    if (first === '' || second === '') return overviews.has(first);
    if (first === 'sessions' && second === 'year') return this.hasSessionsOf(rest);
    if (rest.length > 0 && first !== 'dates') return false;
    if (first === 'help') return second === 'problems';
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

  private hasSessionsOf([year, ...rest]: readonly string[]): boolean {
    return rest.length === 0 && this.archive.sessions.some(({ date }) => (date?.slice(0, 4) ?? 'undated') === year);
  }
}

/** A name as it is compared: macOS may hand out `e` and its accent apart, and an author writes them as one. */
function composed(file: string): string {
  return file.normalize('NFC');
}

/** What is still encoded of a path that has been cut at its `#` and `?`: the two signs themselves, where a name has them. */
function fileName(path: string): string {
  return path.replace(/%23/g, '#').replace(/%3F/gi, '?');
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
