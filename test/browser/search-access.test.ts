import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axe } from './axe.ts';
import { recordRequests } from './requests.ts';
import { announced, searchAddress, status, watched } from './search-page.ts';
import { siteTest } from './site-test.ts';

const test = siteTest('content').extend(
  'open',
  { scope: 'file' },
  ({ browser, site }) =>
    (address: string, options: BrowserContextOptions = {}) =>
      watched(browser, site.url + address, options),
);
const found = async (page: Page) => announced(page, /^找到 \d+ 篇文献/);
const phone = { viewport: { width: 360, height: 740 } };

describe('nothing is loaded before the reader acts', () => {
  test.for([[''], ['lectures/'], ['lectures/branch-classrooms/'], ['regions/'], ['about/'], ['search/']])(
    'no script on “%s” until the search line is entered',
    async ([address], { browser, site }) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const requests = recordRequests(page);
      const scripts = () => requests.filter(({ kind, url }) => kind === 'script' || url.includes('/search/words/'));
      await page.goto(site.url + address, { waitUntil: 'networkidle' });
      expect(scripts()).toEqual([]);
      await page.locator('input[name="q"]').first().focus();
      await expect
        .poll(() =>
          scripts()
            .map(({ url }) => url.slice(site.url.length))
            .sort(),
        )
        .toEqual(['search/engine.js', 'search/page.js']);
      await context.close();
    },
  );

  test.for([['/'], ['Control+k']])('%s leads into the search line from any page', async ([key], { open }) => {
    for (const address of ['', 'lectures/branch-classrooms/', 'themes/', 'search/']) {
      const { page } = await open(address);
      await page.keyboard.press(key as string);
      await expect.poll(() => focusedName(page)).toBe('q');
      await page.keyboard.type('a/b');
      expect(await page.locator('input[name="q"]').first().inputValue()).toBe('a/b');
      await page.context().close();
    }
  });

  test('where a phone’s page shows no search line, the keys lead to the search page', async ({ open }) => {
    const { page } = await open('lectures/branch-classrooms/', phone);
    await page.keyboard.press('/');
    await page.waitForURL('**/search/**');
    await expect.poll(() => focusedName(page)).toBe('q');
    await page.context().close();
  });
});

describe('with the keyboard alone', () => {
  test('suggestions: arrows choose, Escape closes, Enter takes', async ({ open }) => {
    const { page, errors } = await open('search/');
    await tabTo(page, () => document.activeElement?.id === 'search-q');
    await page.keyboard.type('wh');
    const input = page.getByRole('combobox', { name: '在全部文献中检索' });
    await expect.poll(() => input.getAttribute('aria-expanded')).toBe('true');
    const list = page.getByRole('listbox', { name: '提示' });
    expect(await input.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    const options = list.getByRole('option');
    expect(await options.first().textContent()).toBe('武汉市 地区');
    expect(await page.locator('form [role="status"]').textContent()).toMatch(/^有 \d+ 条提示，用上下键选择$/);
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBe(await options.last().getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Escape');
    expect([await input.getAttribute('aria-expanded'), await input.inputValue()]).toEqual(['false', 'wh']);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('h');
    await expect.poll(() => input.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await found(page);
    expect(await input.inputValue()).toBe('武汉市');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('from the search line through the filters to a result, and into it', async ({ open }) => {
    const { page } = await open('search/');
    await tabTo(page, () => document.activeElement?.id === 'search-q');
    await page.keyboard.type('“流域”');
    await page.keyboard.press('Enter');
    await found(page);
    expect(await status(page).getAttribute('role')).toBe('status');
    await tabTo(page, () => document.activeElement?.getAttribute('data-facet') === 'theme');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.has('theme')).toBe(true);
    await expect.poll(() => page.locator('#search-chosen a').count()).toBe(1);
    await tabTo(page, () => document.activeElement?.closest('.hit-passages') !== null);
    await page.keyboard.press('Enter');
    await page.locator('mark[data-current]').waitFor();
    await page.context().close();
  });
});

describe('without script', () => {
  test('the page says so and leads to the pages for browsing', async ({ open }) => {
    const { page } = await open('search/?q=1', { javaScriptEnabled: false });
    const notice = page.locator('.search-notice:visible');
    await expect
      .poll(() => notice.locator('p').allTextContents())
      .toEqual([
        '检索需要在浏览器里运行脚本，而现在脚本没有运行：可能是停用了脚本，也可能是浏览器太旧。全部文献仍可按下面的方式浏览：',
      ]);
    expect(await notice.locator('a').allTextContents()).toEqual(['讲稿', '案例', '地区', '主题', '日期', '系列']);
    expect(await page.locator('.search-body').isVisible()).toBe(false);
    await page.context().close();
  });

  test('a browser that is too old is told so; a script that is missing likewise', async ({ browser, site, open }) => {
    const old = await browser.newContext();
    await old.addInitScript('delete self.DecompressionStream');
    const page = await old.newPage();
    await page.goto(searchAddress(site.url, { q: '流域' }));
    await expect.poll(() => page.locator('#search-old').isVisible()).toBe(true);
    expect(await page.locator('#search-old p').textContent()).toContain('Chromium 86');
    await old.close();
    const { page: lacking } = await open('search/');
    await lacking.route('**/search/page.js', (route) => route.fulfill({ status: 404, body: '' }));
    await lacking.locator('#search-q').focus();
    await expect.poll(() => lacking.locator('#search-failed').isVisible()).toBe(true);
    expect(await lacking.locator('#search-failed a').count()).toBe(6);
    await lacking.context().close();
  });
});

const states: Record<string, { address: string; act?: (page: Page) => Promise<unknown> }> = {
  'before a word is typed': { address: 'search/' },
  'with results': { address: 'search/?q=流域', act: found },
  'with filters open': {
    address: 'search/?q=流域&region=yichang',
    act: async (page) => {
      await found(page);
      await page
        .locator('#search-filters:not([open]) summary')
        .click({ timeout: 200 })
        .catch(() => {});
    },
  },
  'with suggestions': {
    address: 'search/',
    act: async (page) => {
      await page.locator('#search-q').pressSequentially('wh');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await announced(page, /^没有/);
    },
  },
  'with no result': { address: 'search/?q=流域综合咖啡', act: (page) => announced(page, /^没有文献/) },
  'with a missing file': {
    address: 'search/',
    act: async (page) => {
      await page.route('**/search/words/*', (route) => route.fulfill({ status: 404, body: '' }));
      await page.locator('#search-q').pressSequentially('流');
      await announced(page, /^检索缺少文件/);
      await page.keyboard.press('Escape');
    },
  },
  'on a document’s page': {
    address: 'lectures/yichang-model-city/?q=流域#p2',
    act: (page) => page.locator('mark[data-current]').waitFor(),
  },
};

describe.for(Object.entries(states))('%s', ([, { address, act }]) => {
  test.for([['light'], ['dark']] as const)('axe has nothing to complain of (%s)', async ([colorScheme], { open }) => {
    const { page, errors } = await open(address, { colorScheme });
    await act?.(page);
    expect(await axe(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('fits a phone of 360 pixels', async ({ open }) => {
    const { page } = await open(address, phone);
    await act?.(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
}

/** Presses Tab until the focus is where it should be. */
async function tabTo(page: Page, there: () => boolean): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(there)) return;
  }
  throw new Error(`150 times Tab did not lead to ${there}`);
}
