import type { PartialDate } from '../date.ts';
import type { Series } from '../series.ts';
import type { Theme } from '../theme.ts';
import { calendarOf, type ExpectedDay } from './calendar.ts';
import { exactDay, firstDay, lastDay } from './day.ts';
import type { Plan, PlanEntry } from './plan.ts';
import type { Programme } from './programme.ts';
import { type Sitting, sittingsOf } from './sitting.ts';

/** How an entry was found to be held: on its very day; in its month; or, where it names no month, in the year. */
export type PlanMatch = 'day' | 'month' | 'year';

export interface PlanRow {
  entry: PlanEntry;
  /**
   * `held`; `missed`: the last day it can mean is not after the latest date of the archive; `open`: nothing can be said yet.
   */
  outcome: 'held' | 'missed' | 'open';
  sitting: Sitting | null;
  match: PlanMatch | null;
}

/** A year's plan of a series held against what the archive has of it. */
export interface PlanReport {
  plan: Plan;
  /** Every entry, as the plan lists them. */
  rows: readonly PlanRow[];
  held: readonly PlanRow[];
  /** Planned and not held. */
  missed: readonly PlanRow[];
  open: readonly PlanRow[];
  /** Held in the year and matched with no entry, oldest first. */
  unplanned: readonly Sitting[];
  /** Expected days of the year in whose week there was no sitting and that lie in no pause; empty without a schedule. */
  gaps: readonly ExpectedDay[];
  /** Themes that the plan names and no sitting of the series in the year deals with, in the owner's order. */
  themesWithout: readonly Theme[];
}

/**
 * An entry and a sitting are matched once at most, the surest way first:
 * 1. on one day, known of both;
 * 2. in one month, where the entry says one: the sitting shares a theme with it, or a speaker stood for its region;
 *    an entry of a month that names neither takes any sitting of the month;
 * 3. in the year, where the entry says no month: theme or region as before.
 * In each round entries choose in their order: the sitting with the most in common, then the earliest.
 */
export function planReport(programme: Programme, plan: Plan): PlanReport {
  const { series, themes } = programme.archive;
  const held = sittingsOf(programme, plan.series).filter(({ date }) => date?.startsWith(plan.year));
  const matches = match(programme, plan, held);
  const rows = plan.entries.map((entry): PlanRow => {
    const found = matches.get(entry);
    if (found) return { entry, outcome: 'held', ...found };
    const outcome = isOpen(entry.date ?? plan.year, programme.recordedUntil) ? 'open' : 'missed';
    return { entry, outcome, sitting: null, match: null };
  });
  const taken = new Set(rows.map(({ sitting }) => sitting));
  const planned = new Set(plan.entries.flatMap((entry) => entry.themes));
  const dealtWith = new Set(held.flatMap(themesOf));
  const withOutcome = (outcome: PlanRow['outcome']) => rows.filter((row) => row.outcome === outcome);
  return {
    plan,
    rows,
    held: withOutcome('held'),
    missed: withOutcome('missed'),
    open: withOutcome('open'),
    unplanned: held.filter((sitting) => !taken.has(sitting)),
    gaps: gapsOf(
      programme,
      series.find(({ slug }) => slug === plan.series),
      plan.year,
    ),
    themesWithout: themes.filter(({ slug }) => planned.has(slug) && !dealtWith.has(slug)),
  };
}

type Found = { sitting: Sitting; match: PlanMatch };

function match(programme: Programme, plan: Plan, held: readonly Sitting[]): Map<PlanEntry, Found> {
  const found = new Map<PlanEntry, Found>();
  const free = new Set(held);
  const regions = new Map(held.map((sitting) => [sitting, speakerRegions(programme, sitting)]));
  const inCommon = (entry: PlanEntry, sitting: Sitting) => {
    const themes = new Set(themesOf(sitting));
    const shared = new Set(entry.themes.filter((theme) => themes.has(theme))).size;
    return shared + (entry.region !== null && regions.get(sitting)?.has(entry.region) ? 1 : 0);
  };
  const round = (
    way: PlanMatch,
    keyOf: (date: PartialDate | null) => string | null,
    least: (entry: PlanEntry) => number,
  ) => {
    const candidates = Map.groupBy(held, ({ date }) => keyOf(date));
    for (const entry of plan.entries) {
      const key = way === 'year' ? yearKey(entry, plan) : keyOf(entry.date);
      if (found.has(entry) || key === null) continue;
      const best = bestOf(
        (candidates.get(key) ?? []).filter((sitting) => free.has(sitting)),
        entry,
        inCommon,
      );
      if (!best || inCommon(entry, best) < least(entry)) continue;
      free.delete(best);
      found.set(entry, { sitting: best, match: way });
    }
  };
  const saysWhat = (entry: PlanEntry) => entry.themes.length > 0 || entry.region !== null;
  round(
    'day',
    (date) => (exactDay(date) === null ? null : date),
    () => 0,
  );
  round('month', monthOf, (entry) => (entry.date?.length === 7 && !saysWhat(entry) ? 0 : 1));
  round(
    'year',
    (date) => date?.slice(0, 4) ?? null,
    () => 1,
  );
  return found;
}

/** The first of those with the most in common; sittings stand oldest first. */
function bestOf(
  sittings: readonly Sitting[],
  entry: PlanEntry,
  inCommon: (entry: PlanEntry, sitting: Sitting) => number,
): Sitting | undefined {
  let best: { sitting: Sitting; common: number } | undefined;
  for (const sitting of sittings) {
    const common = inCommon(entry, sitting);
    if (best === undefined || common > best.common) best = { sitting, common };
  }
  return best?.sitting;
}

function monthOf(date: PartialDate | null): string | null {
  return date !== null && date.length >= 7 ? date.slice(0, 7) : null;
}

function yearKey(entry: PlanEntry, plan: Plan): string | null {
  if (entry.date === null) return plan.year;
  return entry.date.length === 4 ? entry.date : null;
}

function themesOf({ documents }: Sitting): string[] {
  return documents.flatMap((document) => document.themes);
}

/** Slugs of the regions that speakers of a sitting stood for, in its lectures and in their parts. */
function speakerRegions(programme: Programme, { documents }: Sitting): Set<string> {
  const spoken = documents.flatMap((document) => programme.appearancesIn(document));
  return new Set(spoken.flatMap(({ regions }) => regions.map(({ slug }) => slug)));
}

function gapsOf(programme: Programme, series: Series | undefined, year: string): readonly ExpectedDay[] {
  if (!series) return [];
  return calendarOf(programme, series).gaps.filter(({ date }) => date.startsWith(year));
}

function isOpen(date: PartialDate, recordedUntil: PartialDate | null): boolean {
  return recordedUntil === null || lastDay(date) > firstDay(recordedUntil);
}
