import { expect } from 'vitest';
import { axe } from './axe.ts';
import { historyArchive } from './history-archive.ts';
import { siteTest } from './site-test.ts';

const test = siteTest(historyArchive, '/a/');

test.for([
  ['lectures/opening/', 'lectures/first/', '第一讲'],
  ['cases/first/', 'lectures/first/', '第一讲'],
  ['cases/watermill/', 'cases/mill/', '水磨坊'],
])('%s leads on to %s without script', async ([from, to, heading], { browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url + from);
  await page.waitForURL(site.url + to);
  expect(await page.locator('h1').textContent()).toBe(heading);
  await context.close();
});

test('a withdrawn document is not found, and its address tells when and why', async ({ browser, site }) => {
  const page = await browser.newPage();
  await page.goto(`${site.url}cases/mill/`);
  expect(await page.locator('main').textContent()).toMatch(/已撤下[\s\S]*2024年5月1日[\s\S]*数据有误/);
  expect(await page.content()).not.toContain('磨坊停了十年');
  // As text: what runs in the page must not be compiled for the tests.
  const total = (query: string) =>
    page.evaluate(`import('/a/search/engine.js').then(({ search }) => search('${query}')).then(({ total }) => total)`);
  const found = [await total('磨坊停了'), await total('先看河')];
  expect(found).toEqual([0, 1]);
  await page.close();
});

test.for(['light', 'dark'] as const)(
  'what tells of a history can be read by all, by %s',
  async (colorScheme, { browser, site }) => {
    const page = await browser.newPage({ colorScheme });
    for (const path of ['lectures/first/', 'lectures/second/', 'cases/mill/', 'archive/']) {
      await page.goto(site.url + path);
      expect([path, await axe(page)]).toEqual([path, []]);
    }
    await page.close();
  },
);

test('a correction leads to its paragraph, and the page to where it is edited', async ({ browser, site }) => {
  const page = await browser.newPage();
  await page.goto(`${site.url}lectures/first/`);
  await page.locator('.corrections a').click();
  expect(page.url()).toBe(`${site.url}lectures/first/#p2`);
  const edit = page.locator('.edit-page a');
  expect(await edit.getAttribute('href')).toBe('https://git.example.org/qc/edit/main/lectures/first.mdx');
  await page.close();
});
