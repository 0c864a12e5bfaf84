import { type RegisterFacet, registerFacets } from './follow-up.ts';
import { type RegisterSort, registerSorts, type SortKeys } from './register.ts';

/** What a reader has chosen to see of the register, as its address says it (`?stage=assessed&region=wuhan&sort=due`). */
export interface RegisterView {
  /** Only rows that stand in the list of every value given; a facet left out narrows nothing. */
  chosen: Partial<Record<RegisterFacet, string>>;
  sort: RegisterSort;
}

/** The order in which the register is printed. */
export const defaultSort: RegisterSort = 'announced';

/** Reads the query of an address; what it does not understand is left out. */
export function readRegisterView(query: string): RegisterView {
  const parameters = new URLSearchParams(query);
  const chosen: RegisterView['chosen'] = {};
  for (const facet of registerFacets) {
    const value = parameters.get(facet);
    if (value) chosen[facet] = value;
  }
  const sort = registerSorts.find((known) => known === parameters.get('sort')) ?? defaultSort;
  return { chosen, sort };
}

/** The query of an address with its `?`; empty for the whole register in its own order. */
export function writeRegisterView({ chosen, sort }: RegisterView): string {
  const parameters = new URLSearchParams();
  for (const facet of registerFacets) {
    const value = chosen[facet];
    if (value) parameters.set(facet, value);
  }
  if (sort !== defaultSort) parameters.set('sort', sort);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether a row is to be seen; `valuesOf` gives the lists that it stands in. */
export function isChosen({ chosen }: RegisterView, valuesOf: (facet: RegisterFacet) => readonly string[]): boolean {
  return registerFacets.every((facet) => {
    const value = chosen[facet];
    return value === undefined || valuesOf(facet).includes(value);
  });
}

/** The sort keys of a row as they go into its attribute. */
export function writeSortKeys(keys: SortKeys): string {
  return JSON.stringify(registerSorts.map((sort) => keys[sort]));
}

export function readSortKeys(written: string): SortKeys {
  const values = JSON.parse(written) as (string | number | null)[];
  return Object.fromEntries(registerSorts.map((sort, place) => [sort, values[place] ?? null])) as SortKeys;
}
