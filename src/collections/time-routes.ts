import type { ArchiveDocument } from '../archive/document.ts';
import { timelineOf } from '../archive/programme/timeline.ts';
import { type TimelineYear, yearsBy } from '../archive/programme/timeline-years.ts';
import { isChanged } from './changed-pages.ts';

/** What a page of a year, or of the documents without a date, is given. */
export interface TimePage {
  /** Null for documents without a date. */
  year: TimelineYear<ArchiveDocument> | null;
  undated: readonly ArchiveDocument[];
}

interface TimeRoute {
  params: { slug: string; year: string };
  props: TimePage;
}

/** The pages of the years of some documents by month that have to be rendered, and one of those without a date. */
export function yearRoutes(
  slug: string,
  documents: readonly ArchiveDocument[],
  addressOf: (year: string) => string,
): TimeRoute[] {
  const undated = documents.filter(({ date }) => date === null);
  const rest = undated.length === 0 ? [] : [{ params: { slug, year: 'undated' }, props: { year: null, undated } }];
  return [...ofYears(slug, yearsBy(documents, 'month')), ...rest].filter((route) => isStale(route, addressOf));
}

/** Those by week, where the timeline of the documents is by weeks. */
export function weekRoutes(
  slug: string,
  documents: readonly ArchiveDocument[],
  addressOf: (year: string) => string,
): TimeRoute[] {
  if (timelineOf(documents).grain !== 'week') return [];
  return ofYears(slug, yearsBy(documents, 'week')).filter((route) => isStale(route, addressOf));
}

function ofYears(slug: string, years: readonly TimelineYear<ArchiveDocument>[]): TimeRoute[] {
  return years.map((year) => ({ params: { slug, year: year.year }, props: { year, undated: [] } }));
}

function isStale({ params, props: { year, undated } }: TimeRoute, addressOf: (year: string) => string): boolean {
  const shown = [...(year?.rows.flatMap(({ items }) => items) ?? []), ...(year?.inexact ?? []), ...undated];
  return isChanged(addressOf(params.year), shown);
}
