import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';

/**
 * What every kind of page owes its readers: nothing for axe to complain of, light or dark, and no more width than a phone has.
 * @param pages names of kinds of page, each with an address below the site's
 * @param at the browser and the address of the site, once they are there
 * @param settled when a page is as readers see it; once it has loaded unless something else is said
 */
export function testFitForAll(
  pages: readonly (readonly [kind: string, address: string])[],
  at: () => { browser: Browser; url: string },
  settled: (address: string) => 'load' | 'networkidle' = () => 'load',
): void {
  test.for(pages.flatMap(([kind, address]) => ['light', 'dark'].map((scheme) => [kind, scheme, address] as const)))(
    '%s has nothing for axe to complain of when it is %s',
    async ([, scheme, address]) => {
      const page = await at().browser.newPage({ colorScheme: scheme as 'light' | 'dark' });
      await page.goto(at().url + address, { waitUntil: settled(address) });
      expect(await axe(page)).toEqual([]);
      await page.close();
    },
  );

  test.for(pages)('%s fits a phone of 360 pixels', async ([, address]) => {
    const page = await at().browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(at().url + address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });
}
