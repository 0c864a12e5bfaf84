import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type RunningDev, runDev, until } from './dev-server.ts';

let dev: RunningDev;
const originals = new Map<string, string | null>();

beforeAll(async () => {
  dev = await runDev(join(import.meta.dirname, '../sites/base'));
}, 120_000);
afterAll(() => dev?.close());

/** Each test leaves the archive, and with it every page, as it found it. */
afterEach(async () => {
  for (const [file, text] of originals) {
    if (text === null) rmSync(join(dev.content, file), { force: true });
    else writeFileSync(join(dev.content, file), text);
  }
  originals.clear();
  await until(
    () => page('lectures/first/'),
    ({ status, html }) => status === 200 && noticeOf(html) === '' && html.includes('再看人'),
  );
  expect(dev.isRunning()).toBe(true);
});

function write(file: string, text: string): void {
  const path = join(dev.content, file);
  if (!originals.has(file)) {
    try {
      originals.set(file, readFileSync(path, 'utf8'));
    } catch {
      originals.set(file, null);
    }
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function edit(file: string, change: (text: string) => string): void {
  write(file, change(readFileSync(join(dev.content, file), 'utf8')));
}

async function page(address: string): Promise<{ status: number; html: string }> {
  const response = await fetch(dev.url + address).catch(() => {
    throw new Error(`The server does not answer. It said:\n${dev.said()}`);
  });
  return { status: response.status, html: await response.text() };
}

/** The text of the notice, a line an element; empty where there is none. */
function noticeOf(html: string): string {
  const start = html.indexOf('<aside class="board dev-notice"');
  if (start === -1) return '';
  const lines: string[] = [];
  let unseen = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === 'style') unseen += 1;
      if (['p', 'li', 'summary', 'code'].includes(name)) lines.push('');
    },
    onclosetag: (name) => {
      if (name === 'style') unseen -= 1;
    },
    ontext: (text) => {
      if (unseen === 0) lines.push((lines.pop() ?? '') + text);
    },
  });
  parser.end(html.slice(start, html.indexOf('</aside>', start)));
  return lines.filter((line) => line.trim() !== '').join('\n');
}

const shows = (text: string) => (seen: { html: string }) => seen.html.includes(text);
const notes = (text: string) => (seen: { html: string }) => noticeOf(seen.html).includes(text);

test('a page shows what was saved, with its pictures', async () => {
  const { html } = await page('lectures/first/');
  const [picture = ''] = /(?<=src=")\/images\/[^"]+/.exec(html) ?? [];
  const answer = await fetch(new URL(picture, dev.url));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  edit('lectures/second.mdx', (text) => `${text}\n又写了一段。\n`);
  await until(() => page('lectures/second/'), shows('又写了一段。'));
});

test('a title is seen in the lists, a new theme, series and name of the archive everywhere', async () => {
  edit('lectures/second.mdx', (text) => text.replace('第二讲', '换了题目'));
  edit('themes.yaml', (text) => text.replace('流域治理', '江河治理'));
  edit('series/class.yaml', (text) => text.replace('省级培训班', '省级研修班'));
  edit('archive.yaml', (text) => text.replace('青川讲堂档案', '青川讲坛'));
  await until(() => page('lectures/'), shows('换了题目'));
  await until(() => page('lectures/'), shows('青川讲坛'));
  expect((await until(() => page('themes/'), shows('江河治理'))).html).not.toContain('流域治理');
  await until(() => page('series/class/'), shows('省级研修班'));
});

test('a file is added, renamed and removed, in a new folder and with a Chinese name', async () => {
  const text = '---\nid: third\ntitle: 第三讲\n---\n\n新的一讲。\n';
  write('lectures/二〇二四/第三讲.mdx', text);
  await until(() => page('lectures/third/'), shows('新的一讲。'));
  renameSync(join(dev.content, 'lectures/二〇二四'), join(dev.content, 'lectures/二〇二五'));
  await until(dev.said, (said) => said.includes('二〇二五') || said.includes('个文件'));
  expect((await page('lectures/third/')).html).toContain('新的一讲。');
  rmSync(join(dev.content, 'lectures/二〇二五'), { recursive: true });
  await until(
    () => page('lectures/third/'),
    ({ status }) => status === 404,
  );
});

test('a fault in the text is named on the page with place, reason and remedy, over the last good text', async () => {
  edit('lectures/second.mdx', (text) => `${text}\n{1 + 1\n`);
  const { html } = await until(() => page('lectures/second/'), notes('lectures/second.mdx:'));
  expect(html).toContain('往下说');
  expect(noticeOf(html)).toMatchInlineSnapshot(`
    "这份文稿现在读不完整，页面上仍是上一次读得通的内容。
    这一页有 1 处问题
    lectures/second.mdx:13:1
    错误 这个 { 没有配对的 }。
    → 若是正文里的花括号，写成 \\{ 和 \\}；注释写成 {/* … */}。"
  `);
  expect(noticeOf((await page('lectures/first/')).html)).toMatchInlineSnapshot(`
    "其他文件有 1 处问题
    lectures/second.mdx:13:1
    错误 这个 { 没有配对的 }。
    → 若是正文里的花括号，写成 \\{ 和 \\}；注释写成 {/* … */}。"
  `);
  expect(dev.said()).toContain('lectures/second.mdx\n  ');
});

test('front matter that does not parse leaves the last good text, in lists too', async () => {
  edit('lectures/second.mdx', (text) => text.replace('title: 第二讲', 'title: [第二讲'));
  const { html } = await until(() => page('lectures/second/'), notes('lectures/second.mdx:'));
  expect(html).toContain('往下说');
  expect((await page('lectures/')).html).toContain('第二讲');
  expect(noticeOf(html)).toContain('页面上仍是上一次读得通的内容');
});

test('a document that was broken from the start shows what of it can be read', async () => {
  write('lectures/broken.mdx', '---\nid: broken\ntitle: 坏了一半\n---\n\n前半段好好的。\n\n后半段{坏了\n');
  const { html } = await until(() => page('lectures/broken/'), notes('lectures/broken.mdx:8'));
  expect(html).toContain('前半段好好的。');
  expect(html).not.toContain('<p id="p2"');
  expect(noticeOf(html)).toContain('页面上只有能读出来的部分');
});

test('a broken link, a missing picture and a region that was removed are named where they are', async () => {
  edit('lectures/second.mdx', (text) => `${text}\n[那里](../lectures/nowhere.mdx)\n\n![没有](none.png)\n`);
  edit('regions.yaml', (text) => text.replace(/- code: "100200"[\s\S]*$/, ''));
  const { html } = await until(() => page('lectures/second/'), notes('none.png'));
  expect(noticeOf(html)).toMatchInlineSnapshot(`
    "这一页有 3 处问题
    lectures/second.mdx:7:11
    错误 “regions”里的地区“xihe”不在 regions.yaml 里。
    → 写 regions.yaml 中的 slug 或 code；确是新的地区，请先在那里加上。
    lectures/second.mdx:13:1
    错误 链接指向的文献“../lectures/nowhere.mdx”不存在。
    → 写对方文件的相对路径（../cases/x.mdx），或 /lectures/编号/、/cases/编号/。
    lectures/second.mdx:15:1
    错误 图片“none.png”不存在。
    → 核对文件名（大小写、扩展名）；路径从这篇文献所在的文件夹写起。
    其他文件还有 1 处问题
    cases/mill.mdx:5:11
    错误 “regions”里的地区“xihe”不在 regions.yaml 里。
    → 写 regions.yaml 中的 slug 或 code；确是新的地区，请先在那里加上。"
  `);
});

test('archive.yaml that is gone leaves the pages as they were, and says so', async () => {
  const path = join(dev.content, 'archive.yaml');
  originals.set('archive.yaml', readFileSync(path, 'utf8'));
  rmSync(path);
  const { html } = await until(() => page('lectures/second/'), notes('archive.yaml:1:1'));
  expect(html).toContain('往下说');
});

test("an owner's page whose code fails says so in its place, and comes back when it is mended", async () => {
  edit('archive.yaml', (text) => `${text}trustedPages: true\n`);
  edit('pages/about.mdx', (text) => `${text}\n一加一是 {1 + 1}。\n`);
  await until(() => page('about/'), shows('一加一是 2。'));
  edit('pages/about.mdx', (text) => text.replace('1 + 1', 'unknownName'));
  const { html, status } = await until(() => page('about/'), notes('pages/about.mdx:'));
  expect([status, noticeOf(html)]).toMatchInlineSnapshot(`
    [
      500,
      "改好并保存后，页面会自动刷新。
    这一页有 1 处问题
    pages/about.mdx:8:7
    错误 这一页生成不了，原话是“unknownName is not defined”。
    → 检查页面里的代码：引入的文件是否存在，组件和变量的名称是否写对。",
    ]
  `);
  edit('pages/about.mdx', (text) => text.replace('{unknownName}', '{1 +'));
  await until(() => page('about/'), notes('pages/about.mdx:8'));
  edit('pages/about.mdx', (text) => text.replace('{1 +', '{3 + 4}'));
  await until(() => page('about/'), shows('一加一是 7。'));
});

test('the search page says that nothing can be searched yet, and how to change that', async () => {
  const { html } = await page('search/');
  expect(noticeOf(html)).toContain('没有生成过检索索引。运行 lectern build --content ');
});
