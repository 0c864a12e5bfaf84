import { parseDate } from '../date.ts';
import { dateInWords, monthInWords } from '../date-words.ts';
import { type CitedName, initials } from './cited-name.ts';
import { type CitedWork, citedTitle, placeOf } from './record.ts';

/**
 * A reference after the Publication Manual of the American Psychological Association, 7th edition: a page on a website
 * (10.16), with the kind of text in brackets (9.21). Words and dates are in the language of the text, as Chinese journals
 * that ask for the style have them.
 */
export function apa7(record: CitedWork): string {
  const authors = authorsOf(record.authors);
  const title = `${citedTitle(record)} [${record.genre}]`;
  const date = `(${dateOf(record)})`;
  return (
    [
      // 9.12: without an author the title comes first.
      ...(authors === null ? [title, date] : [authors, date, title]),
      record.container,
    ]
      .map((element) => (element.endsWith('.') ? element : `${element}.`))
      // 9.35: no full stop after an address.
      .concat(record.url ?? `${placeOf(record)}.`)
      .join(' ')
  );
}

/** 9.14: year, month and day as far as they are known; 9.17: `n.d.` where nothing is. */
function dateOf({ issued, locale }: CitedWork): string {
  const parts = issued === null ? null : parseDate(issued);
  if (issued === null || parts === null) return locale === 'zh-CN' ? '无日期' : 'n.d.';
  const { year, month, day } = parts;
  if (month === null) return `${year}`;
  if (locale === 'zh-CN') return dateInWords(issued, locale);
  const name = monthInWords(String(month), 'en');
  return `${year}, ${name}${day === null ? '' : ` ${day}`}`;
}

/** 9.8: up to twenty authors; of more the first nineteen, an ellipsis and the last. */
function authorsOf(authors: readonly CitedName[]): string | null {
  const names = authors.map(written);
  const last = names.pop();
  if (last === undefined) return null;
  if (names.length === 0) return last;
  return names.length >= 20 ? `${names.slice(0, 19).join(', ')}, . . . ${last}` : `${names.join(', ')}, & ${last}`;
}

/** 9.8: inverted, initials with stops. 9.11: a group as it is named. */
function written(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${initials(name.given, '.')}`;
}
