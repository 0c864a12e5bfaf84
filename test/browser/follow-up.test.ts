import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { MeasureEntry } from '../../src/archive/measure-list.ts';
import { testFitForAll } from './fit-for-all.ts';
import { recordRequests, requestsElsewhere, requestsInVain } from './requests.ts';
import { siteTest } from './site-test.ts';

const kinds = {
  register: 'follow-up/',
  'list of a stage': 'follow-up/stage/assessed/',
  'list that is empty': 'follow-up/stage/need/',
  'measure with news': 'follow-up/gauge-stations/',
  'measure without news': 'follow-up/river-chiefs/',
  'lecture with measures': 'lectures/upstream/',
  'lecture that reports': 'lectures/downstream/',
  'case that answers': 'cases/gauges/',
  'case that stands alone': 'cases/orchard/',
};
const pages = Object.entries(kinds);

const test = siteTest('test/sites/programme').extend('measures', { scope: 'file' }, ({ site }) => {
  const file = readFileSync(join(site.folder, 'measures.json'), 'utf8');
  return (JSON.parse(file) as { measures: MeasureEntry[] }).measures;
});

describe('the pages of measures and what came of them', () => {
  test.for(pages)('%s asks for no script and nothing elsewhere', async ([, address], { browser, site }) => {
    const page = await browser.newPage();
    const requests = recordRequests(page);
    await page.goto(site.url + address);
    expect(requestsElsewhere(requests, site.url)).toEqual([]);
    expect(requestsInVain(requests)).toEqual([]);
    expect(requests.filter(({ kind }) => kind === 'script')).toEqual([]);
    await page.close();
  });

  testFitForAll(test, pages);
});

describe('without script', () => {
  test('every number of the register is a link to just so many measures', async ({ browser, site, measures }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}follow-up/`);
    expect(await rowsOf(page)).toEqual(await idsIn(page, '#register-rows tr'));
    expect((await rowsOf(page)).sort()).toEqual(measures.map(({ id }) => id));
    expect(await page.locator('.register-form').isVisible()).toBe(false);
    expect(await page.getByText('筛选和排序需要在浏览器里运行脚本').isVisible()).toBe(true);
    const links = page.locator('.register-counts a');
    const counts = await links.evaluateAll((all) =>
      all.map((link) => [(link as HTMLAnchorElement).href, Number(link.querySelector('.count')?.textContent)] as const),
    );
    expect(counts.length).toBeGreaterThan(10);
    for (const [href, count] of counts) {
      await page.goto(href);
      expect([href, (await rowsOf(page)).length]).toEqual([href, count]);
    }
    await context.close();
  });

  test('a measure leads to its paragraph, its cases and its reports, and each of them back', async ({
    browser,
    site,
    measures,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const { url, document, cases, reports } of measures) {
      const own = `http://${new URL(site.url).host}${url}`;
      await page.goto(own);
      const told = [
        `lectures/${document}/`,
        ...cases.map((id) => `cases/${id}/`),
        ...reports.map((id) => `lectures/${id}/`),
      ];
      for (const address of told) {
        expect(await page.locator(`main a[href^="/archive/${address}"]`).count()).toBeGreaterThan(0);
      }
      for (const address of told) {
        await page.goto(site.url + address);
        expect(await page.locator(`main .loop a[href="${url}"]`).count()).toBe(1);
      }
    }
    await context.close();
  });
});

describe('a measure in a text', () => {
  test('is a link with a name and without a text of its own', async ({ browser, site }) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}lectures/upstream/`);
    const mark = page.locator('[data-measure="gauge-stations"] .measure-mark');
    expect(await mark.getAttribute('href')).toBe('/archive/follow-up/gauge-stations/');
    expect(await mark.textContent()).toBe('');
    expect(await mark.getAttribute('aria-label')).toBe(
      '举措：青川省水务办公室、评估反馈、时限 2023年12月。查看落实情况',
    );
    const text = (await page.locator('article[data-document]').textContent()) ?? '';
    expect(text).not.toContain('举措');
    expect(text.replace(/\s+/g, '')).toBe(
      '上游的事上游先把水管好。在干流上建十座水位站。每座有人看。站点公开。每一段河有一位河长。话说完了。',
    );
    await page.close();
  });

  test('keeps its mark when what is selected is copied', async ({ browser, site }) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}lectures/upstream/`);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('[data-measure="river-chiefs"]') as Element);
      return getSelection()?.toString().trim();
    });
    expect(copied).toBe('每一段河有一位河长。');
    await page.close();
  });
});

describe('the register with script', () => {
  test('is narrowed and sorted as its address says', async ({ browser, site, measures }) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}follow-up/?region=qingchuan&sort=due`);
    await page.locator('.register-form button[type=reset]:visible').waitFor();
    const due = (id: string) => measures.find((measure) => measure.id === id)?.due ?? '9999';
    const seen = await rowsOf(page);
    expect(seen).toEqual([...seen].sort((a, b) => (due(a) < due(b) ? -1 : 1)));
    expect(await page.locator('select[name=region]').inputValue()).toBe('qingchuan');
    expect(await page.locator('select[name=sort]').inputValue()).toBe('due');
    await page.close();
  });

  test('keeps what the reader chooses in its address, and goes back', async ({ browser, site }) => {
    const page = await browser.newPage();
    const requests = recordRequests(page);
    await page.goto(`${site.url}follow-up/`);
    const all = await rowsOf(page);
    await page.locator('select[name=state]').focus();
    await page.locator('select[name=state]').selectOption('finished');
    await page.waitForURL(/\?state=finished$/);
    const chosen = await rowsOf(page);
    expect(chosen).toEqual(['gauge-stations']);
    expect(await page.locator('.register-found').textContent()).toBe(`${all.length} 项中的 1 项`);
    expect(requests.filter(({ kind }) => kind === 'script').map(({ url }) => new URL(url).pathname)).toEqual([
      '/archive/follow-up/register.js',
    ]);
    await page.goBack();
    await page.locator('.register-form button[type=reset]').waitFor({ state: 'hidden' });
    expect(await rowsOf(page)).toEqual(all);
    await page.close();
  });

  test('finds nothing under a value that is not there, and says so', async ({ browser, site, measures }) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}follow-up/?stage=nowhere`);
    await page.locator('.register-form button[type=reset]:visible').click();
    await page.waitForURL(/follow-up\/$/);
    expect((await rowsOf(page)).length).toBe(measures.length);
    await page.close();
  });
});

test('on paper the register is a table with its head, and the form stays away', async ({ browser, site }) => {
  const page = await browser.newPage();
  await page.goto(`${site.url}follow-up/`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.register-form').isVisible()).toBe(false);
  const shown = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).getPropertyValue('display'));
  expect(await shown('.register thead')).toBe('table-header-group');
  await page.setViewportSize({ width: 700, height: 900 });
  expect(await shown('.register tbody tr')).toBe('table-row');
  await page.close();
});

/** Ids of the measures in the rows that are to be seen. */
async function rowsOf(page: Page): Promise<string[]> {
  return idsIn(page, '.register tbody tr:not([hidden])');
}

async function idsIn(page: Page, rows: string): Promise<string[]> {
  return page
    .locator(`${rows} .register-title`)
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2) ?? ''));
}
