import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { testContrasts, testFitForAll } from './fit-for-all.ts';
import { testHoldsStill } from './holds-still.ts';
import { bundledKinds, historyKinds } from './page-kinds.ts';
import { htmlRoutes, isOfRoute } from './page-routes.ts';
import { testReadsWithoutScript } from './reads-without-script.ts';
import { recordRequests, requestsElsewhere, requestsInVain } from './requests.ts';
import { brokenLinks, htmlFiles } from './site-links.ts';
import { siteTest } from './site-test.ts';

const pages = bundledKinds.map(({ name, address }) => [name, address] as const);

const test = siteTest('content');

describe('the list of kinds of page', () => {
  const all = [...bundledKinds, ...historyKinds];

  test('has one of every route', () => {
    const walked = new Set(all.map(({ route }) => route));
    expect(htmlRoutes().filter((route) => !walked.has(route))).toEqual([]);
  });

  test('names routes that are there, and addresses that are theirs', () => {
    const routes = htmlRoutes();
    expect(all.filter(({ route, address }) => !routes.includes(route) || !isOfRoute(address, route))).toEqual([]);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});

describe('the bundled archive under /archive/', () => {
  test.for(pages)(
    '%s asks nothing of anyone else, and gets what it asks for',
    async ([, address], { browser, site }) => {
      const page = await browser.newPage();
      const requests = recordRequests(page);
      await page.goto(site.url + address, { waitUntil: settled(address) });
      expect(requestsElsewhere(requests, site.url)).toEqual([]);
      expect(requestsInVain(requests)).toEqual([]);
      if (!address.includes('?')) expect(requests.filter(({ kind }) => kind === 'script')).toEqual([]);
      await page.close();
    },
  );

  testFitForAll(test, pages, settled);
  testContrasts(
    test,
    pages.filter(([kind]) => /^(?:home|lecture|case|regions|map|theme|dates|coverage|search)$/.test(kind)),
  );

  testHoldsStill(
    test,
    pages.filter(([kind]) =>
      /^(?:home|lectures|lecture|region|session|follow-up register|measure|search|map)$/.test(kind),
    ),
  );

  testReadsWithoutScript(test, pages);

  test('without script the search says so, and leads to the pages for browsing', async ({ browser, site }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}search/`);
    expect(await page.getByText('检索需要在浏览器里运行脚本').first().isVisible()).toBe(true);
    expect(await page.locator('main a[href$="/regions/"]:visible').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('each region of the map is a link that says what it holds, and the table says the same', async ({
    browser,
    site,
  }) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}map/`);
    const links = page.getByRole('navigation', { name: '地图' }).getByRole('link');
    const names = await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')));
    expect(names.length).toBeGreaterThan(10);
    const rows = await page.locator('.map-table tbody tr').evaluateAll((all) =>
      all.map((row) => {
        const [name, lectures, cases] = [...row.children].map((cell) => cell.querySelector('[data-count]'));
        const counted = (cell: Element | null | undefined) => cell?.getAttribute('data-count');
        const parts = [
          counted(lectures) && `讲稿 ${counted(lectures)} 篇`,
          counted(cases) && `案例 ${counted(cases)} 篇`,
        ];
        const held = parts.filter(Boolean).join('，');
        return `${row.querySelector('th')?.textContent?.trim()}：${held || '暂无文献'}${name ? '?' : ''}`;
      }),
    );
    expect(rows).toEqual(expect.arrayContaining(names));
    expect(rows.filter((row) => names.includes(row))).toEqual(names);
    await page.close();
  });

  test('what concerns a region is narrowed to what is later than a day, and whole without script', async ({
    browser,
    site,
  }) => {
    const address = `${site.url}regions/huanggang/concerns/?since=2023-06-01`;
    const dates = (rows: Element[]) => rows.map((row) => row.getAttribute('data-date'));
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const all = await page.locator('.entry-row').evaluateAll(dates);
    const seen = await page.locator('.entry-row:visible').evaluateAll(dates);
    expect(seen).toEqual(all.filter((date) => date !== null && date.slice(0, 7) >= '2023-06'));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(all.length);
    expect(await page.getByRole('status').textContent()).toContain(`${seen.length} 项`);
    await page.close();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(address);
    expect(await plain.locator('.entry-row:visible').evaluateAll(dates)).toEqual(all);
    await context.close();
  });

  test('a desktop has name, menu and search line in one row; a phone has the menu’s entry for the search line', async ({
    browser,
    site,
  }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.url}lectures/branch-classrooms/`);
    const head = page.getByRole('banner');
    const line = head.getByRole('searchbox');
    const entry = head.getByRole('link', { name: '检索', exact: true });
    const name = await head.locator('.site-name').boundingBox();
    for (const part of [head.getByRole('navigation'), line])
      expect((await part.boundingBox())?.y).toBeLessThan((name?.y ?? 0) + (name?.height ?? 0));
    expect(await entry.isVisible()).toBe(false);
    await page.setViewportSize({ width: 390, height: 800 });
    expect([await line.isVisible(), await entry.isVisible()]).toEqual([false, true]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(site.url);
    expect(await entry.isVisible()).toBe(true);
    await page.close();
  });

  test('the first Tab reaches the link that skips to the text', async ({ browser, site }) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}lectures/branch-classrooms/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.close();
  });

  test('a page holds at most 1 KiB of script of its own', ({ site }) => {
    const sizes = htmlFiles(site.folder).map(
      (file) => inlineScript(readFileSync(join(site.folder, file), 'utf8')).length,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024);
  });

  test('every link of every page leads to a page or file that is there, down to the anchor', ({ site }) => {
    expect(htmlFiles(site.folder).length).toBeGreaterThan(70);
    expect(brokenLinks(site.folder, '/archive/')).toEqual([]);
  });
});

/** Only a page that is given a query goes on asking for things after it has loaded. */
function settled(address: string): 'networkidle' | 'load' {
  return address.includes('?') ? 'networkidle' : 'load';
}

function inlineScript(html: string): string {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*application\/(?:ld\+)?json)[^>]*>([\s\S]*?)<\/script>/g)]
    .map((match) => match[1])
    .join('');
}
