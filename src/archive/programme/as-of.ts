import type { PartialDate } from '../date.ts';
import { addMonths, civilDay, type DayNumber, firstDay, lastDay } from './day.ts';

/*
 * What is counted up to the as-of day, itself a whole day (`YYYY-MM-DD`). A date may be known by its month or year only;
 * then an age is counted from the first day it can mean, and a reproach (overdue, silent) is made only when even the
 * last day it can mean has gone by.
 */

/** Time since a date; `months` are whole months. */
export interface Age {
  days: number;
  months: number;
}

/** From the first possible day of `date` to the as-of day; nothing where that lies before it. */
export function ageOf(date: PartialDate, asOf: PartialDate): Age {
  const from = firstDay(date);
  const to = firstDay(asOf);
  return from > to ? { days: 0, months: 0 } : { days: to - from, months: wholeMonths(from, to) };
}

/** Whether the last possible day of `due` lies before the as-of day; a measure is not overdue on its due day. */
export function isPast(due: PartialDate, asOf: PartialDate): boolean {
  return lastDay(due) < firstDay(asOf);
}

/** Whether more than `months` months lie between the last possible day of `date` and the as-of day. */
export function isLongerAgo(date: PartialDate, asOf: PartialDate, months: number): boolean {
  return addMonths(lastDay(date), months) < firstDay(asOf);
}

/** The greatest number of months that can be added to `from` without passing `to`; `from` is not later than `to`. */
function wholeMonths(from: DayNumber, to: DayNumber): number {
  const begin = civilDay(from);
  const end = civilDay(to);
  const months = (end.year - begin.year) * 12 + end.month - begin.month;
  return addMonths(from, months) > to ? months - 1 : months;
}
