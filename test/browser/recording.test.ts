import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { recordedArchive } from '../recording/recorded-archive.ts';
import { axe } from './axe.ts';
import { recordRequests } from './requests.ts';
import { watched } from './search-page.ts';
import { siteTest } from './site-test.ts';

const test = siteTest(recordedArchive).extend('canal', { scope: 'file' }, ({ site }) => `${site.url}lectures/canal/`);

const spoken = (page: Page) =>
  page.locator('article [aria-current=true]').evaluateAll((all) => all.map(({ id }) => id));
const time = (page: Page) => page.evaluate(() => document.querySelector('audio')?.currentTime ?? -1);
const paused = (page: Page) => page.evaluate(() => document.querySelector('audio')?.paused ?? true);
const play = (page: Page) => page.evaluate(() => document.querySelector('audio')?.play());
const inView = (page: Page, anchor: string) =>
  page.locator(`#${anchor}`).evaluate((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

test('before the reader acts no script and nothing of the recording is fetched, captions included', async ({
  browser,
  canal,
}) => {
  const page = await browser.newPage();
  const requests = recordRequests(page);
  await page.goto(canal, { waitUntil: 'networkidle' });
  expect(
    requests
      .map(({ kind }) => kind)
      .filter((kind) => !['document', 'stylesheet', 'image', 'font', 'other'].includes(kind)),
  ).toEqual([]);
  expect(requests.filter(({ url }) => /flac|vtt|\.js$/.test(url))).toEqual([]);
  await page.close();
});

test('the paragraph that is said is marked and kept in view, until the reader goes away and asks to be brought back', async ({
  browser,
  canal,
}) => {
  const { page, errors } = await watched(browser, canal);
  const text = await page.locator('article').textContent();
  await page.getByRole('button', { name: '逐段播放' }).click();
  await expect.poll(() => spoken(page)).toEqual(['p1']);
  expect(await page.locator('article').textContent()).toBe(text);
  const bar = page.getByRole('region', { name: '播放' });
  expect(await bar.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
  await page.evaluate(() => {
    const audio = document.querySelector('audio');
    if (audio) audio.currentTime = 96.5;
  });
  await expect.poll(() => spoken(page)).toEqual(['p25']);
  await expect.poll(() => inView(page, 'p25')).toBe(true);
  const back = page.getByRole('button', { name: '回到正在讲的地方' });
  expect(await back.isVisible()).toBe(false);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect.poll(() => back.isVisible()).toBe(true);
  const far = await page.evaluate(() => scrollY);
  await page.evaluate(() => {
    const audio = document.querySelector('audio');
    if (audio) audio.currentTime = 120.5;
  });
  await expect.poll(() => spoken(page)).toEqual(['p31']);
  expect(await page.evaluate(() => scrollY)).toBe(far);
  await back.click();
  await expect.poll(() => inView(page, 'p31')).toBe(true);
  await expect.poll(() => back.isVisible()).toBe(false);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '收起播放条' }).click();
  expect(await paused(page)).toBe(true);
  expect(await spoken(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the browser’s own play button brings the bar too, and a paragraph plays from its time', async ({
  browser,
  canal,
}) => {
  const { page, errors } = await watched(browser, canal);
  await play(page);
  await page.getByRole('button', { name: '从 0:24 播放这一段' }).click();
  await expect.poll(() => spoken(page)).toEqual(['p7']);
  expect(await time(page)).toBeGreaterThanOrEqual(24);
  expect(await page.getByRole('button', { name: /前后播放这一段/ }).count()).toBe(24);
  await page.getByRole('combobox', { name: '速度' }).selectOption('1.5');
  expect(await page.evaluate(() => document.querySelector('audio')?.playbackRate)).toBe(1.5);
  expect(errors).toEqual([]);
  await page.context().close();
});

for (const written of ['t=36', 't=0m36s', 't=0:36', 't=00:00:36'])
  test(`an address with ?${written} plays from there`, async ({ browser, canal }) => {
    const { page, errors } = await watched(browser, `${canal}?${written}`);
    const start = page.getByRole('button', { name: '从 0:36 开始播放' });
    await expect.poll(async () => (await start.isVisible()) || !(await paused(page))).toBe(true);
    if (await start.isVisible()) await start.click();
    await expect.poll(() => spoken(page)).toEqual(['p10']);
    expect(await time(page)).toBeGreaterThanOrEqual(36);
    expect(errors).toEqual([]);
    await page.context().close();
  });

test('an address with a paragraph plays from that paragraph once the reader presses play', async ({
  browser,
  canal,
}) => {
  const { page } = await watched(browser, `${canal}#p13`);
  await play(page);
  await expect.poll(() => spoken(page)).toEqual(['p13']);
  await page.context().close();
});

test('a link to this moment is copied, and an address without meaning plays nothing', async ({ browser, canal }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${canal}?t=soon`);
  expect(await paused(page)).toBe(true);
  await play(page);
  await page.getByRole('button', { name: '从 0:48 播放这一段' }).click();
  await expect.poll(() => spoken(page)).toEqual(['p13']);
  await page.getByRole('button', { name: '复制此刻的链接' }).click();
  await expect.poll(() => page.locator('.player-status').textContent()).toBe('已复制链接。');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\/lectures\/canal\/\?t=(?:48|49|5\d)#p13$/);
  await context.close();
});

test('keys act while the page has the focus, not in a field, and can be switched off', async ({ browser, canal }) => {
  const { page } = await watched(browser, canal);
  await play(page);
  await expect.poll(() => spoken(page)).toEqual(['p1']);
  await page.keyboard.press('k');
  await expect.poll(() => paused(page)).toBe(true);
  const begin = await time(page);
  await page.keyboard.press('l');
  expect(await time(page)).toBeCloseTo(begin + 10, 3);
  await page.keyboard.press('ArrowLeft');
  expect(await time(page)).toBeCloseTo(begin + 5, 3);
  await page.keyboard.press('Control+l');
  expect(await time(page)).toBeCloseTo(begin + 5, 3);
  await page.locator('input[name=q]').first().focus();
  await page.keyboard.type('jl k');
  expect(await page.locator('input[name=q]').first().inputValue()).toBe('jl k');
  expect(await time(page)).toBeCloseTo(begin + 5, 3);
  await page.locator('.player-tools summary').click();
  await page.getByRole('checkbox', { name: '启用快捷键' }).uncheck();
  await page.locator('article p').first().click();
  await page.keyboard.press('l');
  expect(await time(page)).toBeCloseTo(begin + 5, 3);
  await page.context().close();
});

test('a result of the search offers to play from its passage', async ({ browser, site }) => {
  const { page, errors } = await watched(browser, `${site.url}search/?q=${encodeURIComponent('第25段')}`);
  const link = page.getByRole('link', { name: '从这里播放 1:36' });
  await expect.poll(() => link.isVisible()).toBe(true);
  expect(await link.getAttribute('href')).toBe('/archive/lectures/canal/?t=96#p25');
  await link.click();
  const start = page.getByRole('button', { name: '从 1:36 开始播放' });
  await expect.poll(async () => (await start.isVisible()) || !(await paused(page))).toBe(true);
  if (await start.isVisible()) await start.click();
  await expect.poll(() => spoken(page)).toEqual(['p25']);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a recording that cannot be had is said to be so', async ({ browser, canal }) => {
  const page = await browser.newPage();
  await page.route('**/*.flac', (route) => route.fulfill({ status: 404 }));
  await page.goto(canal);
  await page.getByRole('button', { name: '逐段播放' }).click();
  await expect.poll(() => page.locator('.player-status').textContent()).toMatch(/^录音放不出来/);
  await page.close();
});

test('a video stays in the page while its bar is at the bottom, its second format plays where the first does not, and its poster and captions come from the site', async ({
  browser,
  site,
}) => {
  const { page, errors } = await watched(browser, `${site.url}lectures/film/`);
  const video = page.locator('#player');
  expect(await video.getAttribute('poster')).toMatch(/^\/archive\/images\/[0-9a-f]{16}-\d+\.png$/);
  await page.getByRole('button', { name: '逐段播放' }).click();
  const bar = page.getByRole('region', { name: '播放' });
  await bar.getByRole('button', { name: '暂停' }).waitFor();
  expect(await video.evaluate((element) => getComputedStyle(element.parentElement ?? element).position)).toBe('static');
  expect(await bar.locator('video').count()).toBe(0);
  await expect.poll(() => video.evaluate((element) => (element as HTMLVideoElement).currentSrc)).toMatch(/film\.webm$/);
  const top = await page.evaluate(() => scrollY);
  await video.evaluate((element) => {
    (element as HTMLVideoElement).currentTime = 102.5;
  });
  // Its recording began 6 seconds before the codes did.
  await expect.poll(() => spoken(page)).toEqual(['p25']);
  // The picture is being watched: the page stays.
  await expect.poll(() => page.getByRole('button', { name: '回到正在讲的地方' }).isVisible()).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  const cues = await video.evaluate(async (element) => {
    const [track] = (element as HTMLVideoElement).textTracks;
    if (!track) return [];
    track.mode = 'showing';
    await new Promise((done) => element.querySelector('track')?.addEventListener('load', done));
    return [...(track.cues ?? [])].map(({ startTime, endTime }) => [startTime, endTime]);
  });
  expect(cues.length).toBeGreaterThanOrEqual(36);
  expect(cues[0]?.[0]).toBe(6);
  expect(cues.every(([start = 0, end = 0], place) => end > start && start >= (cues[place - 1]?.[1] ?? 0))).toBe(true);
  await page.locator('audio').evaluate((audio) => (audio as HTMLAudioElement).play());
  await expect.poll(() => video.evaluate((element) => (element as HTMLVideoElement).paused)).toBe(true);
  expect(await axe(page)).toEqual([]);
  expect(errors).toEqual([]);
  const own = await page.request.get(`${site.url}lectures/film/captions-2.vtt`);
  expect(await own.text()).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n另一段\n');
  await page.context().close();
});

test('without script there is the browser’s player, and its captions', async ({ browser, canal }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(canal);
  expect(await page.locator('audio[controls]').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: '逐段播放' }).isVisible()).toBe(false);
  const captions = await page.request.get(new URL('captions.vtt', canal).href);
  expect(await captions.text()).toMatch(/^WEBVTT\n\n00:00:00\.000 --> /);
  await context.close();
});
