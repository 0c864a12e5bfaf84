import { compareOldest, type PartialDate } from '../date.ts';
import type { Programme } from './programme.ts';
import { type RegisterRow, registerOf, type SortKeys, sortKeysOf } from './register.ts';
import { countRegister, type RegisterCounts, type Tally } from './register-counts.ts';

/** What the register can be narrowed by, in the order in which readers are offered it. */
export const registerFacets = ['state', 'stage', 'owner', 'region', 'theme', 'series'] as const;
export type RegisterFacet = (typeof registerFacets)[number];

/** What may be said of a measure on the as-of day; several may be true of one. */
export const registerStates = ['finished', 'overdue', 'silent', 'unanswered'] as const;
export type RegisterState = (typeof registerStates)[number];

/** Stands in addresses where a measure states nothing; no slug has an underscore. */
export const notStated = 'not_stated';

/** One number of the register with the list that it counts. */
export interface RegisterList {
  facet: RegisterFacet;
  /** A slug, a {@link RegisterState}, or {@link notStated}; unique in the facet. */
  value: string;
  /** As the owner calls it; null for states and for what is not stated, which the interface has words for. */
  name: string | null;
  /** In the order of the register. Of a region also those given to regions below it. */
  rows: readonly RegisterRow[];
  /** How many of the rows are given to regions below; 0 but for regions. */
  below: number;
}

/** The follow-up register (落实台账) of an archive as it stands on one day. */
export class FollowUp {
  /** A whole day, `YYYY-MM-DD`. */
  readonly asOf: PartialDate;
  /** Oldest announcement first, undated last; of one date by lecture, then as they stand in it. */
  readonly rows: readonly RegisterRow[];
  /** Of each facet in the owner's order, what is not stated last. */
  readonly lists: Readonly<Record<RegisterFacet, readonly RegisterList[]>>;
  readonly sortKeys: ReadonlyMap<RegisterRow, SortKeys>;
  private readonly byMeasure: ReadonlyMap<string, RegisterRow>;
  private readonly values: ReadonlyMap<RegisterRow, Record<RegisterFacet, string[]>>;

  constructor(programme: Programme, asOf: PartialDate) {
    this.asOf = asOf;
    this.rows = registerOf(programme, asOf).sort((a, b) => compareOldest(a.announced, b.announced));
    this.sortKeys = sortKeysOf(programme, this.rows);
    this.byMeasure = new Map(this.rows.map((row) => [row.measure.id, row]));
    this.lists = listsOf(countRegister(programme, this.rows));
    this.values = new Map(
      this.rows.map((row) => [row, { state: [], stage: [], owner: [], region: [], theme: [], series: [] }]),
    );
    for (const { facet, value, rows } of Object.values(this.lists).flat())
      for (const row of rows) this.values.get(row)?.[facet].push(value);
  }

  row(measure: string): RegisterRow | undefined {
    return this.byMeasure.get(measure);
  }

  /** The values of all lists of a facet that a row stands in. */
  valuesOf(row: RegisterRow, facet: RegisterFacet): readonly string[] {
    return this.values.get(row)?.[facet] ?? [];
  }

  /** The list of one value; undefined where there is none. */
  list(facet: RegisterFacet, value: string): RegisterList | undefined {
    return this.lists[facet].find((list) => list.value === value);
  }
}

function listsOf(counts: RegisterCounts): Record<RegisterFacet, RegisterList[]> {
  const lists = (facet: RegisterFacet, tallies: readonly Tally[]) =>
    tallies.map(({ key, name, rows }) => ({ facet, value: key ?? notStated, name, rows, below: 0 }));
  return {
    state: registerStates.map((state) => ({ facet: 'state', value: state, name: null, rows: counts[state], below: 0 })),
    stage: lists('stage', counts.stages),
    // Regions and bodies have their slugs from one space (`slug-duplicate`).
    owner: lists('owner', counts.owners).map((list) => ({ ...list, value: list.value.replace(/^\w+:/, '') })),
    region: counts.regions.map(({ key, name, rows, below }) => {
      const both = new Set([...rows, ...below]);
      const inOrder = counts.all.filter((row) => both.has(row));
      return { facet: 'region', value: key ?? notStated, name, rows: inOrder, below: both.size - rows.length };
    }),
    theme: lists('theme', counts.themes),
    series: lists('series', counts.series),
  };
}
