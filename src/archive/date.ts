/**
 * Dates as the sources give them: a whole day, a month or only a year.
 * The written form is the calendar date of ISO 8601 at reduced precision
 * (`2023`, `2023-08`, `2023-08-24`), which also sorts correctly as text.
 */
export type PartialDate = string;

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export interface DateParts {
  year: number;
  month: number | null;
  day: number | null;
}

/** Parts of a written date; null where the form is wrong or the day does not exist (`2023-02-30`). */
export function parseDate(written: string): DateParts | null {
  const match = form.exec(written);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year < 1) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day };
}

/** Whether the text has the form of a partial date, be the day real or not. */
export function hasDateForm(written: string): boolean {
  return form.test(written);
}

/** How many days a month of the Gregorian calendar has; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/**
 * Oldest first; undated last. Of `2023` and `2023-08` the shorter, less exact one comes first.
 * Negate for newest first only through {@link compareNewest}, which keeps the undated last.
 */
export function compareOldest(a: PartialDate | null, b: PartialDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Newest first; undated last. */
export function compareNewest(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return compareOldest(a, b);
  return compareOldest(b, a);
}

/** Whether `a` is surely later than `b`: where one of the two is known less exactly, what they share decides. */
export function surelyLater(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
