import type { Archive } from '../src/archive/archive.ts';
import { type Facets, facetNames } from '../src/search/browser/facets.ts';
import type { SearchAnswer } from '../src/search/browser/searcher.ts';
import type { BenchQuery } from './search-queries.ts';
import type { Truth } from './search-truth.ts';

/** How one query came out. */
export interface Judged {
  kind: string;
  text: string;
  /** Documents that have it, documents found, and documents that are both. */
  true: number;
  found: number;
  both: number;
  passages: number;
  wrongPassages: number;
  wrongFacets: number;
  facets: number;
}

/** Compares an answer that has all its results with the truth. */
export function judge({ kind, text }: BenchQuery, answer: SearchAnswer, truth: Truth, archive: Archive): Judged {
  const both = answer.results.filter((result) => truth.anchors.has(result.id));
  // Where not all results were fetched, those that were stand for the rest, and the total for how many there are.
  const strangers = answer.results.length - both.length;
  let wrongPassages = 0;
  for (const result of both) {
    const anchors = truth.anchors.get(result.id) ?? [];
    wrongPassages += result.passages.filter((passage) => !anchors.includes(passage.anchor)).length;
    if (
      result.passages.length !== Math.min(3, anchors.length) ||
      result.more !== anchors.length - result.passages.length
    )
      wrongPassages += 1;
  }
  const wanted = flat(facetsOf(archive, truth.ids));
  const given = flat(answer.facets);
  const keys = new Set([...wanted.keys(), ...given.keys()]);
  return {
    kind,
    text,
    true: truth.ids.length,
    found: answer.total,
    both: Math.min(answer.total - strangers, truth.ids.length),
    passages: both.reduce((sum, result) => sum + result.passages.length, 0),
    wrongPassages,
    facets: keys.size,
    wrongFacets: [...keys].filter((key) => wanted.get(key) !== given.get(key)).length,
  };
}

/** A table of all kinds of query, and the queries that came out wrong. */
export function report(judged: readonly Judged[]): { text: string; wrong: number } {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const sum = (list: readonly Judged[], of: (one: Judged) => number) => list.reduce((total, one) => total + of(one), 0);
  const line = (name: string, list: readonly Judged[]) => {
    const [truth, found, both] = [
      sum(list, (one) => one.true),
      sum(list, (one) => one.found),
      sum(list, (one) => one.both),
    ];
    const zero = list.filter((one) => one.true > 0 && one.found === 0).length;
    return [
      name.padEnd(28),
      String(list.length).padStart(5),
      (truth === 0 ? 1 : both / truth).toFixed(3).padStart(7),
      (found === 0 ? 1 : both / found).toFixed(3).padStart(9),
      String(zero).padStart(5),
      `${sum(list, (one) => one.wrongPassages)}/${sum(list, (one) => one.passages)}`.padStart(14),
      `${sum(list, (one) => one.wrongFacets)}/${sum(list, (one) => one.facets)}`.padStart(12),
    ].join(' ');
  };
  const wrong = judged.filter(
    (one) => one.both !== one.true || one.both !== one.found || one.wrongPassages + one.wrongFacets > 0,
  );
  const lines = [
    `${''.padEnd(28)} count  recall precision  zero wrong passages wrong facets`,
    ...kinds.map((kind) =>
      line(
        kind,
        judged.filter((one) => one.kind === kind),
      ),
    ),
    line('all', judged),
    ...wrong.slice(0, 20).map((one) => `wrong: ${JSON.stringify(one)}`),
  ];
  return { text: lines.join('\n'), wrong: wrong.length };
}

/** The counts of every facet, from the documents themselves; a region counts for all that it lies in. */
function facetsOf(archive: Archive, ids: readonly string[]): Facets {
  const wanted = new Set(ids);
  const facets: Facets = { region: {}, theme: {}, level: {}, type: {}, series: {}, year: {} };
  for (const document of archive.documents) {
    if (!wanted.has(document.id)) continue;
    const regions = document.regions.flatMap((name) => {
      const region = archive.regions.find(name);
      return region ? [region, ...archive.regions.ancestors(region)].map(({ slug }) => slug) : [];
    });
    const values: Record<keyof Facets, readonly (string | null)[]> = {
      region: regions,
      theme: document.themes,
      level: [document.level],
      type: [document.type],
      series: [document.series],
      year: [document.date?.slice(0, 4) ?? null],
    };
    for (const facet of facetNames) {
      for (const value of new Set(values[facet])) {
        if (value !== null) facets[facet][value] = (facets[facet][value] ?? 0) + 1;
      }
    }
  }
  return facets;
}

function flat(facets: Facets): Map<string, number> {
  return new Map(
    facetNames.flatMap((name) =>
      Object.entries(facets[name]).map(([slug, count]) => [`${name} ${slug}`, count] as const),
    ),
  );
}
