import type { PartialDate } from '../date.ts';

/** On which days a series meets; what the gaps in it are held against. */
export interface Schedule {
  /** 1 Monday … 7 Sunday (ISO 8601). */
  weekday: number;
  /** 1 where it meets every week. */
  everyWeeks: number;
  /** First and last day of the programme, `YYYY-MM-DD`; null where sittings alone say so. */
  from: PartialDate | null;
  to: PartialDate | null;
  /** Times without a sitting that are no gap: holidays, floods. Both days belong to the pause. */
  pauses: { from: PartialDate; to: PartialDate; reason: string | null }[];
}

/** One intended sitting: when, on what, by whom, as far as the plan says. */
export interface PlanEntry {
  date: PartialDate | null;
  themes: string[];
  /** Region that is to speak. */
  region: string | null;
  title: string | null;
}

/** A year's plan of a series: `plans/*.yaml`. */
export interface Plan {
  series: string;
  /** `2023` */
  year: string;
  entries: PlanEntry[];
  /** Path from the content folder, with `/`. */
  file: string;
}
