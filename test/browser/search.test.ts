import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { type BenchArchive, readForBench } from '../../bench/search-archive.ts';
import { Scan } from '../../bench/search-truth.ts';
import { compareNewest, compareOldest } from '../../src/archive/date.ts';
import { announced, searchAddress, shownIds, status, watched } from './search-page.ts';
import { siteTest } from './site-test.ts';

// What the page shows is held against a scan of the texts without an index.
const folder = mkdtempSync(join(tmpdir(), 'lectern-truth-'));
const read: BenchArchive = await readForBench('content', folder);
const scan = new Scan(read.archive, (id) => read.blocks.get(id) ?? []);
const counted = (query: string) => scan.find(query).ids.length;
const documentOf = (id: string) => read.archive.documents.find((document) => document.id === id);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const test = siteTest('content').extend(
  'searching',
  { scope: 'file' },
  ({ browser, site }) =>
    async (asked: Record<string, string> = {}) => {
      const opened = await watched(browser, searchAddress(site.url, asked));
      if (asked.q !== undefined) await announced(opened.page, /^(找到|没有|所选)/);
      return opened;
    },
);

describe('results', () => {
  test('what is typed is found while it is typed, every hit marked in the original characters', async ({
    searching,
  }) => {
    const { page, errors } = await searching();
    expect(await page.locator('.hit').count()).toBe(Math.min(10, read.archive.documents.length));
    await page.locator('#search-q').pressSequentially('流域');
    await announced(page, `找到 ${counted('流域')} 篇文献`);
    const shown = await shownIds(page);
    expect(shown).toHaveLength(Math.min(10, counted('流域')));
    expect(scan.find('流域').ids).toEqual(expect.arrayContaining(shown));
    const marks = await page.locator('.hit-passages mark').allTextContents();
    expect(marks.length).toBeGreaterThan(5);
    expect(new Set(marks)).toEqual(new Set(['流域']));
    expect(new URL(page.url()).searchParams.get('q')).toBe('流域');
    expect(await page.title()).toMatch(/^流域 · 检索 · /);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what was typed before the script came is kept and searched for', async ({ searching }) => {
    const { page } = await searching();
    let arrive = () => {};
    const gate = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/search/page.js', async (route) => {
      await gate;
      await route.continue();
    });
    await page.locator('#search-q').pressSequentially('流域');
    arrive();
    await announced(page, `找到 ${counted('流域')} 篇文献`);
    expect(await page.locator('#search-q').inputValue()).toBe('流域');
    await page.context().close();
  });

  test('every passage leads to its paragraph, with the run marked there', async ({ searching }) => {
    const { page } = await searching({ q: '“流域”' });
    const links = await page
      .locator('.hit-passages a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links.slice(0, 8)) {
      await page.goto(link);
      const block = page.locator(`[id="${new URL(link).hash.slice(1)}"]`);
      await expect.poll(() => block.locator('mark[data-current]').allTextContents()).toEqual(['流域']);
      expect(await inView(page, 'mark[data-current]')).toBe(true);
    }
    await page.context().close();
  });

  test('hits on a document’s page are stepped through with the keyboard, and cleared', async ({ searching }) => {
    const { page } = await searching({ q: '典范' });
    await page.locator('.hit-title a[href*="/yichang-model-city/"]').click();
    const bar = page.getByRole('region', { name: '本页检索结果' });
    const count = bar.getByRole('status');
    const [, total] = /，共 (\d+) 处$/.exec((await count.textContent()) ?? '') ?? [];
    expect(Number(total)).toBe(await page.locator('mark.found').count());
    await expect.poll(() => count.textContent()).toBe(`第 1 处，共 ${total} 处`);
    await page.keyboard.press('n');
    expect(await count.textContent()).toBe(`第 2 处，共 ${total} 处`);
    expect(await inView(page, 'mark[data-current]')).toBe(true);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    expect(await count.textContent()).toBe(`第 ${total} 处，共 ${total} 处`);
    await bar.getByRole('button', { name: '下一处' }).focus();
    await page.keyboard.press('Enter');
    expect(await count.textContent()).toBe(`第 1 处，共 ${total} 处`);
    const before = await page.locator('article[data-document]').textContent();
    await bar.getByRole('button', { name: '取消标记' }).press('Enter');
    expect(await page.locator('mark.found').count()).toBe(0);
    expect(await page.locator('article[data-document]').textContent()).toBe(before);
    await page.context().close();
  });

  test('no hit: the parts that have some, named as such; a spelling leads to the name', async ({ site, searching }) => {
    const { page } = await searching({ q: '流域综合咖啡' });
    expect(await status(page).textContent()).toBe('没有文献含有“流域综合咖啡”。');
    expect(await page.locator('.hit').count()).toBe(0);
    expect(await page.locator('#search-notes').textContent()).toBe(
      `以下是其中能查到的部分，不是要找的原文：流域综合 ${counted('流域综合')} 篇`,
    );
    await page.goto(searchAddress(site.url, { q: 'yichang' }));
    await page.locator('#search-notes').getByRole('link', { name: '宜昌市' }).click();
    await announced(page, `找到 ${counted('宜昌市')} 篇文献`);
    await page.context().close();
  });
});

describe('narrowing and order', () => {
  test('a filter gives what its count says; back, forward and a shared address bring the same', async ({
    browser,
    searching,
  }) => {
    const { page } = await searching({ q: '流域' });
    const all = await shownIds(page);
    const filter = page.locator('a[data-facet="region"][data-value="yichang"]');
    const promised = await filter.locator('.facet-count').textContent();
    const inYichang = scan
      .find('流域')
      .ids.filter((id) => documentOf(id)?.regions.some((slug) => ['yichang', 'xiaoting'].includes(slug)));
    expect(promised).toBe(String(inYichang.length));
    await filter.click();
    await announced(page, `找到 ${promised} 篇文献`);
    const expected = await shownIds(page);
    expect([...expected].sort()).toEqual(inYichang);
    expect(await filter.getAttribute('aria-current')).toBe('true');
    expect(await page.locator('#search-chosen').textContent()).toBe('宜昌市');

    const other = await watched(browser, page.url());
    await announced(other.page, `找到 ${promised} 篇文献`);
    expect(await shownIds(other.page)).toEqual(expected);
    await other.page.context().close();

    await page.goBack();
    await announced(page, `找到 ${counted('流域')} 篇文献`);
    expect(await shownIds(page)).toEqual(all);
    await page.goForward();
    await announced(page, `找到 ${promised} 篇文献`);
    await page.getByRole('link', { name: '取消限定：宜昌市' }).click();
    await announced(page, `找到 ${counted('流域')} 篇文献`);
    await page.context().close();
  });

  test('filters work before a word is typed, dates too', async ({ searching }) => {
    const { page } = await searching();
    await page.locator('a[data-facet="type"][data-value="case"]').click();
    const cases = read.archive.documents.filter(({ type }) => type === 'case');
    await announced(page, `共 ${cases.length} 篇文献`);
    await page.getByRole('link', { name: '取消限定：案例' }).click();
    await page.locator('#search-from').fill('2023-08');
    await page.locator('#search-from').press('Enter');
    const late = read.archive.documents.filter(({ date }) => date !== null && `${date}~` >= '2023-08');
    await announced(page, `共 ${late.length} 篇文献`);
    await page.context().close();
  });

  test('newest and oldest first, undated last', async ({ searching }) => {
    const { page } = await searching({ show: '100' });
    for (const [order, compare] of [
      ['newest', compareNewest],
      ['oldest', compareOldest],
    ] as const) {
      await page.locator('#search-q').focus();
      await page.locator('#search-sort').selectOption(order);
      await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe(order);
      const sorted = [...read.archive.documents].sort((a, b) => compare(a.date, b.date) || (a.id < b.id ? -1 : 1));
      await expect.poll(() => shownIds(page)).toEqual(sorted.slice(0, 10).map(({ id }) => id));
    }
    await page.context().close();
  });

  test('more results follow the ones there are, and the first of them has the focus', async ({ searching }) => {
    const { page } = await searching({ q: '的' });
    await page.locator('#search-more').focus();
    const [first] = await shownIds(page);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shownIds(page)).length).toBe(Math.min(20, counted('的')));
    expect((await shownIds(page))[0]).toBe(first);
    const focused = page.locator('.hit').nth(10).locator('a').first();
    await expect.poll(() => focused.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.context().close();
  });
});

function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
}
