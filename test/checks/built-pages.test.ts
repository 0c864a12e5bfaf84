import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base, layOut, problemSites, temporaryFolder } from './problem-sites.ts';
import { contentsOf, runLectern } from './run-lectern.ts';

const sites = problemSites().filter(({ rule }) => rule === 'page-build' || rule?.startsWith('site-'));

/** A site that was built before, and the folder that a test builds into. */
function lastSite(folder: string): string {
  const out = join(folder, 'dist');
  mkdirSync(join(out, 'lectures'), { recursive: true });
  writeFileSync(join(out, 'index.html'), '<p>The last site.</p>');
  writeFileSync(join(out, 'catalog.json'), '{}');
  writeFileSync(join(out, 'lectures/part.bin'), new Uint8Array([0, 255, 10, 13]));
  return out;
}

/** What a build said, without how long each stage took. */
const withoutStages = (said: string) => said.replace(/^\d\/\d .*\n/gm, '');

describe('a build that finds a problem leaves the last site as it was, where', () => {
  test.each(sites)('only the built site shows the problem: $name', async (site) => {
    using folder = temporaryFolder();
    const content = join(folder.path, 'content');
    await layOut(site, content);
    const out = lastSite(folder.path);
    const before = contentsOf(folder.path);
    const { code, out: printed, err } = await runLectern(['build', '--out', out], content);
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    for (const { rule, file, line, column } of site.expected) {
      expect(err).toMatch(new RegExp(`^${file}\n(?:  .*\n)*  ${line}:${column}  错误  .*\\[${rule}\\]$`, 'm'));
    }
    expect(err.match(/ {2}\[[a-z-]+\]$/gm)).toHaveLength(site.expected.length);
    expect(err).not.toMatch(/^\s+at /m);
    await expect(withoutStages(err).replaceAll(folder.path, '…')).toMatchFileSnapshot(site.reports);
    expect(contentsOf(folder.path)).toEqual(before);
  });

  test('the content shows it', async () => {
    using folder = temporaryFolder();
    const content = join(folder.path, 'content');
    const site = problemSites().find(({ name }) => name === 'date-impossible-29-february');
    if (site) await layOut(site, content);
    const out = lastSite(folder.path);
    const before = contentsOf(folder.path);
    const { code, out: printed, err } = await runLectern(['build', '--out', out], content);
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(withoutStages(err).replaceAll(folder.path, '…')).toMatchInlineSnapshot(`
      "lectures/second.mdx
        4:7  错误  “date”的值“2023-02-29”在日历上不存在。  [date-impossible]
            → 对照原件改正；拿不准日的，只写年月。

      共有 1 个错误。
      内容有错误，没有生成；…/dist 保持原样。
      "
    `);
    expect(contentsOf(folder.path)).toEqual(before);
  });
});

test('two builds at once, from a folder that is not the project’s, do not disturb each other', async () => {
  using folder = temporaryFolder();
  const build = (name: string) => {
    const content = join(folder.path, name);
    cpSync(base, content, { recursive: true });
    return runLectern(['build', '--out', `${name}-site`], content, { from: folder.path });
  };
  const outcomes = await Promise.all([build('one'), build('two')]);
  expect(outcomes.map(({ code, err }) => (code === 0 ? 0 : err))).toEqual([0, 0]);
  const [one, two] = ['one-site', 'two-site'].map((out) => Object.values(contentsOf(join(folder.path, out))));
  expect(one?.length).toBeGreaterThan(20);
  expect(two).toEqual(one);
  expect(readdirSync(folder.path).sort()).toEqual(['one', 'one-site', 'two', 'two-site']);
});
