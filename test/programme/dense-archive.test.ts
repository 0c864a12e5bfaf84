import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lectern } from '../browser/built-site.ts';
import { elements, hasClass, isNamed, textOf } from '../sites-build/built-pages.ts';
import { BuiltArchive } from './built-site.ts';
import { denseCounts } from './dense-archive.ts';
import { isFact, ownList, says } from './loose-numbers.ts';
import { countLinks, looseNumbers, numbersIn } from './numbers.ts';
import { PlainArchive } from './plain-archive.ts';
import { concernsOf } from './plain-concerns.ts';
import { expectedCounts } from './plain-counts.ts';
import { expectedLists } from './plain-shelves.ts';
import { relationsOf } from './relations.ts';
import { writeDense } from './write-dense.ts';

// An archive in which everything refers to everything, built once; what its pages say is held against its source files, which
// are read here without anything of the program. Another seed each time; `PROGRAMME_SEED=7 npm run test:programme` repeats one.
const seed = Number(process.env.PROGRAMME_SEED ?? Math.floor(Math.random() * 1_000_000));
const base = '/archive/';

let folder: string;
let archive: PlainArchive;
let site: BuiltArchive;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-programme-'));
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  writeDense(seed, content);
  const built = await lectern('build', '--content', content, '--out', out, '--base', base);
  if (built.code !== 0) throw new Error(`Seed ${seed}: ${built.stdout}${built.stderr}`);
  archive = new PlainArchive(content);
  site = new BuiltArchive(out, base);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = (page: string) =>
  /^(?:index|(?:follow-up|coverage|map|sessions|series|regions|themes|dates)\/)/.test(page);
const pageOf = (address: string) => address.replace(/#.*$/, '');
const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/** What a list holds, each thing once and by its own page, sorted. */
function heldAt(address: string): string[] {
  return [...new Set(site.entriesAt(address).map(pageOf))].sort();
}

describe(`seed ${seed}`, () => {
  test('the archive is as dense as it is meant to be', () => {
    const talks = archive.documents.flatMap(({ spoken }) => spoken).length - 70;
    const cases = archive.documents.filter(({ isCase }) => isCase).length;
    const { sessions, measures, regions } = archive;
    expect({ sessions: sessions.length, talks, measures: measures.length, cases }).toEqual(denseCounts);
    expect(regions.length).toBe(17);
  });

  test('every list holds exactly what the files say', () => {
    for (const [address, entries] of expectedLists(archive))
      expect([address, heldAt(address)]).toEqual([address, entries]);
  });

  test('what concerns a region is listed whole, on its page or on pages of its own', () => {
    for (const { slug } of archive.regions) {
      for (const [name, entries] of concernsOf(archive, slug)) {
        const address = [`regions/${slug}/${name}/`, `regions/${slug}/#${name}`].find((one) => site.place(one));
        expect([slug, name, address === undefined ? [] : heldAt(address)]).toEqual([slug, name, entries]);
      }
    }
  });

  test('every number that is a link leads to exactly what it counts, and is what the files say', () => {
    const counts = expectedCounts(archive);
    const links = countLinks(site, told);
    const wrong = links.flatMap(({ page, words, count, target }) => {
      const listed = site.entriesAt(target).length;
      // Which sitting was held for which entry of a plan is for the tests of the plan's report to say.
      const expected = /^coverage\/#plan-.*-(?:held|missed|open|unplanned|themes)$/.test(target)
        ? listed
        : counts.get(target);
      return listed === count && expected === count ? [] : [{ page, words, count, target, listed, expected }];
    });
    expect(wrong).toEqual([]);
    expect(links.length).toBeGreaterThan(3000);
  });

  test('every other number stands over the list that it counts, or counts no list', () => {
    const wrong = looseNumbers(site, told)
      .filter((number) => !isFact(number))
      .map((number) => ({ number, listed: ownList(site, number).length }))
      .filter(({ number: { words }, listed }) => !says(words, listed))
      .map(({ number: { page, words, stands }, listed }) => ({ page, words, stands, listed }));
    expect(wrong).toEqual([]);
  });

  test('the map says of each region on it how many lectures and cases there are', () => {
    const counts = expectedCounts(archive);
    const map = site.place('map/');
    const regions = map ? elements(map, ({ name, attribs }) => name === 'a' && isDefined(attribs['aria-label'])) : [];
    const said = regions.map(({ attribs }) => {
      const region = site.resolve('map/index.html', attribs.href ?? '');
      const [lectures = 0, cases = 0] = numbersIn(attribs['aria-label'] ?? '');
      return { region, lectures, cases, all: Number(attribs['data-count']) };
    });
    expect(said).toEqual(
      archive.regions
        .filter(({ parent }) => parent === archive.home)
        .map(({ slug }) => `regions/${slug}/`)
        .map((region) => ({
          region,
          lectures: counts.get(`${region}lectures/`),
          cases: counts.get(`${region}cases/`),
          all: counts.get(region),
        })),
    );
  });

  test('each step of the key to the map leads to the regions that have so many', () => {
    const counts = expectedCounts(archive);
    const map = site.place('map/');
    const [key] = map ? elements(map, hasClass('map-legend')) : [];
    const said = (key ? elements(key, isNamed('a')) : []).map((link) => {
      const [from = 0, to = from] = numbersIn(textOf(link));
      return { from, to, regions: site.entriesAt(site.resolve('map/index.html', link.attribs.href ?? '')).sort() };
    });
    const regions = archive.regions
      .filter(({ parent }) => parent === archive.home)
      .map(({ slug }) => `regions/${slug}/`);
    const between = (from: number, to: number) =>
      regions.filter((region) => from <= (counts.get(region) ?? 0) && (counts.get(region) ?? 0) <= to).sort();
    expect(said).toEqual(said.map(({ from, to }) => ({ from, to, regions: between(from, to) })));
    expect(said.flatMap((step) => step.regions).sort()).toEqual([...regions].sort());
  });

  test('every relation leads both ways', () => {
    const reached = new Map<string, Set<string>>();
    /** Where a page and its later pages lead; of a region also its own lists, which its page leads to. */
    const reach = (address: string): Set<string> => {
      const known = reached.get(address);
      if (known) return known;
      const links = new Set([...site.linksFrom(address)].map(pageOf));
      const lists = address.startsWith('regions/') ? [...links].filter((link) => link.startsWith(address)) : [];
      for (const list of lists) for (const link of site.linksFrom(list)) links.add(pageOf(link));
      reached.set(address, links);
      return links;
    };
    const relations = relationsOf(archive);
    const broken = relations.flatMap(({ kind, from, to }) => [
      ...(reach(from).has(to) ? [] : [`${kind}: no way from ${from} to ${to}`]),
      ...(reach(to).has(from) ? [] : [`${kind}: no way from ${to} back to ${from}`]),
    ]);
    expect(broken).toEqual([]);
    expect(relations.length).toBeGreaterThan(2500);
  });
});
