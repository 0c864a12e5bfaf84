import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import type { SearchAnswer, SearchOptions } from '../../src/search/browser/searcher.ts';
import { serveWithHeaders } from './cross-origin.ts';
import { announced, searchAddress, shownIds, watched } from './search-page.ts';
import { siteTest } from './site-test.ts';

const base = '/archive/';
const test = siteTest('test/sites/search', base);
let page: Page;

test.beforeAll(async ({ browser, site }) => {
  page = await browser.newPage();
  await page.goto(`${site.url}404.html`);
});

/** Imports the built engine as any page would. As text, because the test runner rewrites `import()` in functions. */
function search(query: string, options?: SearchOptions, engine = `${base}search/engine.js`, from = page) {
  const call = `import(${JSON.stringify(engine)}).then(({ search }) => search(${JSON.stringify(query)}, ${JSON.stringify(options)}))`;
  return from.evaluate(call) as Promise<SearchAnswer>;
}

const idsOf = async (query: string, options?: SearchOptions) =>
  (await search(query, options)).results.map(({ id }) => id);

describe('order', () => {
  test('titles, speakers and places first, then headings, then the rest; each newest first, then by id', async () => {
    expect(await idsOf('灌渠')).toEqual([
      'about-place',
      'of-speaker',
      'in-title',
      // It is about the place as well.
      'in-text-old',
      'in-heading',
      'in-text-new',
      'in-text-a',
      'in-text-b',
      'undated',
    ]);
  });

  test('the same query gives the same order, from a fresh page and in pages of results', async ({ browser, site }) => {
    const all = await idsOf('灌渠');
    const fresh = await browser.newPage();
    await fresh.goto(`${site.url}404.html`);
    const again = await search('灌渠', {}, undefined, fresh);
    expect(again.results.map(({ id }) => id)).toEqual(all);
    await fresh.close();
    const paged: string[] = [];
    for (let offset = 0; offset < all.length; offset += 4) paged.push(...(await idsOf('灌渠', { limit: 4, offset })));
    expect(paged).toEqual(all);
  });

  test('newest and oldest go by date alone, undated last', async () => {
    const newest = ['in-text-new', 'in-heading', 'about-place', 'of-speaker', 'in-title'];
    expect(await idsOf('灌渠', { sort: 'newest' })).toEqual([
      ...newest,
      'in-text-a',
      'in-text-b',
      'in-text-old',
      'undated',
    ]);
    expect(await idsOf('灌渠', { sort: 'oldest' })).toEqual([
      'in-text-old',
      'in-text-a',
      'in-text-b',
      ...[...newest].reverse(),
      'undated',
    ]);
  });
});

describe('the engine’s promise to other programs', () => {
  test('an answer', async () => {
    const { total, facets, results } = await search('灌渠 从前');
    expect({ total, facets }).toEqual({
      total: 1,
      facets: {
        region: { dongshan: 1, guanqu: 1, qingchuan: 1 },
        theme: {},
        level: {},
        type: { lecture: 1 },
        series: {},
        year: { 2019: 1 },
      },
    });
    const [result] = results;
    const { id, url, type, title, date, regions, themes, passages, more } =
      result ?? ({} as SearchAnswer['results'][0]);
    expect({ id, url, type, title, date, regions, themes, passages, more }).toEqual({
      id: 'in-text-old',
      url: '/archive/lectures/in-text-old/',
      type: 'lecture',
      title: '旧闸',
      date: '2019-03-02',
      regions: ['dongshan', 'guanqu'],
      themes: [],
      passages: [
        { anchor: 'p1', html: '<mark>从前</mark>的<mark>灌渠</mark>。' },
        { anchor: 'p2', html: '<mark>灌渠</mark>一。' },
        { anchor: 'p3', html: '<mark>灌渠</mark>二。' },
      ],
      more: 2,
    });
  });

  test.for<[string, SearchOptions, string[]]>([
    ['a region with the regions in it', { region: 'dongshan' }, ['about-place', 'in-heading', 'in-text-old']],
    ['a theme', { theme: 'rural' }, ['about-place', 'in-title']],
    ['a level, from the series too', { level: 'province' }, ['about-place']],
    ['a type', { type: 'talk' }, ['of-speaker']],
    ['a series', { series: 'class' }, ['about-place']],
    ['a year', { year: 2020 }, ['in-text-a', 'in-text-b']],
    ['any of several', { region: ['guanqu', 'xihe'] }, ['about-place', 'in-text-new', 'in-text-old']],
    ['from a date on', { from: '2023-06-01' }, ['about-place', 'in-heading', 'in-text-new']],
    ['up to a date', { to: '2020-01' }, ['in-text-a', 'in-text-b', 'in-text-old']],
    ['between dates', { from: '2021', to: '2022' }, ['in-title', 'of-speaker']],
    ['a region and a type', { region: 'qingchuan', type: 'case' }, ['in-text-new']],
    ['what there is not', { theme: 'none' }, []],
  ])('narrowed by %s', async ([, options, expected]) => {
    const { total, results } = await search('灌渠', options);
    expect(results.map(({ id }) => id).sort()).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  test('limit and offset', async () => {
    const all = await idsOf('灌渠');
    const { total, results } = await search('灌渠', { limit: 2, offset: 3 });
    expect([total, results.map(({ id }) => id)]).toEqual([9, all.slice(3, 5)]);
    expect((await search('灌渠', { limit: 0 })).results).toEqual([]);
    expect((await search('', { limit: 100 })).total).toBe(10);
  });

  test('works for a page of another origin that the server lets in, and for no other', async ({ browser, site }) => {
    const portal = await serveWithHeaders(portalFolder, '/', {});
    const open = await serveWithHeaders(site.folder, base, {
      'access-control-allow-origin': new URL(portal.url).origin,
    });
    const shut = await serveWithHeaders(site.folder, base, {});
    const other = await browser.newPage();
    await other.goto(`${portal.url}index.html`);
    const { results } = await search('灌渠 从前', {}, `${open.url}search/engine.js`, other);
    expect(results.map(({ url }) => url)).toEqual(['/archive/lectures/in-text-old/']);
    await expect(search('灌渠', {}, `${shut.url}search/engine.js`, other)).rejects.toThrow(
      'dynamically imported module',
    );
    await Promise.all([other.close(), portal.close(), open.close(), shut.close()]);
  });
});

describe('other names', () => {
  test('synonyms of archive.yaml and aliases of regions are searched for, and the page says which', async ({
    browser,
    site,
  }) => {
    const { page: found, errors } = await watched(browser, searchAddress(site.url, { q: '合作医疗' }));
    await announced(found, '找到 1 篇文献');
    expect(await found.locator('#search-notes').textContent()).toBe('查“合作医疗”时一并查了“新农合”。 只查“合作医疗”');
    expect(await found.locator('.hit-passages mark').allTextContents()).toEqual(['新农合']);
    await found.locator('.hit-passages a').click();
    await expect.poll(() => found.locator('mark.found').allTextContents()).toEqual(['新农合']);
    await found.goBack();
    await found.getByRole('link', { name: '只查“合作医疗”' }).click();
    await announced(found, '没有文献含有“合作医疗”。');
    await found.goto(searchAddress(site.url, { q: '鹿城' }));
    await announced(found, /^找到/);
    expect(await found.locator('#search-notes').textContent()).toContain('一并查了“东山市”');
    expect((await shownIds(found)).sort()).toEqual(await idsSorted('“东山市”'));
    expect(errors).toEqual([]);
    await found.context().close();
  });

  test('a quoted term has none', async () => {
    expect((await search('“合作医疗”')).expanded).toEqual([]);
    expect(await idsOf('合作医疗')).toEqual(['insurance']);
  });
});

test('opensearch.xml says where to search, and every page says where it is', async ({ site }) => {
  const xml = parseDocument(readFileSync(join(site.folder, 'opensearch.xml'), 'utf8'), { xmlMode: true });
  expect(JSON.stringify(templateOf(xml))).toBe('"https://archive.example/archive/search/?q={searchTerms}"');
  for (const file of ['index.html', 'search/index.html', 'lectures/undated/index.html'])
    expect(readFileSync(join(site.folder, file), 'utf8')).toMatch(
      /<link rel="search" type="application\/opensearchdescription\+xml" title="青川检索样本" href="\/archive\/opensearch.xml"/,
    );
});

const portalFolder = mkdtempSync(join(tmpdir(), 'lectern-portal-'));
writeFileSync(join(portalFolder, 'index.html'), '<!doctype html><title>Portal</title>');
afterAll(() => rmSync(portalFolder, { recursive: true, force: true }));

async function idsSorted(query: string): Promise<string[]> {
  return (await idsOf(query)).sort();
}

function templateOf(xml: ReturnType<typeof parseDocument>): string | undefined {
  const root = xml.children.find((node) => 'name' in node && node.name === 'OpenSearchDescription');
  const url =
    root && 'children' in root ? root.children.find((node) => 'name' in node && node.name === 'Url') : undefined;
  return url && 'attribs' in url ? url.attribs.template : undefined;
}
