import type { Schedule } from './programme/plan.ts';

/** A run of sittings: a class, a seminar, a forum, at one level and with one host. */
export interface Series {
  /** Name in addresses; unique among series. */
  slug: string;
  title: string;
  /** Slug of one of the archive's levels; documents of the series have it unless they state their own. */
  level: string | null;
  /** Slug of one of the archive's kinds. */
  kind: string | null;
  /** Slug of the region that holds it. */
  host: string | null;
  /** In words: `每周四下午`. */
  cadence: string | null;
  /** The cadence as data; null where it has none. */
  schedule: Schedule | null;
  description: string | null;
}
