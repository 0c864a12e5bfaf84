import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, builtSite } from './built-site.ts';
import { launch } from './launch.ts';

const content = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-moved-')));
let site: BuiltSite;
let browser: Browser;

/** The mill was once a lecture under another id. */
beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../sites/base'), content, { recursive: true });
  const mill = join(content, 'cases/mill.mdx');
  writeFileSync(mill, readFileSync(mill, 'utf8').replace('id: mill\n', 'id: mill\nformerIds: [lectures/old-mill]\n'));
  [site, browser] = await Promise.all([builtSite(content, '/archive/'), launch()]);
}, 120_000);

afterAll(async () => {
  rmSync(content, { recursive: true, force: true });
  await Promise.all([browser?.close(), site?.close()]);
});

test.each([
  ['', 'with script', true, ''],
  ['#p2', 'with script', true, '#p2'],
  ['?q=水#p2', 'with script', true, '#p2'],
  ['', 'without script', false, ''],
  ['#p2', 'without script', false, ''],
])('a moved address%s leads on %s', async (after, _, javaScriptEnabled, arrived) => {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  // The new page takes its time, so that the page's own refresh could overtake what keeps the fragment.
  await page.route('**/cases/mill/', async (route) => {
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.fulfill({ response });
  });
  await page.goto(`${site.url}lectures/old-mill/${after}`, { waitUntil: 'commit' });
  await page.waitForURL('**/cases/mill/**', { waitUntil: 'networkidle' });
  expect(page.url()).toBe(`${site.url}cases/mill/${arrived}`);
  await context.close();
});
