import type { BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';
import { axe } from './axe.ts';
import type { SiteTest } from './site-test.ts';

/**
 * What every kind of page owes its readers: nothing for axe to complain of, light or dark, and no more width than there is at 400 %.
 * @param test of the file that has the tests
 * @param pages names of kinds of page, each with an address below the site's
 * @param settled when a page is as readers see it; once it has loaded unless something else is said
 */
export function testFitForAll(
  test: SiteTest,
  pages: readonly (readonly [kind: string, address: string])[],
  settled: (address: string) => 'load' | 'networkidle' = () => 'load',
): void {
  test.for(pages.flatMap(([kind, address]) => ['light', 'dark'].map((scheme) => [kind, scheme, address] as const)))(
    '%s has nothing for axe to complain of when it is %s',
    async ([, scheme, address], { browser, site }) => {
      const page = await browser.newPage({ colorScheme: scheme as 'light' | 'dark' });
      await page.goto(site.url + address, { waitUntil: settled(address) });
      expect(await axe(page, { rules })).toEqual([]);
      await page.close();
    },
  );

  // 1280 pixels at 400 % (WCAG 1.4.10).
  test.for(pages)('%s fits 320 pixels', async ([, address], { browser, site }) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 740 } });
    await page.goto(site.url + address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
}

/** What axe leaves out unless it is asked: targets of 24 pixels (WCAG 2.5.8). */
const rules = { 'target-size': { enabled: true } };

/** How readers may have asked for more contrast. */
const contrasts: [name: string, media: BrowserContextOptions][] = [
  ['with more contrast', { contrast: 'more' }],
  ['with more contrast in the dark', { contrast: 'more', colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['in forced dark colours', { forcedColors: 'active', colorScheme: 'dark' }],
];

/** What some pages owe to readers who ask for more contrast, or bring colours of their own. */
export function testContrasts(test: SiteTest, pages: readonly (readonly [kind: string, address: string])[]): void {
  test.for(pages.flatMap(([kind, address]) => contrasts.map(([name, media]) => [kind, name, address, media] as const)))(
    '%s has nothing for axe to complain of %s',
    async ([, , address, media], { browser, site }) => {
      const page = await browser.newPage(media);
      await page.goto(site.url + address);
      // Forced colours are the reader's; of these, scripts are told the site's ink and the reader's ground.
      const colours = { 'color-contrast': { enabled: media.forcedColors !== 'active' } };
      expect(await axe(page, { rules: { ...rules, ...colours } })).toEqual([]);
      await page.close();
    },
  );
}
