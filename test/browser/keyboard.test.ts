import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Stop, tabTo, walk } from './keyboard-walk.ts';
import { siteTest } from './site-test.ts';

const test = siteTest('content');

const laptop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 } };
const unseen = (stops: readonly Stop[]) => stops.filter(({ seen }) => !seen);
const named = (stops: readonly Stop[]) => stops.map(({ name }) => name);

test.for([
  ['home', ''],
  ['a list', 'lectures/'],
  ['a lecture', 'lectures/branch-classrooms/'],
  ['a lecture with measures', 'lectures/demo-class-river/'],
  ['a region', 'regions/huanggang/'],
  ['a year', 'dates/2023/'],
  ['a session', 'sessions/demo-seminar-2023-02-09/'],
  ['a series', 'series/demo-class/'],
  ['the map', 'map/'],
  ['the follow-up register', 'follow-up/'],
  ['a measure', 'follow-up/outfall-register/'],
  ['the search', 'search/'],
])(
  'Tab goes through all of %s in the order of the page, sees where it is and comes out at the end',
  async ([, address], { browser, site }) => {
    for (const screen of [laptop, phone]) {
      const page = await browser.newPage(screen);
      await page.goto(site.url + address);
      const stops = await walk(page, 'Tab');
      expect(unseen(stops)).toEqual([]);
      expect(stops.filter(({ isBehind }) => !isBehind)).toEqual([]);
      expect(stops.length).toBe(await reachable(page));
      const back = await walk(page, 'Shift+Tab');
      expect(named(back)).toEqual(named(stops).reverse());
      await page.close();
    }
  },
);

test('a reader without a mouse goes from home to a list, a document, its tools and what is found', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ ...laptop, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(site.url);
  await follow(page, '讲稿', `${site.url}lectures/`);
  await tabTo(page, { within: 'main', name: /^分课堂怎样接入/ });
  await page.keyboard.press('Enter');
  await page.waitForURL('**/lectures/branch-classrooms/');

  await tabTo(page, { within: 'main', name: /^先认清主课堂和分课堂/ });
  await page.keyboard.press('Enter');
  expect(decodeURIComponent(new URL(page.url()).hash)).not.toBe('');
  // From here on Tab goes on behind the heading that was jumped to; the tools are before it.
  await tabTo(page, { within: '.paragraph-tools', name: /^段落编号$/ }, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => page.getByRole('button', { name: /^复制第/ }).count()).toBeGreaterThan(5);
  await tabTo(page, { within: 'article', name: /^复制第 2 段/ });
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('status').last().textContent()).toBe('已复制链接和原文。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('lectures/branch-classrooms/#p2');

  await page.keyboard.press('/');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.type('流域');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=*');
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toContainEqual(expect.stringMatching(/^找到 \d+ 篇/));
  expect(unseen(await walk(page, 'Tab'))).toEqual([]);
  await context.close();
});

test('what unfolds by Enter or Space folds again by the same key, and keeps the focus', async ({ browser, site }) => {
  const page = await browser.newPage(phone);
  await page.goto(`${site.url}lectures/branch-classrooms/`);
  const contents = page.locator('details', { hasText: '本篇目录' }).first();
  await tabTo(page, { within: 'details', name: /^本篇目录$/ });
  for (const [key, open] of [
    ['Enter', true],
    ['Space', false],
  ] as const) {
    await page.keyboard.press(key);
    expect(await contents.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(open);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  }
  await page.close();
});

async function follow(page: Page, name: string, url: string): Promise<void> {
  await tabTo(page, { within: 'header', name: new RegExp(`^${name}$`) });
  await page.keyboard.press('Enter');
  await page.waitForURL(url);
}

/** How many elements a keyboard should reach: those that can have the focus, can be seen and are not taken out of the order. */
function reachable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
    return [...all].filter((element) => {
      const shown = element.checkVisibility({ visibilityProperty: true });
      return shown && !(element as HTMLInputElement).disabled && element.getAttribute('tabindex') !== '-1';
    }).length;
  });
}
