import type { Archive } from './archive.ts';
import { compareOldest } from './date.ts';
import type { ArchiveDocument } from './document.ts';
import type { Session } from './programme/session.ts';
import type { Region } from './region.ts';
import type { Series } from './series.ts';
import { holdingsOf, type Shelves } from './shelves.ts';
import type { Theme } from './theme.ts';

/** What a volume holds: each null where it does not narrow it. A document stands alone. Names or slugs, as they were written. */
export interface VolumeChoice {
  document: string | null;
  /** Four digits, or `undated`. */
  year: string | null;
  series: string | null;
  region: string | null;
  theme: string | null;
  session: string | null;
}

/** A choice, found in the archive. */
export interface ChosenShelf {
  document: ArchiveDocument | null;
  year: string | null;
  series: Series | null;
  region: Region | null;
  theme: Theme | null;
  session: Session | null;
  /** In the order of the volume. */
  documents: readonly ArchiveDocument[];
}

/** A name that the archive does not know, and those that it knows of the kind. */
export interface UnknownName {
  kind: 'document' | 'series' | 'region' | 'theme' | 'session';
  given: string;
  known: readonly string[];
}

/**
 * The documents that are in every part of the choice, oldest first, undated last; of one date by their place in the session
 * and then by id; those of one series in its own order. What is given goes by slug, id, code or name.
 * @param inSession the documents of a session in the order of its agenda
 */
export function chooseShelf(
  choice: VolumeChoice,
  archive: Archive,
  shelves: Shelves,
  inSession: (session: Session) => readonly ArchiveDocument[],
): ChosenShelf | UnknownName {
  const { documents, regions, themes, sessions } = archive;
  const document = documents.find(({ id }) => id === choice.document);
  if (choice.document !== null && !document) return unknown('document', choice.document, documents, ({ id }) => id);
  const series = archive.series.find(({ slug, title }) => slug === choice.series || title === choice.series);
  if (choice.series !== null && !series) return unknown('series', choice.series, archive.series, ({ slug }) => slug);
  const region = choice.region === null ? undefined : findRegion(choice.region, archive);
  if (choice.region !== null && !region) return unknown('region', choice.region, regions.all, ({ slug }) => slug);
  const theme = themes.find(({ slug, name }) => slug === choice.theme || name === choice.theme);
  if (choice.theme !== null && !theme) return unknown('theme', choice.theme, themes, ({ slug }) => slug);
  const session = sessions.find(
    ({ id, title }) => id === choice.session || (title !== null && title === choice.session),
  );
  if (choice.session !== null && !session) return unknown('session', choice.session, sessions, ({ id }) => id);

  const ordered = session ? inSession(session) : series ? shelves.series(series.slug) : inOrder(documents);
  const held = region && new Set(holdingsOf(shelves.region(region)));
  const chosen = ordered.filter(
    (one) =>
      (!document || one === document) &&
      (choice.year === null || (one.date?.slice(0, 4) ?? 'undated') === choice.year) &&
      (!series || one.series === series.slug) &&
      (!held || held.has(one)) &&
      (!theme || one.themes.includes(theme.slug)),
  );
  return {
    document: document ?? null,
    year: choice.year,
    series: series ?? null,
    region: region ?? null,
    theme: theme ?? null,
    session: session ?? null,
    documents: chosen,
  };
}

/** By slug or code as documents name it, else by a name that no other region has. */
function findRegion(given: string, { regions }: Archive): Region | undefined {
  const named = regions.all.filter(({ name, aliases }) => name === given || aliases.includes(given));
  return regions.find(given) ?? (named.length === 1 ? named[0] : undefined);
}

function inOrder(documents: readonly ArchiveDocument[]): ArchiveDocument[] {
  const place = ({ session, order }: ArchiveDocument) =>
    session === null ? Number.MAX_SAFE_INTEGER : (order ?? Number.MAX_SAFE_INTEGER - 1);
  return documents.toSorted(
    (a, b) =>
      compareOldest(a.date, b.date) ||
      (a.session === b.session ? place(a) - place(b) : (a.session ?? '~') < (b.session ?? '~') ? -1 : 1) ||
      (a.id < b.id ? -1 : 1),
  );
}

function unknown<T>(
  kind: UnknownName['kind'],
  given: string,
  all: readonly T[],
  nameOf: (one: T) => string,
): UnknownName {
  return { kind, given, known: all.map(nameOf) };
}

/**
 * Parts a shelf into as few volumes as hold at most `most` characters each, about equally long and in order. A document is
 * never parted: a longer one is a volume by itself.
 */
export function partVolumes(documents: readonly ArchiveDocument[], most: number): ArchiveDocument[][] {
  const total = documents.reduce((sum, { characters }) => sum + characters, 0);
  let size = Math.max(1, Math.ceil(total / most));
  for (;;) {
    const parts = filled(documents, total / size);
    if (parts.every((part) => part.length === 1 || charactersOf(part) <= most)) return parts;
    size += 1;
  }
}

/** Goes on to the next part where the middle of a document lies beyond the share of the parts before it. */
function filled(documents: readonly ArchiveDocument[], share: number): ArchiveDocument[][] {
  const parts = new Map<number, ArchiveDocument[]>();
  let before = 0;
  for (const document of documents) {
    const part = share === 0 ? 0 : Math.floor((before + document.characters / 2) / share);
    parts.set(part, [...(parts.get(part) ?? []), document]);
    before += document.characters;
  }
  return [...parts.values()];
}

/** Characters of several documents, white space not counted. */
export function charactersOf(documents: readonly ArchiveDocument[]): number {
  return documents.reduce((sum, { characters }) => sum + characters, 0);
}

/** What the file of a volume is called where the user gives no name: its choices by slug, `2023-huanggang`. */
export function volumeName({ document, year, series, region, theme, session }: ChosenShelf): string {
  if (document) return document.id;
  return [year, series?.slug, region?.slug, theme?.slug, session?.id].filter(Boolean).join('-');
}
