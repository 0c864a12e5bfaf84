import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HeldDev, holdDev, type RunningDev, runDev } from '../dev/dev-server.ts';
import { axe } from './axe.ts';
import { lectern } from './built-site.ts';
import { launch } from './launch.ts';
import { recordRequests, requestsElsewhere } from './requests.ts';

let dev: RunningDev;
let browser: Browser;

const archive = join(import.meta.dirname, '../sites/base');
let parent: string;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'lectern-dev-site-'));
  const out = join(parent, 'site');
  const built = await lectern('build', '--content', archive, '--out', out);
  if (built.code !== 0) throw new Error(built.stderr);
  [dev, browser] = await Promise.all([runDev(archive, ['--out', out]), launch()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), dev?.close()]);
  rmSync(parent, { recursive: true, force: true });
});

test('the search page searches the index of the last build, and says how old it is', async () => {
  const page = await browser.newPage();
  await page.goto(`${dev.url}search/?q=磨坊停了`);
  await page.locator('#search-results a', { hasText: '水磨坊' }).first().waitFor();
  await page
    .getByRole('complementary', { name: '写作提示' })
    .getByText(/检索用的是 .+ 生成的索引，此后保存的文字不在其中/)
    .waitFor();
  await page.close();
});

test('an open page reloads by itself when its text is saved; a notice comes with a fault and goes with its mending', async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const requests = recordRequests(page);
  const file = join(dev.content, 'lectures/second.mdx');
  const text = readFileSync(file, 'utf8');
  await page.goto(`${dev.url}lectures/second/`, { waitUntil: 'networkidle' });
  expect(await page.locator('.dev-notice').count()).toBe(0);

  writeFileSync(file, `${text}\n又写了一段。\n`);
  await page.getByText('又写了一段。').waitFor();

  writeFileSync(file, `${text}\n又写了一段。\n\n[那里](nowhere.mdx)\n`);
  const notice = page.getByRole('complementary', { name: '写作提示' });
  await notice.getByText('lectures/second.mdx:15:1').waitFor();
  expect(await axe(page)).toEqual([]);

  writeFileSync(file, text);
  await notice.waitFor({ state: 'detached' });
  expect(await page.getByText('又写了一段。').count()).toBe(0);
  expect(requestsElsewhere(requests, dev.url)).toEqual([]);
  await page.close();
});

/** A server that is still reading, for as long as a test looks at it. */
async function whileReading(look: (held: HeldDev) => Promise<void>): Promise<void> {
  const held = await holdDev(archive);
  try {
    await look(held);
  } finally {
    await held.close();
  }
}

test('pages that are opened too early say how far the reading is, and become the pages that were asked for', () =>
  whileReading(async (held) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 500 } });
    const [page, other] = [await context.newPage(), await context.newPage()];
    const requests = recordRequests(page);
    await page.goto(`${held.url}lectures/first/#p3`);
    await other.goto(`${held.url}search/?q=${encodeURIComponent('水磨坊')}`);
    const heading = page.getByRole('heading', { name: '正在读取内容' });
    await heading.evaluate((element) => element.setAttribute('data-here', ''));
    expect(await axe(page)).toEqual([]);

    held.tell('3200 10000');
    for (const seen of [page, other]) await seen.getByText('已读 3,200 / 10,000 篇').waitFor();
    expect(await page.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.position)).toBe(0.32);
    // It is still the same page: nothing has been loaded anew.
    expect(await page.locator('h1[data-here]').count()).toBe(1);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toEqual([]);

    held.tell('go');
    await page.getByRole('heading', { name: '第一讲' }).waitFor();
    await page.waitForFunction(() => document.querySelector(':target')?.id === 'p3' && window.scrollY > 0);
    expect(page.url()).toBe(`${held.url}lectures/first/#p3`);
    await other.getByRole('complementary', { name: '写作提示' }).getByText('现在还不能检索').waitFor();
    expect(new URL(other.url()).searchParams.get('q')).toBe('水磨坊');
    expect(requestsElsewhere(requests, held.url)).toEqual([]);
    await context.close();
  }));

test('without script the page asks again by itself', () =>
  whileReading(async (held) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${held.url}lectures/first/`);
    await page.getByRole('heading', { name: '正在读取内容' }).waitFor();
    held.tell('go');
    await page.getByRole('heading', { name: '第一讲' }).waitFor();
    await context.close();
  }));

test('a page that waits says when nobody answers any more', () =>
  whileReading(async (held) => {
    const page = await browser.newPage();
    await page.goto(held.url);
    const lost = page.getByText('连不上了：lectern dev 可能已经结束。');
    expect(await lost.isVisible()).toBe(false);
    await held.interrupt();
    await lost.waitFor();
    await page.close();
  }));
