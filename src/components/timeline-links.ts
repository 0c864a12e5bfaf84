import type { Addresses } from '../archive/address.ts';

/** Where the bars of a timeline lead. Months and weeks are two digits, `00` for what is dated less exactly. */
export interface TimelineLinks {
  year(year: string): string;
  month(year: string, month: string): string;
  week(year: string, week: string): string;
  undated: string;
}

/** The timeline of the whole archive leads to the pages of dates. */
export function archiveTimeline(addresses: Addresses): TimelineLinks {
  return {
    year: (year) => addresses.year(year),
    month: (year, month) => addresses.month(year, month),
    week: (year, week) => addresses.weeks(year, week),
    undated: addresses.undated(),
  };
}

/** The timeline of a region's documents. */
export function regionTimeline(addresses: Addresses, slug: string): TimelineLinks {
  return {
    year: (year) => addresses.regionYear(slug, year),
    month: (year, month) => addresses.regionYear(slug, year, month),
    week: (year, week) => addresses.regionWeeks(slug, year, week),
    undated: addresses.regionYear(slug, 'undated'),
  };
}

/** The timeline of a theme's documents; `unplaced` for those without one. */
export function themeTimeline(addresses: Addresses, slug: string): TimelineLinks {
  return {
    year: (year) => addresses.themeYear(slug, year),
    month: (year, month) => addresses.themeYear(slug, year, month),
    week: (year, week) => addresses.themeWeeks(slug, year, week),
    undated: addresses.themeYear(slug, 'undated'),
  };
}
