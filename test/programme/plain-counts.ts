import type { PlainArchive } from './plain-archive.ts';
import { calendarOf } from './plain-calendar.ts';
import { concernsOf } from './plain-concerns.ts';
import { addressOf, expectedLists } from './plain-shelves.ts';
import { speakingIn } from './plain-speaking.ts';

/** How many things must stand at an address below the base, for every address that a number may lead to. */
export function expectedCounts(archive: PlainArchive): Map<string, number> {
  const counts = new Map([...expectedLists(archive)].map(([address, entries]) => [address, entries.length]));
  for (const { slug } of archive.regions) {
    counts.set(`regions/${slug}/#documents`, counts.get(`regions/${slug}/`) ?? 0);
    for (const [name, entries] of concernsOf(archive, slug)) {
      counts.set(`regions/${slug}/#${name}`, entries.length);
      counts.set(`regions/${slug}/${name}/`, entries.length);
    }
  }
  for (const { id, branches } of archive.sessions) counts.set(`sessions/${id}/#branches`, branches.length);
  for (const document of archive.documents) counts.set(`${addressOf(document)}#talks`, document.spoken.length - 1);
  const entered = archive.regions.filter(({ parent }) => parent === archive.home);
  counts.set('#by-region', entered.length);
  counts.set('#covered', entered.filter(({ slug }) => counts.get(`regions/${slug}/`) !== 0).length);
  counts.set('map/#off', archive.regions.length - entered.length);
  for (const { slug } of archive.series) {
    const calendar = calendarOf(archive, slug);
    for (const [outcome, days] of Object.entries(calendar ?? {})) counts.set(`series/${slug}/#${outcome}`, days.length);
    for (const month of calendar?.unsettled ?? [])
      counts.set(
        `series/${slug}/#unsettled-${month}`,
        calendar?.unsettled.filter((date) => date === month).length ?? 0,
      );
    const { members, times, withoutRegion } = speakingIn(archive, slug);
    const spoken = members.filter((region) => times.has(region)).length;
    const page = `coverage/${slug}/`;
    counts.set(`${page}#members`, members.length);
    counts.set(`${page}#spoken`, spoken);
    counts.set(`${page}#not-spoken`, members.length - spoken);
    counts.set(`${page}#others`, [...times.keys()].filter((region) => !members.includes(region)).length);
    counts.set(`${page}#no-region`, withoutRegion);
    for (const { slug: region } of archive.regions) counts.set(`${page}#r-${region}`, times.get(region) ?? 0);
  }
  for (const { series, year, entries } of archive.plans) {
    const gaps = calendarOf(archive, series)?.gap.filter((day) => day.startsWith(year)) ?? [];
    counts.set(`coverage/#plan-${series}-${year}-rows`, entries);
    counts.set(`coverage/#plan-${series}-${year}-gaps`, gaps.length);
  }
  for (const [address, days] of weeks(archive)) counts.set(address, days);
  return counts;
}

/** Documents of a region or theme in each week of ISO 8601, by the address of the week. */
function weeks(archive: PlainArchive): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (address: string) => counts.set(address, (counts.get(address) ?? 0) + 1);
  for (const { date, themes, regions, heldIn } of archive.documents) {
    if (date === null) continue;
    const [year, week] = date.length === 10 ? isoWeek(date) : [date.slice(0, 4), '00'];
    const places = new Set([...regions, ...heldIn].flatMap((slug) => [slug, ...archive.above(slug)]));
    for (const slug of places) add(`regions/${slug}/weeks/${year}/#w${week}`);
    for (const slug of themes) add(`themes/${slug}/weeks/${year}/#w${week}`);
    add(`dates/${year}/weeks/#w${week}`);
  }
  return counts;
}

/** The week has the year and the number that its Thursday has. */
function isoWeek(date: string): [year: string, week: string] {
  const time = new Date(date);
  time.setUTCDate(time.getUTCDate() + 4 - (time.getUTCDay() || 7));
  const first = Date.UTC(time.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((time.getTime() - first) / 86_400_000 + 1) / 7);
  return [String(time.getUTCFullYear()), String(week).padStart(2, '0')];
}
