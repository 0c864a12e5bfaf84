import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SiteTest } from './site-test.ts';

/**
 * What every kind of page owes a reader whose browser runs no script: a heading and its text, no button that does nothing, forms and
 * links that lead to pages of the site, and folded parts that unfold.
 * @param test of the file that has the tests
 * @param pages names of kinds of page, each with an address below the site's
 */
export function testReadsWithoutScript(
  test: SiteTest,
  pages: readonly (readonly [kind: string, address: string])[],
): void {
  test.for(pages)('%s reads and browses without script', async ([, address], { browser, site }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url + address);
    expect(await page.locator('main h1:visible').count()).toBe(1);
    expect(await page.locator('main :is(p, li, td, dd, label):visible').count()).toBeGreaterThan(0);
    expect(await idleButtons(page)).toEqual([]);
    await unfold(page);
    for (const target of await targets(page, site.url)) {
      expect([target, (await page.request.get(target)).status()]).toEqual([target, 200]);
    }
    await page.close();
  });
}

/** Buttons that are seen and send no form. */
function idleButtons(page: Page): Promise<string[]> {
  return page
    .locator('button:visible')
    .evaluateAll((all) =>
      all.filter((button) => (button as HTMLButtonElement).form === null).map((button) => button.outerHTML),
    );
}

/** Opens every folded part by its summary; rejects where one stays shut. */
async function unfold(page: Page): Promise<void> {
  for (const details of await page.locator('details:not([open]):visible').elementHandles()) {
    await (await details.$(':scope > summary'))?.click();
    expect(await details.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true);
  }
}

/** Where the menu, the trail and the forms lead; that all other links are good is tested in the files of the site. */
async function targets(page: Page, site: string): Promise<string[]> {
  const links = await page
    .locator('header a, nav a')
    .evaluateAll((all) =>
      all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href.replace(/#.*$/, '')),
    );
  const forms = await page.locator('form:visible').evaluateAll((all) =>
    (all as HTMLFormElement[]).map((form) => {
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      return form.method === 'get'
        ? `${form.action.replace(/[?#].*$/, '')}?${new URLSearchParams(fields)}`
        : form.action;
    }),
  );
  const all = [...new Set([...links, ...forms])];
  expect(all.filter((address) => !address.startsWith(site))).toEqual([]);
  return all;
}
