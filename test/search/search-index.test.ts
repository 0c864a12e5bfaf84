import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Scan } from '../../bench/search-truth.ts';
import { Addresses } from '../../src/archive/address.ts';
import { compareNewest } from '../../src/archive/date.ts';
import { OutputFolder } from '../../src/collections/output-folder.ts';
import { facetNames } from '../../src/search/browser/facets.ts';
import { Searcher } from '../../src/search/browser/searcher.ts';
import { writeSearchIndex } from '../../src/search/index/write-search-index.ts';
import { folderFetch } from './folder-fetch.ts';
import { type TinyArchive, tinyArchives, tinyQueries } from './tiny-archive.ts';

const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);
const folder = mkdtempSync(join(tmpdir(), 'lectern-search-'));
const [tiny] = fc.sample(tinyArchives, { seed, numRuns: 1 }) as [TinyArchive];
const options = { otherNames: false, limit: 1000 } as const;

function build(out: string, shards: number) {
  return writeSearchIndex({
    archive: tiny.archive,
    blocksOf: async ({ id }) => tiny.blocks.get(id) ?? [],
    addresses: new Addresses('/archive/'),
    out: new OutputFolder(join(folder, out)),
    cacheDir: join(folder, `${out}-cache`),
    shards,
  });
}

function searcherOf(out: string): Searcher {
  return new Searcher('http://x/search/', folderFetch(join(folder, out)));
}

describe(`a tiny archive made from seed ${seed} (LECTERN_SEED)`, () => {
  beforeAll(async () => {
    await build('one', 1);
    await build('many', 4);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the files are the same for one shard and for many, and when the cache holds all of them', async () => {
    expect(filesOf(join(folder, 'many'))).toEqual(filesOf(join(folder, 'one')));
    const before = filesOf(join(folder, 'many'));
    expect((await build('many', 4)).indexed).toBe(0);
    expect(filesOf(join(folder, 'many'))).toEqual(before);
  });

  test.each(['one', 'many'])(
    'every query gives exactly the documents and passages that a scan gives (%s)',
    async (out) => {
      const searcher = searcherOf(out);
      const scan = new Scan(tiny.archive, (id) => tiny.blocks.get(id) ?? []);
      await fc.assert(
        fc.asyncProperty(tinyQueries, async (query) => {
          const truth = scan.find(query);
          const { total, results } = await searcher.search(query, options);
          expect(results.map(({ id }) => id).sort()).toEqual(truth.ids);
          expect(total).toBe(truth.ids.length);
          for (const result of results) {
            const anchors = truth.anchors.get(result.id) ?? [];
            for (const { anchor, html } of result.passages) {
              expect(anchors).toContain(anchor);
              expect(textOf(tiny, result.id, anchor)).toContain(plain(html));
              expect(html).toContain('<mark>');
            }
            expect(result.passages).toHaveLength(Math.min(3, anchors.length));
            expect(result.more).toBe(anchors.length - result.passages.length);
          }
        }),
        { seed, numRuns: 300 },
      );
    },
  );

  test('filters and facet counts are those of the documents', async () => {
    const searcher = searcherOf('many');
    const filters = fc.record(
      {
        region: fc.constantFrom('one', 'two', 'three', 'four'),
        theme: fc.constantFrom('first', 'second'),
        type: fc.constantFrom('lecture', 'case'),
        level: fc.constantFrom('high', 'low'),
        year: fc.constantFrom('2021', '2022'),
        from: fc.constantFrom('2022', '2022-03-03'),
        to: fc.constantFrom('2022-03', '2023'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(tinyQueries, filters, async (query, chosen) => {
        const found = (await searcher.search(query, options)).results.map(({ id }) => id);
        const answer = await searcher.search(query, { ...options, ...chosen });
        expect(answer.results.map(({ id }) => id).sort()).toEqual(found.filter((id) => passes(id, chosen)).sort());
        for (const facet of facetNames) {
          const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet));
          const counts: Record<string, number> = {};
          for (const id of found.filter((one) => passes(one, others))) {
            for (const value of valuesOf(id, facet)) counts[value] = (counts[value] ?? 0) + 1;
          }
          expect(answer.facets[facet]).toEqual(counts);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  test('order: best place first, then newest, then id; by date either way, undated last; pages join up', async () => {
    const searcher = searcherOf('one');
    const dates = new Map(tiny.archive.documents.map(({ id, date }) => [id, date]));
    await fc.assert(
      fc.asyncProperty(tinyQueries, fc.integer({ min: 1, max: 4 }), async (query, limit) => {
        const all = (await searcher.search(query, options)).results;
        const pages = [];
        for (let offset = 0; offset < all.length; offset += limit)
          pages.push(...(await searcher.search(query, { otherNames: false, limit, offset })).results);
        expect(pages).toEqual(all);
        const newest = (await searcher.search(query, { ...options, sort: 'newest' })).results.map(({ id }) => id);
        expect(newest).toEqual(
          [...newest].sort((a, b) => compareNewest(dates.get(a) ?? null, dates.get(b) ?? null) || (a < b ? -1 : 1)),
        );
      }),
      { seed, numRuns: 60 },
    );
  });
});

function filesOf(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.filter((name) => /\.\w+$/.test(name)).map((name) => [name, readFileSync(join(root, name), 'base64')]),
  );
}

function textOf({ archive, blocks }: TinyArchive, id: string, anchor: string): string {
  const document = archive.documents.find((candidate) => candidate.id === id);
  if (anchor === 'title') return document?.heading ?? document?.title ?? '';
  return blocks.get(id)?.find((block) => block.anchor === anchor)?.text ?? '';
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

function valuesOf(id: string, facet: (typeof facetNames)[number]): string[] {
  const document = tiny.archive.documents.find((candidate) => candidate.id === id);
  if (!document) return [];
  const { regions } = tiny.archive;
  const up = document.regions.flatMap((slug) => {
    const region = regions.find(slug);
    return region ? [region, ...regions.ancestors(region)].map((one) => one.slug) : [];
  });
  const values: Record<(typeof facetNames)[number], (string | null)[]> = {
    region: [...new Set(up)],
    theme: document.themes,
    level: [document.level],
    type: [document.type],
    series: [document.series],
    year: [document.date?.slice(0, 4) ?? null],
  };
  return values[facet].filter((value): value is string => value !== null);
}

function passes(id: string, chosen: Record<string, string | undefined>): boolean {
  const { from, to, ...named } = chosen;
  const date = tiny.archive.documents.find((candidate) => candidate.id === id)?.date ?? null;
  const given = [from, to].some((end) => end !== undefined);
  const [first, last] = [`${date}-01-01`.slice(0, 10), date === null ? '' : `${date}-99-99`.slice(0, 10)];
  const inside =
    date !== null &&
    last >= (from ?? '') &&
    first.slice(0, Math.max(4, date.length)) <= `${to ?? '9999'}-99-99`.slice(0, 10);
  return (
    (!given || inside) &&
    Object.entries(named).every(
      ([facet, value]) => value === undefined || valuesOf(id, facet as 'region').includes(value),
    )
  );
}
