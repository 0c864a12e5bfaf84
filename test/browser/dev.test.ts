import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningDev, runDev } from '../dev/dev-server.ts';
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
