import { type PartialDate, parseDate } from './date.ts';
import type { Locale } from './locale.ts';
import { exactDay, weekday } from './programme/day.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const weekdays = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** A day of the week by its number of ISO 8601, 1 Monday … 7 Sunday: `周四`, `Thursday`. */
export function weekdayInWords(number: number, locale: Locale): string {
  return weekdays[locale][number - 1] ?? String(number);
}

/** The day of the week of a date; null where its day is not known. */
export function weekdayOf(date: PartialDate, locale: Locale): string | null {
  const day = exactDay(date);
  return day === null ? null : weekdayInWords(weekday(day), locale);
}

/** A partial date in full, as exact as it is known: `2023年8月24日`, `24 August 2023`, `August 2023`. */
export function dateInWords(date: PartialDate, locale: Locale): string {
  const parts = parseDate(date);
  if (!parts) return date;
  const { year, month, day } = parts;
  if (locale === 'en')
    return [day, month === null ? null : months[month - 1], year].filter((part) => part !== null).join(' ');
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

/** A partial date below its year, short (`8月24日`, `24 Aug`, `8月`); null where only the year is known. */
export function dayInWords(date: PartialDate, locale: Locale): string | null {
  const parts = parseDate(date);
  if (!parts || parts.month === null) return null;
  const { month, day } = parts;
  if (locale === 'en') return day === null ? shortMonth(month) : `${day} ${shortMonth(month)}`;
  return day === null ? `${month}月` : `${month}月${day}日`;
}

/** The month of a year by its two digits: `8月`, `August`; short in English where `short` says so. */
export function monthInWords(month: string, locale: Locale, short = false): string {
  const number = Number(month);
  if (locale === 'zh-CN') return `${number}月`;
  return short ? shortMonth(number) : (months[number - 1] ?? month);
}

function shortMonth(month: number): string {
  return (months[month - 1] ?? String(month)).slice(0, 3);
}
