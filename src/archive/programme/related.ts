import type { ArchiveDocument } from '../document.ts';
import { groupBy } from '../grouping.ts';
import { newestFirst, type Shelves } from '../shelves.ts';
import type { Measure } from './measure.ts';
import type { Programme } from './programme.ts';

/** Why a document is related to another, seen from the other's page. */
export type Reason =
  /** One of the two lists the other in `related`. */
  | { kind: 'named' }
  /** Both announce, report on or answer the measure. */
  | { kind: 'measure'; measure: Pick<Measure, 'id' | 'title'> }
  /** The one whose page it is builds on it, or the other way round (`built`). */
  | { kind: 'builds' | 'built' }
  /** The case whose page it is calls it as evidence, or the other way round (`witness`). */
  | { kind: 'evidence' | 'witness' }
  /** Both are about the region (slug) and have the themes (slugs). */
  | { kind: 'place'; region: string; themes: string[] }
  /** Both are of the series (slug). */
  | { kind: 'series'; series: string };

/** A document to read next, and why: all reasons there are, the strongest first. */
export interface Related {
  document: ArchiveDocument;
  reasons: readonly Reason[];
}

/** Strongest first: what somebody wrote down, then what follows from what was done, then what two documents have in common. */
const strength: readonly Reason['kind'][] = [
  'named',
  'measure',
  'builds',
  'built',
  'evidence',
  'witness',
  'place',
  'series',
];
/** What they merely have in common fills the list up to five. */
const mostInCommon = 5;
/** More are shown only where their authors name more. */
const most = 8;
/** How many are looked at on each side, by date, among those of one region and theme. */
const nearby = 4;
/** How many on each side in a series; the next ones have links of their own. */
const inSeries = 3;

/**
 * What is related to the documents of an archive. What two documents merely have in common is looked for among those
 * nearest by date only, so that the work for a document does not grow with the archive.
 */
export class RelatedDocuments {
  private readonly programme: Programme;
  private readonly shelves: Shelves;
  /** By region and theme, newest first. */
  private readonly byPlace: Map<string, ArchiveDocument[]>;
  /** Cases by the id of a document that they call as evidence. */
  private readonly calledBy: Map<string, ArchiveDocument[]>;
  private readonly positions = new Map<readonly ArchiveDocument[], Map<ArchiveDocument, number>>();
  private readonly known = new Map<ArchiveDocument, readonly Related[]>();

  constructor(programme: Programme, shelves: Shelves) {
    this.programme = programme;
    this.shelves = shelves;
    this.byPlace = groupBy(shelves.all, ({ regions, themes }) =>
      regions.flatMap((region) => themes.map((theme) => `${region} ${theme}`)),
    );
    this.calledBy = groupBy(shelves.all, ({ outcome }) => [
      ...new Set(outcome?.evidence.flatMap(({ citation }) => citation?.document ?? [])),
    ]);
  }

  /** By the strongest reason, then by the number of reasons, newest first; at most eight, unless more are named; what they merely have in common fills the list up to five. */
  of(document: ArchiveDocument): readonly Related[] {
    const made = this.known.get(document) ?? this.find(document);
    this.known.set(document, made);
    return made;
  }

  private find(document: ArchiveDocument): Related[] {
    const found = new Map<ArchiveDocument, Reason[]>();
    const add = (other: ArchiveDocument | undefined, reason: Reason) => {
      if (!other || other === document) return;
      const reasons = found.get(other) ?? [];
      found.set(other, reasons);
      if (!reasons.some((known) => same(known, reason))) reasons.push(reason);
    };
    for (const other of this.shelves.related(document)) add(other, { kind: 'named' });
    for (const measure of this.measuresOf(document)) {
      const { id, title } = measure;
      for (const other of this.tellingOf(measure)) add(other, { kind: 'measure', measure: { id, title } });
    }
    for (const { from } of this.programme.buildsOn(document)) add(from, { kind: 'builds' });
    for (const { to } of this.programme.builtUpon(document)) add(to, { kind: 'built' });
    for (const { citation } of document.outcome?.evidence ?? [])
      add(citation ? this.shelves.document(citation.document) : undefined, { kind: 'evidence' });
    for (const other of this.calledBy.get(document.id) ?? []) add(other, { kind: 'witness' });
    this.addPlaces(document, add);
    this.addSeries(document, found, add);
    const all = [...found].map(([other, reasons]): Related => ({ document: other, reasons }));
    const named = all.filter(({ reasons }) => reasons[0]?.kind === 'named').length;
    const told = all.filter(({ reasons }) => reasons.some(({ kind }) => kind !== 'place' && kind !== 'series')).length;
    return all.sort(strongestFirst).slice(0, Math.max(named, mostInCommon, Math.min(told, most)));
  }

  private measuresOf(document: ArchiveDocument): Measure[] {
    const cited = [...(document.outcome?.answers ?? []), ...document.reports].map(({ measure }) =>
      this.programme.measure(measure),
    );
    const known = cited.filter((measure) => measure !== undefined);
    return [...new Set([...this.programme.measuresIn(document), ...known])];
  }

  private tellingOf(measure: Measure): (ArchiveDocument | undefined)[] {
    const news = [...this.programme.casesOf(measure), ...this.programme.reportsOf(measure)];
    return [this.shelves.document(measure.document), ...news.map(({ document }) => document)];
  }

  private addPlaces(document: ArchiveDocument, add: (other: ArchiveDocument, reason: Reason) => void): void {
    const shared = new Map<ArchiveDocument, Extract<Reason, { kind: 'place' }>>();
    for (const region of document.regions) {
      for (const theme of document.themes) {
        for (const other of this.around(document, this.byPlace.get(`${region} ${theme}`) ?? [], nearby)) {
          const reason = shared.get(other) ?? { kind: 'place', region, themes: [] };
          shared.set(other, reason);
          if (reason.region === region) reason.themes.push(theme);
        }
      }
    }
    for (const [other, reason] of shared) add(other, reason);
  }

  /** The documents before and after in the series are on the page already; they are added only to other reasons. */
  private addSeries(
    document: ArchiveDocument,
    found: ReadonlyMap<ArchiveDocument, unknown>,
    add: (other: ArchiveDocument, reason: Reason) => void,
  ): void {
    const { series } = document;
    if (series === null) return;
    const row = this.shelves.series(series);
    const place = this.positionsIn(row).get(document) ?? 0;
    const beside = new Set([row[place - 1], row[place + 1]]);
    for (const other of this.around(document, row, inSeries))
      if (!beside.has(other) || found.has(other)) add(other, { kind: 'series', series });
  }

  private around(document: ArchiveDocument, row: readonly ArchiveDocument[], distance: number): ArchiveDocument[] {
    const place = this.positionsIn(row).get(document);
    if (place === undefined) return [];
    return row.slice(Math.max(0, place - distance), place + distance + 1).filter((other) => other !== document);
  }

  private positionsIn(row: readonly ArchiveDocument[]): Map<ArchiveDocument, number> {
    const made = this.positions.get(row) ?? new Map(row.map((document, place) => [document, place]));
    this.positions.set(row, made);
    return made;
  }
}

function strongestFirst(a: Related, b: Related): number {
  return rank(a) - rank(b) || b.reasons.length - a.reasons.length || newestFirst(a.document, b.document);
}

function rank({ reasons: [first] }: Related): number {
  return first ? strength.indexOf(first.kind) : strength.length;
}

function same(a: Reason, b: Reason): boolean {
  return a.kind === b.kind && (a.kind !== 'measure' || b.kind !== 'measure' || a.measure.id === b.measure.id);
}
