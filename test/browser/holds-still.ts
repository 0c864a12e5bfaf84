import { expect } from 'vitest';
import type { SiteTest } from './site-test.ts';

/** Bytes a second, so slow that a page is painted while it comes. */
const slow = 12_000;

/**
 * Nothing that is seen moves while a page comes over a slow line: Lighthouse sees it only now and then, since a page of a few KiB comes in
 * one piece.
 * @param test of the file that has the tests
 * @param pages names of kinds of page, each with an address below the site's
 */
export function testHoldsStill(test: SiteTest, pages: readonly (readonly [kind: string, address: string])[]): void {
  test.for(pages)('%s holds still while it comes slowly', async ([, address], { browser, site }) => {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 20,
      downloadThroughput: slow,
      uploadThroughput: slow,
    });
    // As text: what runs in the page must not be compiled for the tests.
    await page.addInitScript(`self.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries())
          shifts.push([value, ...sources.map(({ node }) => (node && (node.outerHTML || node.textContent) || '').slice(0, 80))]);
      }).observe({ type: 'layout-shift', buffered: true });`);
    await page.goto(site.url + address);
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
    expect(await page.evaluate('shifts')).toEqual([]);
    await page.close();
  });
}
