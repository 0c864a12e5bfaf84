import type { Addresses } from '../address.ts';
import type { PartialDate } from '../date.ts';
import { dateInWords } from '../date-words.ts';
import type { Locale } from '../locale.ts';
import type { Messages } from '../messages.ts';
import { type FollowUp, type RegisterFacet, registerStates } from './follow-up.ts';
import type { RegisterRow } from './register.ts';

/** The register as a table of cells with a line of headings, for spreadsheets; `address` makes one that can be opened from a file. */
export function registerTable(
  followUp: FollowUp,
  words: Messages['followUp'],
  locale: Locale,
  address: (path: string) => string,
  addresses: Addresses,
): (string | number)[][] {
  const names = (row: RegisterRow, facet: RegisterFacet) =>
    followUp
      .valuesOf(row, facet)
      .map((value) => followUp.list(facet, value)?.name ?? null)
      .filter((name) => name !== null)
      .join(words.between);
  const headings = Object.values(words.file);
  const lines = followUp.rows.map((row) => {
    const { measure, lecture, owner, stage, announced, due, age, cases, reports, lastNews } = row;
    const states = registerStates.filter((state) => followUp.valuesOf(row, 'state').includes(state));
    const cells: Record<keyof typeof words.file, string | number> = {
      id: measure.id,
      title: measure.title,
      text: measure.text,
      lecture: lecture.title,
      announced: dateCell(announced, locale),
      owner: owner?.name ?? '',
      region: owner?.region?.name ?? '',
      stage: stage?.name ?? '',
      due: dateCell(due, locale),
      state: states.map((state) => words.states[state]).join(words.between),
      days: age?.days ?? '',
      cases: cases.length,
      caseTitles: cases.map(({ title }) => title).join(words.between),
      reports: reports.length,
      news: dateCell(lastNews?.date ?? null, locale),
      newsTitle: lastNews ? `${words.steps[lastNews.step]} ${lastNews.document.title}` : '',
      themes: names(row, 'theme'),
      series: names(row, 'series'),
      url: address(addresses.measure(measure.id)),
      asOf: followUp.asOf,
    };
    return (Object.keys(words.file) as (keyof typeof words.file)[]).map((column) => cells[column]);
  });
  return [headings, ...lines];
}

/** A spreadsheet would make another date of a month on its own (`2023-12`); in words it stays what it is. */
function dateCell(date: PartialDate | null, locale: Locale): string {
  if (date === null) return '';
  return date.length === 7 ? dateInWords(date, locale) : date;
}
