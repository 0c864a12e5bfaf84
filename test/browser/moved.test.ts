import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { siteTest } from './site-test.ts';

/** The mill was once a lecture under another id. */
const test = siteTest((content) => {
  cpSync(join(import.meta.dirname, '../sites/base'), content, { recursive: true });
  const mill = join(content, 'cases/mill.mdx');
  writeFileSync(mill, readFileSync(mill, 'utf8').replace('id: mill\n', 'id: mill\nformerIds: [lectures/old-mill]\n'));
});

test.for<[after: string, name: string, script: boolean, arrived: string]>([
  ['', 'with script', true, ''],
  ['#p2', 'with script', true, '#p2'],
  ['?q=水#p2', 'with script', true, '#p2'],
  ['', 'without script', false, ''],
  ['#p2', 'without script', false, ''],
])('a moved address%s leads on %s', async ([after, _, javaScriptEnabled, arrived], { browser, site }) => {
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
