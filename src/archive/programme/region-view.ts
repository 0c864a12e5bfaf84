import { compareNewest, type PartialDate, surelyLater } from '../date.ts';
import type { ArchiveDocument } from '../document.ts';
import type { Region } from '../region.ts';
import type { Shelves } from '../shelves.ts';
import type { Measure } from './measure.ts';
import type { Programme } from './programme.ts';
import type { Session } from './session.ts';

/** What a thing has to do with a region, in the order in which the view names it. */
export const regionRoles = [
  /** A session in its main classroom, or a lecture of one, or a lecture held there without a session. */
  'hosted',
  /** A session it joined as a branch classroom, or a lecture of one. */
  'joined',
  /** A lecture or talk, or a part of one, by a speaker who stood for it. */
  'spoke',
  /** A lecture or talk about it. */
  'about',
  /** A lecture or talk about a region above it, and not about itself. */
  'about-above',
  /** A document whose work it is to follow: it or a region above it is named. */
  'applies',
  /** A measure given to it or to a body of it. */
  'measure',
  /** A case about it. */
  'case',
  /** A case about another part of the region above it, not about itself, on a theme of its own documents. */
  'neighbour-case',
] as const;
export type RegionRole = (typeof regionRoles)[number];

/** A thing that concerns the region, once, with all that it has to do with it. */
export interface RegionEntry {
  item: RegionItem;
  /** That of the session or document; of the announcing lecture for a measure. */
  date: PartialDate | null;
  /** In the order of {@link regionRoles}; never empty. */
  roles: readonly RegionRole[];
  /** Surely dated after the day asked for; false where no day is given. */
  isNew: boolean;
}

export type RegionItem =
  | { kind: 'session'; session: Session }
  | { kind: 'document'; document: ArchiveDocument }
  | { kind: 'measure'; measure: Measure };

/** “What concerns my region.” */
export interface RegionView {
  region: Region;
  /** Newest first, undated last; of one date sessions, documents, measures, each by id. */
  entries: readonly RegionEntry[];
  /** For each role the entries that have it, in the same order. */
  byRole: Readonly<Record<RegionRole, readonly RegionEntry[]>>;
  fresh: readonly RegionEntry[];
  /** Slugs of the themes that neighbours' cases were chosen by: of lectures and cases about it, by its speakers, and declaring its measures. */
  themes: ReadonlySet<string>;
}

type Roles<T> = Map<T, Set<RegionRole>>;

/** Only the region itself, not those below it. `since` is a day; what is surely dated after it is new. */
export function regionView(
  programme: Programme,
  shelves: Shelves,
  region: Region,
  since: PartialDate | null = null,
): RegionView {
  const sessions: Roles<Session> = new Map();
  add(sessions, 'hosted', programme.hosted(region).own);
  add(sessions, 'joined', programme.joined(region).own);

  const measures: Roles<Measure> = new Map();
  add(measures, 'measure', programme.measuresOwnedBy(region).own);

  const { about, held } = shelves.region(region);
  const [casesAbout, lecturesAbout] = parted(about);
  const spoke = programme.spokenFor(region).map(({ document }) => document);
  const announcing = [...measures.keys()].map(({ document }) => programme.document(document));
  const own = [...about, ...spoke, ...announcing.filter((document) => document !== undefined)];
  const themes = new Set(own.flatMap((document) => document.themes));
  const lecturesOf = (all: readonly Session[]) =>
    all.flatMap((session) => programme.contributions(session).map(({ document }) => document));

  const documents: Roles<ArchiveDocument> = new Map();
  add(documents, 'hosted', lecturesOf(programme.hosted(region).own));
  add(
    documents,
    'hosted',
    held.filter(({ heldIn }) => heldIn.includes(region.slug)),
  );
  add(documents, 'joined', lecturesOf(programme.joined(region).own));
  add(documents, 'spoke', spoke);
  add(documents, 'about', lecturesAbout);
  add(documents, 'about-above', lecturesAbove(programme, shelves, region));
  const applying = programme.applyingTo(region);
  add(documents, 'applies', [...applying.own, ...applying.above]);
  add(documents, 'case', casesAbout);
  add(documents, 'neighbour-case', neighbourCases(programme, shelves, region, themes));

  const isNew = (date: PartialDate | null) => since !== null && date !== null && surelyLater(date, since);
  const entry = (item: RegionItem, date: PartialDate | null, roles: ReadonlySet<RegionRole>): RegionEntry => {
    return { item, date, roles: regionRoles.filter((role) => roles.has(role)), isNew: isNew(date) };
  };
  const entries = [
    ...sorted(sessions).map(([session, roles]) => entry({ kind: 'session', session }, session.date, roles)),
    ...sorted(documents).map(([document, roles]) => entry({ kind: 'document', document }, document.date, roles)),
    ...sorted(measures).map(([measure, roles]) => {
      return entry({ kind: 'measure', measure }, programme.document(measure.document)?.date ?? null, roles);
    }),
  ].sort((a, b) => compareNewest(a.date, b.date));
  const withRole = (role: RegionRole) => entries.filter(({ roles }) => roles.includes(role));
  return {
    region,
    entries,
    byRole: {
      hosted: withRole('hosted'),
      joined: withRole('joined'),
      spoke: withRole('spoke'),
      about: withRole('about'),
      'about-above': withRole('about-above'),
      applies: withRole('applies'),
      measure: withRole('measure'),
      case: withRole('case'),
      'neighbour-case': withRole('neighbour-case'),
    },
    fresh: entries.filter((one) => one.isNew),
    themes,
  };
}

function lecturesAbove({ archive }: Programme, shelves: Shelves, region: Region): ArchiveDocument[] {
  const above = archive.regions.ancestors(region).flatMap((one) => shelves.region(one).about);
  const [, lectures] = parted(above);
  return lectures.filter(({ regions }) => !regions.includes(region.slug));
}

/** The other parts of the region above; of a region at the top, the others at the top. */
function neighbourCases(
  { archive }: Programme,
  shelves: Shelves,
  region: Region,
  themes: ReadonlySet<string>,
): ArchiveDocument[] {
  const parent = archive.regions.parent(region);
  const siblings = parent ? archive.regions.children(parent) : archive.regions.roots;
  const [cases] = parted(siblings.filter((one) => one !== region).flatMap((one) => shelves.region(one).about));
  return cases.filter(
    (document) => !document.regions.includes(region.slug) && document.themes.some((theme) => themes.has(theme)),
  );
}

function parted(documents: readonly ArchiveDocument[]): [cases: ArchiveDocument[], lectures: ArchiveDocument[]] {
  const isCase = (document: ArchiveDocument) => document.type === 'case';
  return [documents.filter(isCase), documents.filter((document) => !isCase(document))];
}

function add<T>(roles: Roles<T>, role: RegionRole, items: readonly T[]): void {
  for (const item of items) roles.set(item, (roles.get(item) ?? new Set()).add(role));
}

function sorted<T extends { id: string }>(roles: Roles<T>): [T, Set<RegionRole>][] {
  return [...roles].sort(([a], [b]) => (a.id < b.id ? -1 : 1));
}
