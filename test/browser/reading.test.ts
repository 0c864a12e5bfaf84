import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe } from './axe.ts';
import { recordRequests } from './requests.ts';
import { siteTest } from './site-test.ts';

/** The healthy archive with a transcript of 30,000 characters in 400 paragraphs, terms, and a mail address for corrections. */
const test = siteTest((content) => {
  cpSync(join(import.meta.dirname, '../sites/base'), content, { recursive: true });
  appendFileSync(join(content, 'archive.yaml'), 'corrections: mailto:archive@example.org\n');
  const list =
    '- {right: 分水闸, aliases: [闸], definition: 把水分给两边的门。, source: 县志}\n- {right: 渠, definition: 引水的沟。}\n';
  writeFileSync(join(content, 'terms.yaml'), list);
  const sentence = '沿着渠往下走，过了分水闸，水就分给两边的田，谁家先谁家后，写在村口的牌子上。';
  const sections = Array.from({ length: 20 }, (_, section) => {
    const paragraphs = Array.from(
      { length: 20 },
      (__, at) => `第 ${section + 1} 节第 ${at + 1} 段。${sentence.repeat(2)}`,
    );
    return `## 第${section + 1}节\n\n${paragraphs.join('\n\n')}`;
  });
  writeFileSync(join(content, 'lectures/long.mdx'), `---\nid: long\ntitle: 讲渠\n---\n\n${sections.join('\n\n')}\n`);
});

const current = (page: Page) => page.locator('#contents [aria-current="location"]').allTextContents();
const box = (page: Page) => page.getByRole('dialog');

/** The heading that stands last above the line by which the contents go. */
const reached = (page: Page) =>
  page.locator('article h2').evaluateAll((all) => {
    const line = innerHeight * 0.34;
    return all
      .filter((one) => one.getBoundingClientRect().top < line)
      .flatMap((one) => one.textContent ?? [])
      .slice(-1);
  });

test('the contents follow the reader from the first act on, and do nothing while 400 paragraphs scroll by', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const requests = recordRequests(page);
  await page.addInitScript(() => {
    const listened: string[] = [];
    const tasks: number[] = [];
    Object.assign(window, { listened, tasks });
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...words: Parameters<typeof listen>) {
      listened.push(words[0]);
      listen.apply(this, words);
    };
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    });
  });
  await page.goto(`${site.url}lectures/long/#p23`, { waitUntil: 'networkidle' });
  expect(requests.filter(({ kind }) => kind === 'script')).toEqual([]);
  expect(await current(page)).toEqual([]);
  await page.evaluate('tasks.length = 0');
  await page.mouse.move(640, 450);
  await page.mouse.wheel(0, 50);
  await expect.poll(() => current(page)).toEqual(['第2节']);
  for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 700);
  const follows = async () => expect(await current(page)).toEqual(await reached(page));
  await expect.poll(() => current(page)).not.toEqual(['第2节']);
  await expect.poll(() => follows().then(() => 'follows')).toBe('follows');
  await page.getByRole('link', { name: '第20节' }).click();
  await expect.poll(() => current(page)).toEqual(['第20节']);
  await page.keyboard.press('Home');
  await expect.poll(() => current(page)).toEqual(['第1节']);
  expect(await page.evaluate<string[]>('listened')).not.toContain('scroll');
  console.log(`long tasks while scrolling: ${JSON.stringify(await page.evaluate('tasks'))} ms`);
  await page.close();
});

test('the contents stand once on a page: in the margin whatever the fold says, and where there is none only when it is open', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}lectures/long/`);
  const contents = page.getByRole('navigation', { name: '本篇目录' });
  const last = contents.getByRole('link', { name: '第20节' });
  const seen = async () => [await contents.locator('summary').isVisible(), await last.isVisible()];
  expect(await page.locator('a[href="#p400"]').count()).toBe(1);
  expect(await seen()).toEqual([true, false]);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await seen()).toEqual([false, true]);
  await page.setViewportSize({ width: 390, height: 844 });
  await contents.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await seen()).toEqual([true, true]);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('第1节');
  await page.close();
});

test('a term opens beside its mark by keyboard, says what it means, and gives the focus back', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage();
  await page.goto(`${site.url}lectures/long/`);
  const text = await page.locator('article').textContent();
  expect(await page.locator('article a.term').count()).toBe(40);
  const mark = page.getByRole('link', { name: '分水闸' }).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await box(page).waitFor();
  expect(await box(page).textContent()).toMatch(/^分水闸\s*把水分给两边的门。\s*出处：县志\s*用语表里的这一条\s*关闭$/);
  expect(await mark.getAttribute('aria-expanded')).toBe('true');
  expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.locator('article').textContent()).toBe(text);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await box(page).count()).toBe(0);
  expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '关闭' }).click();
  expect(await box(page).count()).toBe(0);
  expect(page.url()).toBe(`${site.url}lectures/long/`);
  await page.close();
});

test('on a phone a touch opens a term within the window, and a touch elsewhere closes it', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${site.url}lectures/long/`);
  for (const mark of (await page.getByRole('link', { name: '分水闸' }).all()).slice(0, 3)) {
    await mark.tap();
    await box(page).waitFor();
    const { x = -1, width = 0 } = (await box(page).boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await page.touchscreen.tap(195, 5);
    await expect.poll(() => box(page).count()).toBe(0);
  }
  await context.close();
});

test('where the script cannot be had, and without script, a term leads to the glossary', async ({ browser, site }) => {
  const page = await browser.newPage();
  await page.route('**/search/terms.js', (route) => route.abort());
  await page.goto(`${site.url}lectures/long/`);
  await page.getByRole('link', { name: '分水闸' }).first().click();
  await page.waitForURL(/\/archive\/glossary\/#term-/);
  await page.close();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.url}lectures/long/`);
  await plain.getByRole('link', { name: '分水闸' }).first().click();
  expect(await plain.locator(':target').textContent()).toContain('把水分给两边的门。');
  expect(await plain.locator(':target').textContent()).toContain('见于 1 篇文献，共 800 处');
  await context.close();
});

test('the glossary is accessible', async ({ browser, site }) => {
  const page = await browser.newPage();
  await page.goto(`${site.url}glossary/`);
  expect(await axe(page)).toEqual([]);
  await page.close();
});

test('beside the number of a paragraph an error in it can be reported; without script, in the document', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage();
  await page.goto(`${site.url}cases/mill/`);
  const text = await page.locator('article').textContent();
  const whole = new URL((await page.getByRole('link', { name: '报告错误' }).getAttribute('href')) ?? '');
  expect(whole.searchParams.get('subject')).toBe('更正：《水磨坊》');
  expect(whole.searchParams.get('body')).toMatch(/^网址：\/archive\/cases\/mill\/\r\n\r\n有误的地方：/);
  await page.getByRole('button', { name: '段落编号' }).click();
  await page.getByRole('button', { name: '复制第 2 段的链接和原文' }).click();
  const href = new URL((await page.getByRole('link', { name: '这一段有误' }).getAttribute('href')) ?? '');
  expect(href.searchParams.get('subject')).toBe('更正：《水磨坊》第 2 段');
  expect(href.searchParams.get('body')).toMatch(
    new RegExp(`^网址：${site.url}cases/mill/#p2\\r\\n原文：「[^」]+」\\r\\n\\r\\n有误的地方：`),
  );
  expect(await page.locator('article').textContent()).toBe(text);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '复制第 1 段的链接和原文' }).click();
  expect(await page.getByRole('link', { name: '这一段有误' }).count()).toBe(1);
  await page.close();
});
