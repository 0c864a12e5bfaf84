import { expect } from 'vitest';
import { axe } from './axe.ts';
import { recordRequests } from './requests.ts';
import { siteTest } from './site-test.ts';

const test = siteTest('test/sites/base').extend('address', { scope: 'file' }, ({ site }) => `${site.url}cases/mill/`);

test('without script the box holds a reference, and a file has every style', async ({ browser, address }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  expect(await page.locator('#cite p').first().isVisible()).toBe(false);
  await page.click('#cite > summary');
  expect(await page.locator('#cite p').first().textContent()).toMatchInlineSnapshot(
    `"水磨坊[EB/OL]. （2023）[引用日期]. 青川讲堂档案，编号 mill."`,
  );
  await page.click('#cite a >> nth=0');
  expect(await page.locator('body').textContent()).toMatchInlineSnapshot(`
    "GB/T 7714—2025
    水磨坊[EB/OL]. （2023）[引用日期]. 青川讲堂档案，编号 mill.

    GB/T 7714—2015
    水磨坊[EB/OL]. (2023)[引用日期]. 青川讲堂档案，编号 mill.

    APA 第 7 版
    水磨坊 [案例]. (2023). 青川讲堂档案. 编号 mill.

    方括号里的引用日期请换成您查阅的那一天。
    本档案没有登记固定网址，引文里以档案名称和编号代替网址。
    "
  `);
  await context.close();
});

test('with script it holds every style with the day, at the address of the page', async ({
  browser,
  site,
  address,
}) => {
  const page = await browser.newPage();
  const requests = recordRequests(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(requests.filter(({ kind }) => kind === 'script')).toEqual([]);
  await page.locator('#cite > summary').press('Enter');
  const forms = page.locator('#cite dd');
  await forms.first().waitFor();
  const shown = (await forms.allTextContents()).map((text) =>
    text.replace(site.url, 'https://archive/').replace(/\[\d{4}-\d\d-\d\d\]/, '[today]'),
  );
  expect(shown.join('\n')).toMatchInlineSnapshot(`
    "水磨坊[EB/OL]. （2023）[today]. https://archive/cases/mill/.
    水磨坊[EB/OL]. (2023)[today]. https://archive/cases/mill/.
    水磨坊 [案例]. (2023). 青川讲堂档案. https://archive/cases/mill/"
  `);
  expect(await axe(page)).toEqual([]);
  // Closed and opened again it is the same.
  await page.locator('#cite > summary').press('Enter');
  await page.locator('#cite > summary').press('Enter');
  expect(await forms.count()).toBe(3);
  expect(requests.filter(({ kind }) => kind === 'script')).toHaveLength(1);
  await page.close();
});

test('it takes the paragraph that is selected, or that the address leads to, and copies', async ({
  browser,
  address,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${address}#p1`);
  await page.click('#cite > summary');
  const first = page.locator('#cite dd').first();
  await expect.poll(() => first.textContent()).toContain(`${address}#p1.`);
  await page.evaluate(() => {
    const paragraph = document.getElementById('p2');
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  });
  await expect.poll(() => first.textContent()).toContain(`${address}#p2.`);
  await page.locator('#cite button').first().click();
  await page.locator('#paragraph-status', { hasText: '已复制' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await first.textContent());
  expect(await axe(page)).toEqual([]);
  await context.close();
});
