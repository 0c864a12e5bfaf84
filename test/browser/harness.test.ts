import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../../src/cli/serve.ts';
import { axe } from './axe.ts';
import { launch } from './launch.ts';
import { recordRequests, requestsElsewhere, requestsInVain } from './requests.ts';
import { serveSite } from './serve-site.ts';

const good = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>讲台</title><link rel="icon" href="data:,"></head>
<body><main><h1>流域综合治理</h1><p>武汉市</p></main></body></html>`;

const bad = `<!doctype html><html><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"></head>
<body><main><h1>x</h1><img src="missing.png"><img src="http://example.org/a.png" alt="a"><img src="/outside.png" alt="b"></main></body></html>`;

let folder: string;
let site: Served;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-harness-'));
  await Promise.all([writeFile(join(folder, 'index.html'), good), writeFile(join(folder, 'bad.html'), bad)]);
  [browser, site] = await Promise.all([launch(), serveSite(folder, '/archive/')]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function open(address: string): Promise<{ page: Page; requests: ReturnType<typeof recordRequests> }> {
  const page = await browser.newPage();
  const requests = recordRequests(page);
  await page.goto(site.url + address);
  return { page, requests };
}

describe('the browser of the tests', () => {
  test('opens a page of a site under a base, and a good page has nothing to complain of', async () => {
    const { page, requests } = await open('');
    expect(await page.textContent('h1')).toBe('流域综合治理');
    expect(requests.filter(({ kind }) => kind === 'document')).toEqual([
      { url: site.url, kind: 'document', status: 200, failure: null },
    ]);
    expect(requestsElsewhere(requests, site.url)).toEqual([]);
    expect(requestsInVain(requests)).toEqual([]);
    expect(await axe(page)).toEqual([]);
  });

  test('sees requests that leave the site or come to nothing, and reaches no other host', async () => {
    const { requests } = await open('bad.html');
    const origin = new URL(site.url).origin;
    expect(requestsElsewhere(requests, site.url).map(({ url }) => url)).toEqual([
      'http://example.org/a.png',
      `${origin}/outside.png`,
    ]);
    expect(requestsInVain(requests)).toEqual([
      { url: `${site.url}missing.png`, kind: 'image', status: 404, failure: null },
      { url: 'http://example.org/a.png', kind: 'image', status: null, failure: 'net::ERR_NAME_NOT_RESOLVED' },
      { url: `${origin}/outside.png`, kind: 'image', status: 404, failure: null },
    ]);
  });

  test('hands on what axe finds', async () => {
    const { page } = await open('bad.html');
    expect((await axe(page)).map(({ rule }) => rule).sort()).toEqual(['html-has-lang', 'image-alt']);
  });
});
