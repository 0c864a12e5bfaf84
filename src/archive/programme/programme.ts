import type { Archive } from '../archive.ts';
import { compareOldest, type PartialDate } from '../date.ts';
import type { ArchiveDocument } from '../document.ts';
import { groupBy } from '../grouping.ts';
import type { Region } from '../region.ts';
import { newestFirst } from '../shelves.ts';
import { type Appearance, appearancesOf, inSessionOrder } from './appearance.ts';
import type { Citation, MeasureCitation } from './citation.ts';
import type { Body, Measure } from './measure.ts';
import { type Nested, nested } from './nested.ts';
import type { Session } from './session.ts';

/** A document that answers or reports on a measure, and what it says of it. */
export interface MeasureNews {
  document: ArchiveDocument;
  citation: MeasureCitation;
}

/** A lecture that carries another further. */
export interface Derivation {
  /** The earlier lecture, which is built on. */
  from: ArchiveDocument;
  to: ArchiveDocument;
  /** Where in `from`, as `to` cites it. */
  citation: Citation;
}

/** Who has to see to a measure, with the region it is found under. */
export interface MeasureOwner {
  kind: 'region' | 'body';
  slug: string;
  name: string;
  region: Region | null;
}

/**
 * The relations of the programme, each found once for the whole archive. Relations to what the archive does not hold
 * are left out: the checks report them.
 */
export class Programme {
  readonly archive: Archive;
  /** Every contribution, by document, then as they stand in it. */
  readonly appearances: readonly Appearance[];
  /** Oldest first, undated last; sessions of one date by id. */
  readonly sessions: readonly Session[];
  /** Latest date of any session or document; null in an archive without dates. */
  readonly recordedUntil: PartialDate | null;
  private readonly documentById: Map<string, ArchiveDocument>;
  private readonly sessionById: Map<string, Session>;
  private readonly bodyBySlug: Map<string, Body>;
  private readonly measureById: Map<string, Measure>;
  private readonly measurePlace: Map<Measure, number>;
  private readonly byHolder: Map<string, Appearance[]>;
  private readonly bySession: Map<string, Appearance[]>;
  private readonly bySeries: Map<string, Session[]>;
  private readonly inSeries: Map<string, Appearance[]>;
  private readonly byVenue: Map<string, Session[]>;
  private readonly byBranch: Map<string, Session[]>;
  private readonly byDocument: Map<string, Measure[]>;
  private readonly byOwnerRegion: Map<string, Measure[]>;
  private readonly byAppliesTo: Map<string, ArchiveDocument[]>;
  private readonly bySpeakerRegion: Map<string, Appearance[]>;
  private readonly casesByMeasure: Map<string, MeasureNews[]>;
  private readonly reportsByMeasure: Map<string, MeasureNews[]>;
  private readonly before: Map<string, Derivation[]>;
  private readonly after: Map<string, Derivation[]>;

  constructor(archive: Archive) {
    this.archive = archive;
    const { documents, settings } = archive;
    this.documentById = new Map(documents.map((document) => [document.id, document]));
    this.sessions = [...archive.sessions].sort(oldestFirst);
    this.sessionById = new Map(this.sessions.map((session) => [session.id, session]));
    this.bodyBySlug = new Map(settings.bodies.map((body) => [body.slug, body]));
    this.recordedUntil = latest([...documents, ...this.sessions].map(({ date }) => date));

    this.appearances = appearancesOf(archive);
    this.byHolder = groupBy(this.appearances, ({ document }) => [document.id]);
    this.bySession = groupBy(this.appearances, ({ session }) => (session === null ? [] : [session.id]));
    for (const appearances of this.bySession.values()) appearances.sort(inSessionOrder);
    this.inSeries = groupBy(this.appearances, ({ document: { series } }) => (series === null ? [] : [series]));
    this.bySpeakerRegion = groupBy(this.appearances, ({ regions }) => regions.map(({ slug }) => slug));

    this.bySeries = groupBy(this.sessions, ({ series }) => (series === null ? [] : [series]));
    this.byVenue = groupBy(this.sessions, ({ venue }) => (venue === null ? [] : [venue.region]));
    this.byBranch = groupBy(this.sessions, ({ branches }) => branches.map(({ region }) => region));

    const measures = archive.measures.filter(({ document }) => this.documentById.has(document));
    this.measureById = new Map(measures.map((measure) => [measure.id, measure]));
    this.measurePlace = new Map(measures.map((measure, place) => [measure, place]));
    this.byDocument = groupBy(measures, ({ document }) => [document]);
    this.byOwnerRegion = groupBy(measures, (measure) => {
      const region = this.ownerOf(measure)?.region;
      return region ? [region.slug] : [];
    });
    this.casesByMeasure = this.news((document) => document.outcome?.answers ?? []);
    this.reportsByMeasure = this.news((document) => document.reports);

    this.byAppliesTo = groupBy([...documents].sort(newestFirst), ({ appliesTo }) => appliesTo);
    const derivations = this.derivations();
    this.before = groupBy(derivations, ({ to }) => [to.id]);
    this.after = groupBy(derivations, ({ from }) => [from.id]);
  }

  /** Every measure, by document, then as they stand in it. */
  get measures(): readonly Measure[] {
    return [...this.measurePlace.keys()];
  }

  document(id: string): ArchiveDocument | undefined {
    return this.documentById.get(id);
  }

  session(id: string): Session | undefined {
    return this.sessionById.get(id);
  }

  measure(id: string): Measure | undefined {
    return this.measureById.get(id);
  }

  sessionOf(document: ArchiveDocument): Session | undefined {
    return document.session === null ? undefined : this.sessionById.get(document.session);
  }

  /** The contributions of a session: its lectures and talks and their parts, in the order of {@link inSessionOrder}. */
  contributions(session: Session): readonly Appearance[] {
    return this.bySession.get(session.id) ?? [];
  }

  /** The lectures and talks of a session, in the order of {@link inSessionOrder}. */
  documentsOf(session: Session): readonly ArchiveDocument[] {
    return this.contributions(session)
      .filter(({ position }) => position === 0)
      .map(({ document }) => document);
  }

  /** A lecture or talk and its parts, as they stand in it; none for a case. */
  appearancesIn(document: ArchiveDocument): readonly Appearance[] {
    return this.byHolder.get(document.id) ?? [];
  }

  /** Contributions of speakers who stood for the region itself, by document. */
  spokenFor(region: Region): readonly Appearance[] {
    return this.bySpeakerRegion.get(region.slug) ?? [];
  }

  /** Contributions of documents of a series, with a session or without, by document. */
  appearancesInSeries(slug: string): readonly Appearance[] {
    return this.inSeries.get(slug) ?? [];
  }

  /** Oldest first. */
  sessionsOfSeries(slug: string): readonly Session[] {
    return this.bySeries.get(slug) ?? [];
  }

  /** The sessions before and after one in its series. */
  neighboursOf(session: Session): { previous: Session | null; next: Session | null } {
    const row = session.series === null ? [] : this.sessionsOfSeries(session.series);
    const place = row.indexOf(session);
    return { previous: row[place - 1] ?? null, next: (place < 0 ? undefined : row[place + 1]) ?? null };
  }

  /** Sessions whose main classroom is in the region, oldest first. */
  hosted(region: Region): Nested<Session> {
    return nested(this.archive.regions, region, this.byVenue, oldestFirst);
  }

  /** Sessions that the region joined as a branch classroom, oldest first. */
  joined(region: Region): Nested<Session> {
    return nested(this.archive.regions, region, this.byBranch, oldestFirst);
  }

  /** Measures that a lecture or talk declares, as they stand in it. */
  measuresIn(document: ArchiveDocument): readonly Measure[] {
    return this.byDocument.get(document.id) ?? [];
  }

  /** The contribution that announces a measure: a part of its document, or the whole; undefined where that is no lecture or talk. */
  announcementOf(measure: Measure): Appearance | undefined {
    const appearances = this.byHolder.get(measure.document);
    return appearances?.find(({ contribution }) => contribution.anchor === measure.talk) ?? appearances?.[0];
  }

  /** Measures given to the region or to a body of it. */
  measuresOwnedBy(region: Region): Nested<Measure> {
    const place = (measure: Measure) => this.measurePlace.get(measure) ?? 0;
    return nested(this.archive.regions, region, this.byOwnerRegion, (a, b) => place(a) - place(b));
  }

  /** Null where nobody is named. */
  ownerOf(measure: Measure): MeasureOwner | null {
    const { owner } = measure;
    if (owner === null) return null;
    const { kind, slug } = owner;
    const body = kind === 'body' ? this.bodyBySlug.get(slug) : undefined;
    const regionSlug = kind === 'region' ? slug : (body?.region ?? null);
    const region = regionSlug === null ? null : (this.archive.regions.find(regionSlug) ?? null);
    return { kind, slug, name: (kind === 'body' ? body?.name : region?.name) ?? slug, region };
  }

  /** Cases that answer a measure, oldest first, undated last; a case that names it twice stands there twice. */
  casesOf(measure: Measure): readonly MeasureNews[] {
    return this.casesByMeasure.get(measure.id) ?? [];
  }

  /** Documents that report on a measure, oldest first, undated last. */
  reportsOf(measure: Measure): readonly MeasureNews[] {
    return this.reportsByMeasure.get(measure.id) ?? [];
  }

  /** What a lecture builds on, as its author lists it. */
  buildsOn(document: ArchiveDocument): readonly Derivation[] {
    return this.before.get(document.id) ?? [];
  }

  /** What builds on a lecture, oldest first, undated last. */
  builtUpon(document: ArchiveDocument): readonly Derivation[] {
    return this.after.get(document.id) ?? [];
  }

  /** Documents whose work a region is meant to follow: `own` name it, `above` name a region above it and not itself. Newest first. */
  applyingTo(region: Region): { own: readonly ArchiveDocument[]; above: readonly ArchiveDocument[] } {
    const own = new Set(this.byAppliesTo.get(region.slug));
    const ancestors = this.archive.regions.ancestors(region);
    const above = new Set(ancestors.flatMap(({ slug }) => this.byAppliesTo.get(slug) ?? []));
    return { own: [...own], above: [...above].filter((document) => !own.has(document)).sort(newestFirst) };
  }

  private news(citations: (document: ArchiveDocument) => readonly MeasureCitation[]): Map<string, MeasureNews[]> {
    const all = [...this.archive.documents]
      .sort(oldestFirst)
      .flatMap((document) => citations(document).map((citation) => ({ document, citation })));
    return groupBy(
      all.filter(({ citation }) => this.measureById.has(citation.measure)),
      ({ citation }) => [citation.measure],
    );
  }

  private derivations(): Derivation[] {
    return [...this.archive.documents].sort(oldestFirst).flatMap((to) =>
      to.buildsOn.flatMap((citation) => {
        const from = this.documentById.get(citation.document);
        return from && from !== to ? [{ from, to, citation }] : [];
      }),
    );
  }
}

/** Oldest first, undated last; of one date by id. */
export function oldestFirst<T extends { id: string; date: PartialDate | null }>(a: T, b: T): number {
  return compareOldest(a.date, b.date) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function latest(dates: readonly (PartialDate | null)[]): PartialDate | null {
  return dates.reduce((last, date) => (last === null || (date !== null && date > last) ? date : last), null);
}
