import type { Archive } from './archive.ts';
import { compareNewest, compareOldest } from './date.ts';
import type { ArchiveDocument } from './document.ts';
import { groupBy } from './grouping.ts';
import type { Region } from './region.ts';

/** Newest first, undated last; documents of one date by id, so that every list has one order only. */
export function newestFirst(a: ArchiveDocument, b: ArchiveDocument): number {
  return compareNewest(a.date, b.date) || byId(a, b);
}

/** In a series: by number where the owner numbers it, then oldest first, then by id. */
function inSeriesOrder(a: ArchiveDocument, b: ArchiveDocument): number {
  const number = (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY);
  return (Number.isNaN(number) ? 0 : number) || compareOldest(a.date, b.date) || byId(a, b);
}

function byId(a: ArchiveDocument, b: ArchiveDocument): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The documents of one region, those about its parts kept apart from its own. */
export interface RegionShelf {
  /** About the region itself. */
  about: ArchiveDocument[];
  /** About a region below it and not about it. */
  aboutParts: ArchiveDocument[];
  /** Held in it or below it. */
  held: ArchiveDocument[];
  /** How many different documents these are; one that stands in two of the lists counts once. */
  count: number;
}

/** Every document of a region's shelf once, newest first. */
export function holdingsOf({ about, aboutParts, held }: RegionShelf): ArchiveDocument[] {
  return unique([...about, ...aboutParts, ...held]).sort(newestFirst);
}

export interface MonthShelf {
  /** Two digits; null for documents of which only the year is known. */
  month: string | null;
  documents: ArchiveDocument[];
}

export interface YearShelf {
  year: string;
  documents: ArchiveDocument[];
  /** January first; the unknown month last. */
  months: MonthShelf[];
}

/**
 * The ways of browsing, each made once for the whole archive. Every list is newest first
 * except those of a series; each way has a shelf for what its documents do not state.
 */
export class Shelves {
  readonly lectures: readonly ArchiveDocument[];
  readonly cases: readonly ArchiveDocument[];
  /** About no region and held in none. */
  readonly unplaced: readonly ArchiveDocument[];
  readonly unthemed: readonly ArchiveDocument[];
  readonly undated: readonly ArchiveDocument[];
  /** Newest year first. */
  readonly years: readonly YearShelf[];
  private readonly archive: Archive;
  /** Every document, newest first. */
  readonly all: readonly ArchiveDocument[];
  private readonly byIdMap: Map<string, ArchiveDocument>;
  private readonly aboutRegion: Map<string, ArchiveDocument[]>;
  private readonly heldInRegion: Map<string, ArchiveDocument[]>;
  private readonly byTheme: Map<string, ArchiveDocument[]>;
  private readonly bySeries: Map<string, ArchiveDocument[]>;
  private readonly relations: Map<string, ArchiveDocument[]>;
  private readonly regionShelves = new Map<string, RegionShelf>();

  constructor(archive: Archive) {
    this.archive = archive;
    this.all = [...archive.documents].sort(newestFirst);
    this.byIdMap = new Map(this.all.map((document) => [document.id, document]));
    this.lectures = this.all.filter((document) => document.type !== 'case');
    this.cases = this.all.filter((document) => document.type === 'case');
    this.unplaced = this.all.filter((document) => document.regions.length === 0 && document.heldIn.length === 0);
    this.unthemed = this.all.filter((document) => document.themes.length === 0);
    this.undated = this.all.filter((document) => document.date === null);
    this.aboutRegion = groupBy(this.all, (document) => document.regions);
    this.heldInRegion = groupBy(this.all, (document) => document.heldIn);
    this.byTheme = groupBy(this.all, (document) => document.themes);
    this.bySeries = groupBy(this.all, (document) => (document.series === null ? [] : [document.series]));
    for (const documents of this.bySeries.values()) documents.sort(inSeriesOrder);
    this.years = yearShelves(this.all);
    this.relations = relations(this.all, this.byIdMap);
  }

  document(id: string): ArchiveDocument | undefined {
    return this.byIdMap.get(id);
  }

  region(region: Region): RegionShelf {
    const made = this.regionShelves.get(region.slug) ?? this.makeRegion(region);
    this.regionShelves.set(region.slug, made);
    return made;
  }

  private makeRegion(region: Region): RegionShelf {
    const within = this.archive.regions.within(region).map((part) => part.slug);
    const about = this.aboutRegion.get(region.slug) ?? [];
    const own = new Set(about);
    const parts = unique(within.slice(1).flatMap((slug) => this.aboutRegion.get(slug) ?? []));
    const held = unique(within.flatMap((slug) => this.heldInRegion.get(slug) ?? []));
    const aboutParts = parts.filter((document) => !own.has(document)).sort(newestFirst);
    const count = new Set([...about, ...aboutParts, ...held]).size;
    return { about, aboutParts, held: held.sort(newestFirst), count };
  }

  theme(slug: string): readonly ArchiveDocument[] {
    return this.byTheme.get(slug) ?? [];
  }

  series(slug: string): readonly ArchiveDocument[] {
    return this.bySeries.get(slug) ?? [];
  }

  year(year: string): YearShelf | undefined {
    return this.years.find((shelf) => shelf.year === year);
  }

  /** Named by the document as related, or naming it so; newest first, each once. */
  related(document: ArchiveDocument): readonly ArchiveDocument[] {
    return this.relations.get(document.id) ?? [];
  }

  /** The ones before and after a document in its series. */
  neighbours(document: ArchiveDocument): { previous: ArchiveDocument | null; next: ArchiveDocument | null } {
    const row = document.series === null ? [] : this.series(document.series);
    const place = row.indexOf(document);
    return { previous: row[place - 1] ?? null, next: (place < 0 ? undefined : row[place + 1]) ?? null };
  }
}

function unique(documents: readonly ArchiveDocument[]): ArchiveDocument[] {
  return [...new Set(documents)];
}

function yearShelves(documents: readonly ArchiveDocument[]): YearShelf[] {
  const years = groupBy(documents, (document) => (document.date === null ? [] : [document.date.slice(0, 4)]));
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, ofYear]) => ({ year, documents: ofYear, months: monthShelves(ofYear) }));
}

function monthShelves(ofYear: readonly ArchiveDocument[]): MonthShelf[] {
  const months = groupBy(ofYear, (document) => [document.date?.slice(5, 7) ?? '']);
  return [...months]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([month, documents]) => ({ month: month === '' ? null : month, documents }));
}

function relations(documents: readonly ArchiveDocument[], byIdMap: ReadonlyMap<string, ArchiveDocument>) {
  const related = new Map<string, Set<ArchiveDocument>>();
  const add = (from: ArchiveDocument, to: ArchiveDocument) => {
    const row = related.get(from.id) ?? new Set<ArchiveDocument>();
    related.set(from.id, row.add(to));
  };
  for (const document of documents) {
    for (const id of document.related) {
      const other = byIdMap.get(id);
      if (!other || other === document) continue;
      add(document, other);
      add(other, document);
    }
  }
  return new Map([...related].map(([id, row]) => [id, [...row].sort(newestFirst)]));
}
