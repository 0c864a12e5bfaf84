import { registerFacets } from '../../../archive/programme/follow-up.ts';
import { compareKeys, type SortKeys } from '../../../archive/programme/register.ts';
import {
  defaultSort,
  isChosen,
  type RegisterView,
  readRegisterView,
  readSortKeys,
  writeRegisterView,
} from '../../../archive/programme/register-view.ts';

/** Loaded when the reader acts on the form of the register, or when the address says what to show. */

interface Line {
  element: HTMLTableRowElement;
  keys: SortKeys;
  values: Record<string, string[]>;
}

const whole: RegisterView = { chosen: {}, sort: defaultSort };
const form = document.querySelector<HTMLFormElement>('#register');
const table = document.querySelector<HTMLTableSectionElement>('#register-rows');
if (form && table) follow(form, table);

function follow(form: HTMLFormElement, table: HTMLTableSectionElement): void {
  const lines = [...table.rows].map(lineOf);
  const show = (view: RegisterView) => {
    const seen = arrange(lines, view, table);
    setForm(form, view);
    tell(form, seen, lines.length);
  };
  const choose = (view: RegisterView) => {
    history.pushState(null, '', location.pathname + writeRegisterView(view) + location.hash);
    show(view);
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => choose(viewOf(form)));
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(whole);
  });
  addEventListener('popstate', () => show(readRegisterView(location.search)));
  // The page comes with nothing chosen: what is chosen already was chosen while this was being loaded.
  const early = viewOf(form);
  if (writeRegisterView(early) === writeRegisterView(whole)) show(readRegisterView(location.search));
  else choose(early);
}

function lineOf(element: HTMLTableRowElement): Line {
  const values = Object.fromEntries(
    registerFacets.map((facet) => [facet, (element.dataset[facet] ?? '').split(' ')] as const),
  );
  return { element, values, keys: readSortKeys(element.dataset.sort ?? '[]') };
}

/** Gives how many rows are to be seen. Rows with equal keys stay in the order in which they were printed. */
function arrange(lines: readonly Line[], view: RegisterView, table: HTMLTableSectionElement): number {
  const sorted = [...lines].sort((a, b) => compareKeys(a.keys[view.sort], b.keys[view.sort]));
  let seen = 0;
  for (const { element, values } of sorted) {
    const shown = isChosen(view, (facet) => values[facet] ?? []);
    element.hidden = !shown;
    if (shown) seen += 1;
  }
  // Moving thousands of rows takes time, and narrowing alone moves none.
  if (sorted.some(({ element }, place) => table.rows[place] !== element))
    table.append(...sorted.map(({ element }) => element));
  return seen;
}

function viewOf(form: HTMLFormElement): RegisterView {
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll('select')) query.set(field.name, field.value);
  return readRegisterView(query.toString());
}

/** A value that no list has is shown by the number of rows, which is 0, and by the button that shows all. */
function setForm(form: HTMLFormElement, { chosen, sort }: RegisterView): void {
  const values: Record<string, string | undefined> = { ...chosen, sort: sort === defaultSort ? '' : sort };
  for (const field of form.querySelectorAll('select')) field.value = values[field.name] ?? '';
  const reset = form.querySelector<HTMLButtonElement>('button[type=reset]');
  if (reset) reset.hidden = Object.keys(chosen).length === 0 && sort === defaultSort;
}

function tell(form: HTMLFormElement, seen: number, all: number): void {
  const status = form.querySelector<HTMLElement>('[role=status]');
  if (!status) return;
  const { all: whole = '', some = '' } = status.dataset;
  status.textContent = seen === all ? whole : some.replace('{n}', String(seen));
}
