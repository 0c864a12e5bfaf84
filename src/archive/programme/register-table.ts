import type { Addresses } from '../address.ts';
import type { Messages } from '../messages.ts';
import { type FollowUp, type RegisterFacet, registerStates } from './follow-up.ts';
import type { RegisterRow } from './register.ts';

/** The register as a table of cells with a line of headings, for spreadsheets; `address` makes one that can be opened from a file. */
export function registerTable(
  followUp: FollowUp,
  words: Messages['followUp'],
  address: (path: string) => string,
  addresses: Addresses,
): (string | number)[][] {
  const names = (row: RegisterRow, facet: RegisterFacet) =>
    followUp
      .valuesOf(row, facet)
      .map((value) => followUp.list(facet, value)?.name ?? null)
      .filter((name) => name !== null)
      .join('; ');
  const headings = Object.values(words.file);
  const lines = followUp.rows.map((row) => {
    const { measure, lecture, owner, stage, announced, due, age, cases, reports, lastNews } = row;
    const states = registerStates.filter((state) => followUp.valuesOf(row, 'state').includes(state));
    const cells: Record<keyof typeof words.file, string | number> = {
      id: measure.id,
      title: measure.title,
      text: measure.text,
      lecture: lecture.title,
      announced: announced ?? '',
      owner: owner?.name ?? '',
      region: owner?.region?.name ?? '',
      stage: stage?.name ?? '',
      due: due ?? '',
      state: states.map((state) => words.states[state]).join('; '),
      days: age?.days ?? '',
      cases: cases.length,
      caseTitles: cases.map(({ title }) => title).join('; '),
      reports: reports.length,
      news: lastNews?.date ?? '',
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
