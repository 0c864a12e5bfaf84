import { daysInMonth, type PartialDate } from '../date.ts';

/** A day as the number of days since 1970-01-01 in the Gregorian calendar; no clock and no time zone is asked. */
export type DayNumber = number;

/**
 * The number of a civil day. Years begin in March here, so that the leap day is the last of its year
 * (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`).
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of a day number (`civil_from_days` of the same source). */
export function civilDay(number: DayNumber): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** `YYYY-MM-DD` */
export function writtenDay(number: DayNumber): PartialDate {
  const { year, month, day } = civilDay(number);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `8` as `08`, the way months and days are written. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The first day a partial date can mean: `2023` is 1 January, `2023-08` is 1 August. */
export function firstDay(date: PartialDate): DayNumber {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  return dayNumber(year, month, day);
}

/** The last day a partial date can mean: `2023` is 31 December, `2023-02` is 28 February. */
export function lastDay(date: PartialDate): DayNumber {
  const [year = 1, month = 12, day] = date.split('-').map(Number);
  return dayNumber(year, month, day ?? daysInMonth(year, month));
}

/** The one day that a date means; null where only its month or year is known. */
export function exactDay(date: PartialDate | null): DayNumber | null {
  return date !== null && date.length === 10 ? firstDay(date) : null;
}

/** The same day of the month so many months later, or the last day of that month where it has no such day (31 January → 28 February). */
export function addMonths(from: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDay(from);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days of the week as ISO 8601 numbers them: 1 Monday … 7 Sunday. Day 0 was a Thursday. */
export function weekday(number: DayNumber): number {
  return modulo(number + 3, 7) + 1;
}

/** A week of ISO 8601: it begins on Monday and belongs to the year that has its Thursday. */
export interface IsoWeek {
  year: number;
  week: number;
}

/** The ISO week of a day. */
export function isoWeek(number: DayNumber): IsoWeek {
  const thursday = number - weekday(number) + 4;
  const { year } = civilDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The Monday of the week that a day is in. */
export function mondayOf(number: DayNumber): DayNumber {
  return number - weekday(number) + 1;
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}
