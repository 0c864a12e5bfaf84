import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Locale } from '../../src/archive/locale.ts';
import { locales } from '../../src/archive/locale.ts';
import { foldersFor } from '../../src/integrations/folders.ts';
import { type FirstReading, waitingPage } from '../../src/integrations/waiting-page.ts';
import { type HeldDev, holdDev, runDev, until } from './dev-server.ts';

const archive = join(import.meta.dirname, '../sites/base');
let dev: HeldDev | null = null;
afterEach(async () => {
  await dev?.close();
  dev = null;
});

interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

async function ask(path: string, accept = 'text/html', method = 'GET'): Promise<Answer> {
  const response = await fetch(new URL(path, dev?.url), { headers: { accept }, method });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** What the main part of a page says, a line an element. */
function mainOf(html: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return main
    .replace(/<progress aria-label="([^"]*)"([^>]*)><\/progress>/, '[$1$2]\n')
    .replace(/<[^>]*>+/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}

test('until the archive has been read every page says how far that is, and becomes what was asked for', async () => {
  dev = await holdDev(archive, ['--base', '/x/']);
  expect(dev.said()).toContain('/x/');
  const { status, headers, text } = await ask('/x/lectures/first/?a=1');
  expect({
    status,
    ...Object.fromEntries(['content-type', 'cache-control', 'retry-after'].map((name) => [name, headers.get(name)])),
  }).toMatchInlineSnapshot(`
    {
      "cache-control": "no-store",
      "content-type": "text/html; charset=utf-8",
      "retry-after": "1",
      "status": 503,
    }
  `);
  expect(mainOf(text)).toMatchInlineSnapshot(`
    "正在读取内容
    [正在读取内容]
    正在看有哪些文稿。
    读完后，这里会自动换成您要看的页面，不用刷新。第一次要读全部文稿；以后只读改动过的，会快得多。"
  `);
  expect(await ask('/x/lectures/first/', '*/*')).toMatchObject({ status: 503, text });
  expect(await ask('/x/', 'text/html', 'HEAD')).toMatchObject({ status: 503, text: '' });

  dev.tell('3200 10000');
  await until(
    () => ask('/x/'),
    (page) => page.text.includes('已读 3,200 / 10,000 篇'),
  );
  dev.tell('go');
  const page = await until(
    () => ask('/x/lectures/first/?a=1'),
    (seen) => seen.status !== 503,
  );
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('再看人') });
  await until(dev.said, (said) => said.includes('没有发现问题。'));
  expect(
    dev
      .said()
      .replace(dev.url, 'ADDRESS')
      .replace(/\d+\.\d 秒/, 'N 秒'),
  ).toMatchInlineSnapshot(`
    "网站已打开：ADDRESS
    按 Ctrl+C 结束。
    3 篇文稿已读完（N 秒），页面可以看了。
    没有发现问题。
    "
  `);
});

test('files are not there yet, and nothing stands in for them; what is beside the base is not found', async () => {
  dev = await holdDev(archive, ['--base', '/x/']);
  const paths = ['/x/catalog.json', '/x/images/a-1.webp', '/x/search/engine.js', '/x/style.css', '/x/look/a.css'];
  const answers = await Promise.all(paths.map((path) => ask(path, '*/*')));
  for (const { status, headers, text } of answers)
    expect([status, headers.get('content-type'), headers.get('cache-control'), text]).toEqual([
      503,
      'text/plain; charset=utf-8',
      'no-store',
      '正在读取内容，请稍后再试。\n',
    ]);
  expect((await ask('/x/images/a-1.webp', 'image/webp,*/*;q=0.8')).text).toBe('正在读取内容，请稍后再试。\n');
  expect((await ask('/lectures/first/')).status).toBe(404);
  const script = /<script type="module" src="([^"]+)"/.exec((await ask('/x/')).text)?.[1] ?? '';
  const { status, headers } = await ask(script, '*/*');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript']);
});

test('what is saved while the archive is read for the first time is shown', async () => {
  dev = await holdDev(archive);
  dev.tell('read');
  await until(dev.said, (said) => said.includes('has read'));
  const file = join(dev.content, 'lectures/second.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n又写了一段。\n\n[那里](nowhere.mdx)\n`);
  expect((await ask('/lectures/second/')).status).toBe(503);
  dev.tell('go');
  const { text } = await until(
    () => ask('/lectures/second/'),
    (page) => page.text.includes('又写了一段。'),
  );
  expect(text).toContain('lectures/second.mdx:15:1');
  expect(dev.said()).toMatch(/lectures\/second\.mdx\n {2}15:1 /);
});

test('where the first reading finds no settings any more the page names the problem, and the archive is there once they are', async () => {
  dev = await holdDev(archive);
  const settings = join(dev.content, 'archive.yaml');
  renameSync(settings, `${settings}.away`);
  dev.tell('go');
  const { status, text } = await until(
    () => ask('/lectures/second/'),
    (page) => page.text.includes('archive.yaml:1:1'),
  );
  expect(status).toBe(503);
  expect(mainOf(text.replaceAll(dev.content, 'CONTENT'))).toMatchInlineSnapshot(`
    "内容还读不了
    改好并保存后，这里会自动换成您要看的页面。
    archive.yaml:1:1
    错误
     文件夹“CONTENT”里没有 archive.yaml，不是一个档案。
    → 用 --content 指明档案所在的文件夹，或用 lectern import 从已有的文稿新建一个档案。"
  `);
  renameSync(`${settings}.away`, settings);
  await until(
    () => ask('/lectures/second/'),
    (page) => page.status === 200,
  );
});

test('where it is ended meanwhile, what has been read is kept for the next start', async () => {
  dev = await holdDev(archive);
  dev.tell('read');
  await until(dev.said, (said) => said.includes('has read'));
  const store = join(foldersFor(dev.content).cache, 'store');
  expect(readdirSync(store)).not.toContain('index.json');
  expect(await dev.interrupt()).toBe('SIGINT');
  expect(readdirSync(store)).toContain('index.json');
});

test('settings that cannot be read are told before there is any address', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-dev-broken-'));
  try {
    cpSync(archive, folder, { recursive: true });
    writeFileSync(join(folder, 'archive.yaml'), new Uint8Array([0xff]));
    await expect(runDev(folder)).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: lectern dev ended with 1:
      archive.yaml
        1:1  错误  这个文件不是 UTF-8 编码。  [file-encoding]
            → 用编辑器把它另存为 UTF-8；成批的旧文件可以用 lectern import 转换。

      共有 1 个错误。
      ]
    `);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each<[Locale, FirstReading]>(
  locales.flatMap((locale): [Locale, FirstReading][] => [
    [locale, { done: 0, of: null }],
    [locale, { done: 1, of: 10_000 }],
    [locale, { done: 10_000, of: 10_000 }],
    [locale, { done: 1, of: 1 }],
  ]),
)('the page in %s at %o', (locale, reading) => {
  expect(mainOf(waitingPage(reading, { locale, title: '' }, '/', ''))).toMatchSnapshot();
});

test("the archive's name is text", () => {
  expect(waitingPage({ done: 0, of: null }, { locale: 'en', title: '<b>"&' }, '/', '')).not.toMatch(/<b>"/);
});
