import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { launch } from './launch.ts';
import { recordRequests, requestsElsewhere, requestsInVain } from './requests.ts';

/** One of each kind of page of the bundled archive. */
const kinds = {
  home: '',
  lectures: 'lectures/',
  lecture: 'lectures/branch-classrooms/',
  'lecture with attachments': 'lectures/from-field-research-to-lecture/',
  talk: 'lectures/luotian-farming/',
  cases: 'cases/',
  case: 'cases/donghu-supply-chain-loop/',
  regions: 'regions/',
  region: 'regions/huanggang/',
  'region without documents': 'regions/enshi/',
  unplaced: 'regions/unplaced/',
  themes: 'themes/',
  theme: 'themes/industry/',
  unthemed: 'themes/unplaced/',
  dates: 'dates/',
  year: 'dates/2023/',
  month: 'dates/2023/08/',
  undated: 'dates/undated/',
  'all series': 'series/',
  series: 'series/province-class/',
  "owner's page of full MDX": 'about/',
  "owner's declarative page": 'contribute/',
  search: 'search/',
  'search with a query': 'search/?q=%E6%B5%81%E5%9F%9F',
  'not found': '404.html',
};
const pages = Object.entries(kinds);

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([builtSite('content', '/archive/'), launch()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

describe('the bundled archive under /archive/', () => {
  test.for(pages)('%s asks nothing of anyone else, and gets what it asks for', async ([, address]) => {
    const page = await browser.newPage();
    const requests = recordRequests(page);
    await page.goto(site.url + address, { waitUntil: settled(address) });
    expect(requestsElsewhere(requests, site.url)).toEqual([]);
    expect(requestsInVain(requests)).toEqual([]);
    if (!address.includes('?')) expect(requests.filter(({ kind }) => kind === 'script')).toEqual([]);
    await page.close();
  });

  test.for(pages.flatMap(([kind, address]) => ['light', 'dark'].map((scheme) => [kind, scheme, address] as const)))(
    '%s has nothing for axe to complain of when it is %s',
    async ([, scheme, address]) => {
      const page = await browser.newPage({ colorScheme: scheme as 'light' | 'dark' });
      await page.goto(site.url + address, { waitUntil: settled(address) });
      expect(await axe(page)).toEqual([]);
      await page.close();
    },
  );

  test.for(pages)('%s fits a phone of 360 pixels', async ([, address]) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(site.url + address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });

  test('pages read without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}lectures/branch-classrooms/`);
    expect(await page.locator('article[data-document="branch-classrooms"] h1').textContent()).toBe('分课堂怎样接入');
    await page.goto(`${site.url}search/`);
    expect(await page.getByText('检索需要在浏览器里运行脚本').first().isVisible()).toBe(true);
    expect(await page.locator('main a[href$="/regions/"]:visible').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('the first Tab reaches the link that skips to the text', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}lectures/branch-classrooms/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.close();
  });

  test('the box that says how a document is cited takes the selected paragraph, and copies', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const address = `${site.url}lectures/branch-classrooms/`;
    await page.goto(address);
    expect(await page.locator('.cite-form').first().isVisible()).toBe(false);
    const anchor = await page.evaluate(() => {
      const paragraph = document.querySelector('article p[id]');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      return paragraph?.id;
    });
    await page.click('#cite > summary');
    const copy = page.locator('#cite button').first();
    await copy.click();
    await page.locator('#cite [role=status]', { hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^示例培训档案室培训组织人员\. 分课堂怎样接入\[EB\/OL\]\. \[\d{4}-\d\d-\d\d\]\. /);
    expect(copied.endsWith(`${address}#${anchor}.`)).toBe(true);
    expect(await axe(page)).toEqual([]);
    await context.close();
  });

  test('a page holds at most 1 KiB of script of its own', () => {
    const sizes = htmlFiles().map((file) => inlineScript(readFileSync(join(site.folder, file), 'utf8')).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024);
  });

  test('every link of every page leads to a page or file that is there, down to the anchor', () => {
    const known = new Map(htmlFiles().map((file) => [file, readPage(file)]));
    const files = new Set(readdirSync(site.folder, { recursive: true, encoding: 'utf8' }));
    const broken = [...known].flatMap(([file, { links }]) =>
      links.flatMap((link) => {
        if (/^(?:https?:|mailto:|tel:)/.test(link)) return [];
        const url = new URL(link, `http://site.invalid/archive/${file.replace(/index\.html$/, '')}`);
        const path = decodeURIComponent(url.pathname);
        if (!path.startsWith('/archive/')) return [`${file}: ${link}`];
        const reached = path.endsWith('/')
          ? `${path}index.html`.slice('/archive/'.length)
          : path.slice('/archive/'.length);
        const anchor = decodeURIComponent(url.hash.slice(1));
        const found = files.has(reached) && (anchor === '' || known.get(reached)?.ids.has(anchor));
        return found ? [] : [`${file}: ${link}`];
      }),
    );
    expect(known.size).toBeGreaterThan(70);
    expect(broken).toEqual([]);
  });
});

/** Only a page that is given a query goes on asking for things after it has loaded. */
function settled(address: string): 'networkidle' | 'load' {
  return address.includes('?') ? 'networkidle' : 'load';
}

function htmlFiles(): string[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}

function readPage(file: string): { links: string[]; ids: Set<string> } {
  const links: string[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id !== undefined) ids.add(attributes.id);
      if (name === 'a' && attributes.href !== undefined) links.push(attributes.href);
    },
  });
  parser.end(readFileSync(join(site.folder, file), 'utf8'));
  return { links, ids };
}

function inlineScript(html: string): string {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*application\/(?:ld\+)?json)[^>]*>([\s\S]*?)<\/script>/g)]
    .map((match) => match[1])
    .join('');
}
