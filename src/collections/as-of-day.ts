import type { FollowUpSettings } from '../archive/archive.ts';
import type { PartialDate } from '../archive/date.ts';
import { twoDigits } from '../archive/programme/day.ts';

/**
 * The day up to which ages are counted: the one asked for, else the day the archive closed, else that of
 * `SOURCE_DATE_EPOCH` (reproducible-builds.org; seconds since 1970, in UTC), else today on this machine.
 * Null where `SOURCE_DATE_EPOCH` is needed and is no such number.
 */
export function asOfDay(
  asked: PartialDate | null,
  { closedOn }: FollowUpSettings,
  epoch = process.env.SOURCE_DATE_EPOCH,
  now = new Date(),
): PartialDate | null {
  const day = asked ?? closedOn;
  if (day !== null) return day;
  if (!epoch) return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  // The last second of the year 9999; a written day has four digits of year.
  return /^\d+$/.test(epoch) && Number(epoch) <= 253_402_300_799
    ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
    : null;
}
