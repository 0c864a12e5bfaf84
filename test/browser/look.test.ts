import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testContrasts, testFitForAll } from './fit-for-all.ts';
import { recordRequests, requestsInVain } from './requests.ts';
import { siteTest } from './site-test.ts';

/** Of an archive whose owner chose a colour, a logo, a typeface and a size. */
const pages = Object.entries({
  home: '',
  lectures: 'lectures/',
  lecture: 'lectures/grafting-for-orchard-hands/',
  regions: 'regions/',
  map: 'map/',
  dates: 'dates/',
  search: 'search/',
});

const test = siteTest('test/sites/farm-extension');

describe('an archive with a look of its own', () => {
  testFitForAll(test, pages);
  testContrasts(test, pages);

  test('shows its logo, described and at its size, asks for nothing that is not there, and does not shift', async ({
    browser,
    site,
  }) => {
    const page = await browser.newPage();
    const requests = recordRequests(page);
    await page.goto(`${site.url}lectures/`);
    expect(requestsInVain(requests)).toEqual([]);
    const logo = page.getByRole('img', { name: 'Norrowvale Extension Service' });
    const box = await logo.boundingBox();
    expect([box?.width, box?.height]).toEqual([64, 32]);
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(192);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toMatch(/\/look\/[0-9a-f]{16}-tab\.png$/);
    await page.close();
  });

  test.for<[string, BrowserContextOptions, string[]]>([
    ['by day', {}, ['rgb(138, 59, 18)', 'rgb(250, 251, 251)']],
    ['by night', { colorScheme: 'dark' }, ['rgb(255, 189, 160)', 'rgb(44, 28, 22)']],
  ])('has its colours %s', async ([, media, expected], { browser, site }) => {
    const page = await browser.newPage(media);
    await page.goto(`${site.url}lectures/grafting-for-orchard-hands/`);
    const accent = await page.locator('.stamp-type').evaluate((part) => getComputedStyle(part).color);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect([accent, paper]).toEqual(expected);
    await page.close();
  });

  test('has its typeface and size, in the language of the text', async ({ browser, site }) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}lectures/grafting-for-orchard-hands/`);
    const [family, size] = await page
      .locator('article p')
      .first()
      .evaluate((part) => {
        const { fontFamily, fontSize } = getComputedStyle(part);
        return [fontFamily, fontSize];
      });
    expect(family).toContain('Source Han Sans SC');
    expect(size).toBe('20px');
    await page.close();
  });
});
