import { longestInAddress } from '../limits.ts';
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

/** A query as far as it goes into an address. */
export function addressable(query: string): string {
  const text = query.trim();
  if (text.length <= longestInAddress) return text;
  const end = text.charCodeAt(longestInAddress) >> 10 === 0x37 ? longestInAddress - 1 : longestInAddress;
  return text.slice(0, end).trim();
}

/** Reads the state from the part of an address after `?`. */
export function readState(search: string): PageState {
  const given = new URLSearchParams(search);
  const state = Object.fromEntries(names.map((name) => [name, (given.get(name) ?? '').trim()])) as unknown as PageState;
  return { ...state, q: addressable(state.q) };
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

/** A query as a sentence or a title quotes it. */
export function shortened(query: string): string {
  const characters = [...query];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : query;
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
