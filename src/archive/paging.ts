/** How many entries a page of a list holds. */
const pageSize = 50;

/** One page of a list; `total` counts the entries of all pages. */
export interface Page<Entry> {
  /** From 1. */
  number: number;
  /** How many pages there are; at least 1. */
  count: number;
  total: number;
  entries: Entry[];
}

/** A list cut into pages in its own order. An empty list has one empty page, so that it has an address that says so. */
export function pagesOf<Entry>(entries: readonly Entry[], size = pageSize): Page<Entry>[] {
  const count = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    count,
    total: entries.length,
    entries: entries.slice(index * size, (index + 1) * size),
  }));
}

/** A route of Astro's for each page of a list: the last part of the path is absent on the first page, then `page/2`. */
export function pageRoutes<Entry, Params extends Record<string, string>>(entries: readonly Entry[], params: Params) {
  return pagesOf(entries).map((page) => ({
    params: { ...params, page: page.number === 1 ? undefined : `page/${page.number}` },
    props: { page },
  }));
}

/** Neighbouring entries with the same key, put together in the order given. */
export function runs<Entry, Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key) {
  const found: { key: Key; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    const last = found.at(-1);
    if (last && last.key === key) last.entries.push(entry);
    else found.push({ key, entries: [entry] });
  }
  return found;
}

/** Neighbouring entries with the same key on one page of a list. */
export interface PagedRun<Entry, Key> {
  key: Key;
  entries: Entry[];
  /** Whether none of them stands on the page before or after. */
  whole: boolean;
}

/** The runs of one page of the list `all`. */
export function runsOfPage<Entry, Key>(
  { entries }: Pick<Page<Entry>, 'entries'>,
  all: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): PagedRun<Entry, Key>[] {
  const [first] = entries;
  if (first === undefined) return [];
  const start = all.indexOf(first);
  const [before, after] = [all[start - 1], all[start + entries.length]];
  const hasKey = (entry: Entry | undefined, key: Key) => entry !== undefined && keyOf(entry) === key;
  return runs(entries, keyOf).map((run, index, { length }) => ({
    ...run,
    whole: !(index === 0 && hasKey(before, run.key)) && !(index === length - 1 && hasKey(after, run.key)),
  }));
}
