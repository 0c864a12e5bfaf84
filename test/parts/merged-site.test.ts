import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repair } from '../../src/cli/staging.ts';
import { isInPart } from '../../src/collections/site-part.ts';
import { Searcher } from '../../src/search/browser/searcher.ts';
import { lectern } from '../browser/built-site.ts';
import { base } from '../checks/problem-sites.ts';
import { killed } from '../interrupted/killed-build.ts';
import { folderFetch } from '../search/folder-fetch.ts';
import { type BuiltParts, buildPart, buildParts, filesOf, forget } from './built-parts.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-parts-'));
const bundled = join(root, 'bundled-content');
/** Fewer documents than parts, an owner's page of full MDX, a picture, a file both attached and linked, two texts that are one. */
const tiny = join(root, 'tiny-content');
let ofThree: BuiltParts;
let ofSeven: BuiltParts;

beforeAll(async () => {
  cpSync('content', bundled, { recursive: true });
  cpSync(base, tiny, { recursive: true });
  cpSync('test/sites/parts', tiny, { recursive: true });
  ofThree = await buildParts(bundled, 3, join(root, 'three'));
  ofSeven = await buildParts(tiny, 7, join(root, 'seven'));
}, 300_000);

afterAll(() => {
  for (const content of [bundled, tiny]) forget(content);
  rmSync(root, { recursive: true, force: true });
});

describe('parts that were merged are the site that is built in one go', () => {
  test('the bundled archive in three parts', () => {
    expect(filesOf(ofThree.merged)).toEqual(filesOf(ofThree.whole));
  });

  test('an archive in more parts than it has documents', () => {
    const merged = filesOf(ofSeven.merged);
    expect(merged).toEqual(filesOf(ofSeven.whole));
    expect(Object.keys(merged)).toEqual(expect.arrayContaining(['office/index.html', 'files/twin-one/plan.csv']));
  });

  test('an archive in one part, given in another folder', async () => {
    const part = join(root, 'only');
    expect((await buildPart(tiny, 1, 1, part)).code).toBe(0);
    const out = join(root, 'of-one');
    expect((await lectern('merge', part, '--out', out)).code).toBe(0);
    expect(filesOf(out)).toEqual(filesOf(ofSeven.whole));
  }, 120_000);

  test.each(['流域', '文稿', '“分课堂”', '水', '30', '没有这样的话'])('search answers %s alike', async (query) => {
    for (const { merged, whole } of [ofThree, ofSeven]) {
      const [one, other] = [merged, whole].map((site) => new Searcher('http://x/search/', folderFetch(site)));
      expect(await one?.search(query, { limit: 50 })).toEqual(await other?.search(query, { limit: 50 }));
    }
  });
});

describe('what belongs to a part', () => {
  test('every file belongs to one part, whatever their number', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (path, of) => {
        const numbers = Array.from({ length: of }, (_, place) => place + 1);
        const holders = numbers.filter((number) => isInPart(`lectures/${path}`, { number, of }));
        expect(holders).toHaveLength(1);
      }),
    );
  });

  test('parts of many documents are of about one size', () => {
    const paths = Array.from({ length: 10_000 }, (_, place) => `lectures/lecture-${place}/index.html`);
    const sizes = [1, 2, 3, 4].map((number) => paths.filter((path) => isInPart(path, { number, of: 4 })).length);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.1);
  });

  test('no page is made twice', () => {
    const pages = ofSeven.parts.flatMap((part) => Object.keys(filesOf(part)).filter((file) => file.endsWith('.html')));
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages.length).toBe(Object.keys(filesOf(ofSeven.whole)).filter((file) => file.endsWith('.html')).length);
  });
});

test('a part that is built again takes its pages from the last time, and is the same', async () => {
  const out = ofThree.parts[1] ?? '';
  const before = filesOf(out);
  const { code, stdout } = await buildPart(bundled, 2, 3, out);
  const { pages, reused, shard } = JSON.parse(stdout) as Record<string, unknown>;
  expect({ code, shard }).toEqual({ code: 0, shard: { number: 2, of: 3 } });
  // All but the few that are single, such as the home page.
  expect(Number(reused)).toBeGreaterThan(Number(pages) / 2);
  expect(filesOf(out)).toEqual(before);
}, 120_000);

test('a merge that is killed leaves the last site whole, and the next one succeeds', async () => {
  const out = join(root, 'killed');
  cpSync(ofSeven.whole, out, { recursive: true });
  const last = filesOf(out);
  const words = ['merge', ...ofThree.parts, '--out', out];
  for (const moment of [
    { at: 30, calls: 'writeFileSync,linkSync', path: '.lectern-new-' },
    { at: 1, calls: 'renameSync', path: '.lectern-old-', after: true },
  ]) {
    expect(await killed(words, moment)).toBe(true);
    repair(out);
    expect(filesOf(out)).toEqual(last);
  }
  expect((await lectern(...words)).code).toBe(0);
  expect(filesOf(out)).toEqual(filesOf(ofThree.whole));
  expect(readdirSync(root).filter((name) => name.startsWith('killed.'))).toEqual([]);
}, 120_000);

test('what the code of an owner’s page links to is held to the merged site', async () => {
  const content = join(root, 'broken-content');
  cpSync(tiny, content, { recursive: true });
  writeFileSync(
    join(content, 'pages/office.mdx'),
    "---\ntitle: 值班表\n---\n\nexport const target = '/archive/nowhere/';\n\n<a href={target}>去</a>\n",
  );
  try {
    const part = join(root, 'broken-part');
    expect((await buildPart(content, 1, 1, part)).code).toBe(0);
    const out = join(root, 'broken');
    const { code, stdout, stderr } = await lectern('merge', part, '--out', out);
    expect([code, stdout, existsSync(out)]).toEqual([1, '', false]);
    expect(stderr.replaceAll(root, '…')).toMatchInlineSnapshot(`
      "正在合并 1 个分片……
      pages/office.mdx
        1:1  错误  这一页上的链接“/archive/nowhere/”在网站里找不到。  [site-link]
            → 改正这一页的链接。

      共有 1 个错误。
      页面有错误，没有合并；…/broken 保持原样。改好以后，各片要重新生成。
      "
    `);
  } finally {
    forget(content);
  }
}, 120_000);
