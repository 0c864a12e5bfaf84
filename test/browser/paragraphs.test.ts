import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { keepAnchors } from '../../src/collections/keep-anchors.ts';
import { readArchive } from '../../src/collections/read-archive.ts';
import { axe } from './axe.ts';
import { recordRequests } from './requests.ts';
import { siteTest } from './site-test.ts';

/** The healthy archive after an edit: of the mill one paragraph is gone and another is new, and nobody has renewed the register. */
const test = siteTest(async (content) => {
  cpSync(join(import.meta.dirname, '../sites/base'), content, { recursive: true });
  const cache = memoryCache();
  const { reading } = await readArchive(content, cache);
  if (reading) keepAnchors(reading, cache);
  const mill = join(content, 'cases/mill.mdx');
  writeFileSync(mill, readFileSync(mill, 'utf8').replace('磨坊停了十年。', '县志里另有一条记载。'));
});

test('a link to a paragraph that is gone leads to where it stood and says so, without script; the others lead on', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}cases/mill/#p1`);
  const former = page.locator('article .former');
  expect(await former.evaluate((mark) => getComputedStyle(mark, '::before').content)).toBe(
    '"这里原有一段，已经删去。"',
  );
  expect(await page.locator('#p2').textContent()).toBe('水回来以后，又转了。');
  expect(await page.locator('#p3').textContent()).toBe('县志里另有一条记载。');
  expect(await page.locator('article').textContent()).not.toContain('删去');
  await page.goto(`${site.url}cases/mill/#p2`);
  expect(await former.evaluate((mark) => getComputedStyle(mark, '::before').content)).toBe('none');
  await context.close();
});

test('a number copies the link of its paragraph with its words, and is no part of the text', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const requests = recordRequests(page);
  await page.goto(`${site.url}cases/mill/?from=list#p2`, { waitUntil: 'networkidle' });
  const text = await page.locator('article').textContent();
  expect(requests.filter(({ kind }) => kind === 'script')).toEqual([]);
  await page.getByRole('button', { name: '段落编号' }).click();
  await page.getByRole('button', { name: '复制第 2 段的链接和原文' }).click();
  await expect.poll(() => page.getByRole('status').last().textContent()).toBe('已复制链接和原文。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `「水回来以后，又转了。」\n${site.url}cases/mill/#p2`,
  );
  expect(await page.locator('article').textContent()).toBe(text);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '段落编号' }).click();
  await expect.poll(() => page.getByRole('button', { name: /^复制第/ }).count()).toBe(0);
  await context.close();
});

test('where a page may not copy, the text is there to be copied by hand', async ({ browser, site }) => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto(`${site.url}cases/mill/`);
  await page.getByRole('button', { name: '段落编号' }).click();
  await page.getByRole('button', { name: '复制第 2 段的链接和原文' }).click();
  const field = page.getByRole('textbox', { name: '浏览器不允许复制，请在这里选取：' });
  expect(await field.inputValue()).toContain('cases/mill/#p2');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('cases/mill/#p2');
  await page.close();
});
