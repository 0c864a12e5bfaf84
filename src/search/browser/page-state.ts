import type { SearchOptions } from './searcher.ts';

/** Everything the search page shows, as its address says it. */
export interface PageState {
  q: string;
  region: string;
  theme: string;
  level: string;
  type: string;
  series: string;
  year: string;
  from: string;
  to: string;
  sort: string;
  /** How many results; an empty string for the first page of them. */
  show: string;
  /** `1` where other names of the same thing are not searched for. */
  exact: string;
}

const names = [
  'q',
  'region',
  'theme',
  'level',
  'type',
  'series',
  'year',
  'from',
  'to',
  'sort',
  'show',
  'exact',
] as const;
/** The parts of the state that narrow a search. */
export const filterNames = ['region', 'theme', 'level', 'type', 'series', 'year', 'from', 'to'] as const;
/** Results shown at first, and added each time. */
export const pageSize = 10;
const mostShown = 500;

/** Reads the state from the part of an address after `?`. */
export function readState(search: string): PageState {
  const given = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, (given.get(name) ?? '').trim()])) as unknown as PageState;
}

/** The address for a state, from `?` on; `./` where nothing is chosen. */
export function writeState(state: PageState): string {
  const given = new URLSearchParams();
  for (const name of names) if (state[name] !== '') given.set(name, state[name]);
  const written = given.toString();
  return written === '' ? './' : `?${written}`;
}

/** Whether there is anything to search for or to narrow by. */
export function isEmpty(state: PageState): boolean {
  return state.q === '' && filterNames.every((name) => state[name] === '');
}

/** How many results the state shows. */
export function shownBy(state: PageState): number {
  const shown = Number(state.show);
  return Number.isInteger(shown) && shown > pageSize ? Math.min(shown, mostShown) : pageSize;
}

/** The state as the engine takes it. */
export function optionsOf(state: PageState): SearchOptions {
  const { region, theme, level, type, series, year, from, to } = state;
  const sort = state.sort === 'newest' || state.sort === 'oldest' ? state.sort : 'relevance';
  return {
    region,
    theme,
    level,
    type,
    series,
    year,
    from,
    to,
    sort,
    limit: shownBy(state),
    offset: 0,
    otherNames: state.exact !== '1',
  };
}
