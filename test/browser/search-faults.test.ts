import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { announced, searchAddress, shownIds, status, watched } from './search-page.ts';
import { siteTest } from './site-test.ts';

const test = siteTest('test/sites/search');

const parts = ['manifest.json', 'catalogue', 'words', 'records', 'texts'];
const faults = ['missing', 'cut short', 'not answering'] as const;
const sentence = {
  missing: '检索缺少文件 FILE，可能是发布时没有复制完整。',
  'cut short': '检索文件 FILE 不完整或已损坏。',
  'not answering': '取不到检索文件 FILE，可能是网络不通或服务器没有响应。',
};

test.for(parts.flatMap((part) => faults.map((fault) => [part, fault] as const)))(
  'a file of %s is %s: the page names it, leads to the pages for browsing, and tries again',
  async ([part, fault], { browser, site }) => {
    const { page, errors } = await watched(browser, searchAddress(site.url));
    const pattern = `**/search/${part === 'manifest.json' ? part : `${part}/*`}`;
    await page.route(pattern, async (route) => {
      if (fault === 'not answering') return route.abort('connectionrefused');
      const body = fault === 'missing' ? Buffer.alloc(0) : readFileSync(fileOf(site.folder, route.request().url()));
      return route.fulfill({ status: fault === 'missing' ? 404 : 200, body: body.subarray(0, body.length >> 1) });
    });
    await page.locator('#search-q').fill('灌渠');
    await announced(page, /^(检索缺少|检索文件|取不到)/);
    const said = (await status(page).textContent()) ?? '';
    const [file] = /search\/[\w./]+/.exec(said) ?? [''];
    expect(said.replace(file, 'FILE')).toBe(sentence[fault]);
    expect(filesOfSearch(site.folder)).toContain(file);
    const ways = page.locator('#search-notes a');
    expect(await ways.allTextContents()).toEqual(['讲稿', '案例', '地区', '主题', '日期', '系列']);
    expect(await page.locator('.hit').count()).toBe(0);
    const again = page.getByRole('button', { name: '再试一次' });
    await page.evaluate(() => document.querySelector('#search-notes button')?.setAttribute('data-before', ''));
    await again.click();
    await page.locator('#search-notes button:not([data-before])').waitFor();
    expect(await status(page).textContent()).toBe(said);
    await page.unroute(pattern);
    await again.click();
    await announced(page, '找到 9 篇文献');
    expect((await shownIds(page)).length).toBe(9);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

const badQueries: Record<string, string> = {
  'ten thousand characters': '灌渠'.repeat(5000),
  'ten thousand letters': 'x'.repeat(10_000),
  'ten thousand words': 'ab cd '.repeat(1700),
  'punctuation only': '，。！？……——（）',
  'ASCII punctuation only': '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  HTML: '<img src=x onerror="window.injected=1"><script>window.injected=1</script>',
  'HTML with a hit': '灌渠 <b>灌渠</b>',
  'an unpaired quote mark': '"灌渠',
  'an unpaired Chinese quote mark': '灌渠”',
  'quote marks only': '"""“”',
  'a minus sign only': '-',
  'an emoji': '😀👨‍👩‍👧‍👦🇨🇳',
  'CJK Extension B': '𠀀𪜀㐀',
  'half a character': '\ud840',
  'control characters': '\u0000\u0007\u202e灌\u200b渠',
  'a percent sign': '%E4%ZZ%',
};

test.for(Object.entries(badQueries))('%s: an answer or a plain sentence', async ([, query], { browser, site }) => {
  const { page, errors } = await watched(browser, searchAddress(site.url));
  const elements = () =>
    page.locator('#search-page img, #search-page script, #search-page b, #search-page style').count();
  await page.locator('#search-q').focus();
  await page.locator('#search-q[role="combobox"]').waitFor();
  await page.keyboard.insertText(query);
  await page.keyboard.press('Enter');
  await announced(page, /^(找到 \d+ 篇文献|没有文献含有)/);
  const said = (await status(page).textContent()) ?? '';
  expect(said.length).toBeLessThan(120);
  expect(await elements()).toBe(0);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  // The address can be shared: a page opened with it says the same.
  const shared = page.url();
  expect(shared.length).toBeLessThan(8000);
  await page.goto('about:blank');
  await page.goto(shared);
  await announced(page, said);
  expect(await elements()).toBe(0);
  const [hit] = await page.locator('.hit-passages a').all();
  if (hit) {
    await hit.click();
    await page.locator('.hit-steps').waitFor();
    expect(await page.locator('article img, article script, article b').count()).toBe(0);
  }
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a query that is too long says that only its beginning was searched for', async ({ browser, site }) => {
  for (const query of ['灌渠'.repeat(300), `灌渠 ${'x'.repeat(1500)}`]) {
    const { page } = await watched(browser, searchAddress(site.url, { q: query }));
    await expect
      .poll(() => page.locator('#search-notes').textContent())
      .toContain('检索的内容太长，只查了前面一部分。');
    await page.context().close();
  }
});

function filesOfSearch(folder: string): string[] {
  const names = readdirSync(join(folder, 'search'), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `search/${name.replaceAll('\\', '/')}`);
}

function fileOf(folder: string, address: string): string {
  return join(folder, new URL(address).pathname.slice('/archive/'.length));
}
