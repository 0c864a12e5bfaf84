import { parseDate, surelyLater } from '../../archive/date.ts';

/** Narrows a list of dated rows to what is surely later than the day in the address (`?since=2023-06-01`). */
function narrow(form: HTMLFormElement, since: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-date]')];
  for (const row of rows) row.hidden = !surelyLater(row.dataset.date ?? '', since);
  for (const row of document.querySelectorAll<HTMLElement>('.entry-row:not([data-date])')) row.hidden = true;
  for (const month of document.querySelectorAll<HTMLElement>('.entry-month')) {
    const left = month.querySelectorAll('.entry-row:not([hidden])').length;
    month.hidden = left === 0;
    // How many the whole month has is no longer what is seen.
    const count = month.querySelector<HTMLElement>('h2 small');
    if (count) count.hidden = month.querySelector('.entry-row[hidden]') !== null;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.pagination a')) link.search = location.search;
  const shown = rows.filter((row) => !row.hidden).length;
  const words = form.dataset.shown ?? '';
  const note = form.querySelector('[role="status"]');
  if (note) note.textContent = words.replace('{date}', since).replace('{n}', String(shown));
  const all = form.querySelector('a');
  if (all) all.hidden = false;
  const input = form.querySelector('input');
  if (input) input.value = since;
}

const form = document.querySelector<HTMLFormElement>('#search-since');
const since = new URLSearchParams(location.search).get('since') ?? '';
if (form && parseDate(since) !== null) narrow(form, since);
