import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testFitForAll } from './fit-for-all.ts';
import { brokenLinks } from './site-links.ts';
import { siteTest } from './site-test.ts';

/** One of each kind of page that tells of sessions. */
const kinds = {
  sessions: 'sessions/',
  'sessions of a year': 'sessions/year/2023/',
  'session with topics and scores': 'sessions/seminar-2023-07/',
  'session with branches': 'sessions/class-2023-03-02/',
  'sample session without a series': 'sessions/banks-on-site/',
  'series with a schedule': 'series/class/',
  'series without a schedule': 'series/seminar/',
  'lecture in a chain': 'lectures/downstream/',
  'document of talks': 'lectures/talks/',
};
const pages = Object.entries(kinds);

const test = siteTest('test/sites/programme').extend(
  'read',
  { scope: 'file' },
  ({ browser, site }) =>
    /** Opens the page as a reader without script sees it. */
    async (address: string, look: (page: Page) => Promise<void>): Promise<void> => {
      const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
      await page.goto(site.url + address);
      await look(page);
      await page.close();
    },
);

const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

describe('sessions, series and chains', () => {
  testFitForAll(test, pages);

  test('every link leads to something that is there, down to the anchor', ({ site }) => {
    expect(brokenLinks(site.folder, '/archive/')).toEqual([]);
  });

  test('a session has its talks under their topics, with score and rank', async ({ read }) => {
    await read('sessions/seminar-2023-07/', async (page) => {
      expect(await texts(page, '#agenda .ledger-mark')).toEqual(['水', '地', '其他讲稿']);
      expect(await texts(page, '#agenda .ledger-row')).toEqual([
        '下游怎么接 开讲',
        '东山市 东山怎么做 市长 见于 《十县发言》 92.5 分 第 1 名 发言',
        '西河市 西河怎么做 西河代表 见于 《十县发言》 90 分 第 2 名 发言',
        '南浦县 一块地怎么用 县长 91 分 第 1 名 交流发言',
        '十县发言 交流发言 内有 2 段发言',
      ]);
    });
  });

  test('scores are a table of topics and regions that a keyboard can scroll', async ({ read }) => {
    await read('sessions/seminar-2023-07/', async (page) => {
      const region = page.getByRole('region', { name: '各专题的得分与名次' });
      expect(await region.getAttribute('tabindex')).toBe('0');
      expect(await region.getByRole('columnheader').allTextContents()).toEqual(['专题', '东山市', '西河市', '南浦县']);
      expect(await region.getByRole('rowheader').allTextContents()).toEqual(['水', '地']);
      const talk = region.getByRole('link', { name: '92.5 第 1 名 东山怎么做' });
      expect(await talk.getAttribute('href')).toBe('/archive/lectures/talks/#talk-dongshan');
    });
  });

  test('people of main and branch classrooms are summed, and it is said who is left out', async ({ read }) => {
    await read('sessions/class-2023-03-02/', async (page) => {
      expect(await texts(page, '#classrooms tr')).toEqual([
        '课堂 地区 地点 人数',
        '主课堂 青川省 主课堂 120',
        '分课堂 东山市 东山分课堂 60',
        '分课堂 西河市 未注明',
        '合计（1 处未注明） 180',
      ]);
    });
  });

  test('each number of a series’ cadence leads to the list it counts', async ({ read }) => {
    await read('series/class/', async (page) => {
      const numbers = page.locator('.calendar-lead a');
      const counted = await numbers.evaluateAll((links) =>
        links.map((link) => {
          const list = document.querySelector(link.getAttribute('href') ?? '');
          const days = list?.querySelectorAll('time[datetime]') ?? [];
          const expected = new Set([...days].map((day) => day.getAttribute('datetime')));
          return [link.textContent, expected.size];
        }),
      );
      expect(counted).toEqual([
        ['应办 44 个周四', 44],
        ['如期 2 场', 2],
        ['停办 1 场', 1],
        ['空缺 41 场', 41],
      ]);
      expect(await page.getByRole('table', { name: /2023年/ }).count()).toBe(1);
      expect((await texts(page, '.calendar tbody tr'))[0]).toBe(
        '3月 2日 省级培训班（2023年3月2日） 9日 3月9日 空缺 16日 省级培训班（2023年3月16日） 23日 3月23日 空缺 30日 3月30日 空缺',
      );
    });
  });

  test('a chain is a picture whose name says every relation, and a list of links', async ({ read }) => {
    await read('lectures/downstream/', async (page) => {
      const picture = page.getByRole('img', { name: '承接关系图' });
      expect(await picture.count()).toBe(1);
      expect(await picture.getAttribute('aria-label')).toBe(
        '承接关系图：《下游怎么接》（2023年7月29日 市级）承接《上游的事》（2023年3月2日 省级）；' +
          '《十县发言》（2023年7月29日 市级）承接《下游怎么接》（2023年7月29日 市级）；' +
          '《堤上的树》（2023年8月17日 县级）承接《下游怎么接》（2023年7月29日 市级）。',
      );
      expect(await texts(page, '.lineage-list li')).toEqual([
        '2023年3月2日 省级 上游的事',
        '2023年7月29日 市级 下游怎么接 本篇 承接 《上游的事》 先把水管好 后来由此接着讲的有 《十县发言》、《堤上的树》',
        '2023年7月29日 市级 十县发言 承接 《下游怎么接》',
        '2023年8月17日 县级 堤上的树 承接 《下游怎么接》',
      ]);
      expect(await page.locator('.lineage-relation a').first().getAttribute('href')).toBe(
        '/archive/lectures/upstream/#p1',
      );
    });
  });

  test('what stands in a talk is as far apart as what stands outside one', async ({ read }) => {
    await read('lectures/talks/', async (page) => {
      const gaps = await page
        .locator('.talk > :not(:first-child)')
        .evaluateAll((elements) => elements.map((element) => Number.parseFloat(getComputedStyle(element).marginTop)));
      expect(gaps.length).toBeGreaterThan(0);
      expect(gaps.filter((gap) => gap === 0)).toEqual([]);
    });
  });

  test('a document and its session, topic and talks lead to one another', async ({ read }) => {
    await read('lectures/talks/', async (page) => {
      const card = page.getByRole('complementary', { name: '著录' });
      expect(await card.getByRole('link', { name: '专题研讨' }).getAttribute('href')).toBe(
        '/archive/sessions/seminar-2023-07/',
      );
      expect(await texts(page, '.talks li')).toEqual([
        '东山怎么做 市长 东山市、水 92.5 分 第 1 名',
        '西河怎么做 西河代表 西河市、水 90 分 第 2 名',
      ]);
      const contents = page.getByRole('navigation', { name: '本篇目录' });
      expect(
        await contents.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual(['#talk-dongshan', '#talk-xihe']);
      expect(await page.locator('article[data-document]').textContent()).not.toContain('92.5');
    });
  });
});
