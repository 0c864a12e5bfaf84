import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, fixOf } from '../../../src/archive/problem-table.ts';
import { checkArchive } from '../../../src/checks/check-archive.ts';
import { fixArchive } from '../../../src/checks/fix/fix-archive.ts';
import { memoryCache } from '../../../src/collections/body-cache.ts';
import { base, layOut, problemSites, temporaryFolder } from '../problem-sites.ts';
import { contentsOf } from '../run-lectern.ts';

/** The archive with sessions, plans and measures. */
const programme = join(base, '../programme');

/** A slip of the hand in one file of the sample archive: what stands there, and what a hand makes of it. */
interface Slip {
  file: string;
  from: string | RegExp;
  to: string;
}

/** Each can be put right in one way; `first.mdx` has those of front matter, the others are told by their files. */
const slips: Slip[] = [
  { file: 'lectures/first.mdx', from: '2023-08-24', to: '2023年8月24日' },
  { file: 'lectures/first.mdx', from: '2023-08-24', to: '２０２３.8.24' },
  { file: 'lectures/first.mdx', from: '2023-08-24', to: '"2023/8/24" # 待核对' },
  { file: 'lectures/first.mdx', from: 'regions: [dongshan]', to: 'regions: [东山]' },
  { file: 'lectures/first.mdx', from: 'regions: [dongshan]', to: 'regions: [ＤＯＮＧＳＨＡＮ, 东山市, "东山" ]' },
  { file: 'lectures/first.mdx', from: 'heldIn: [qingchuan]', to: 'heldIn:\n  - qingchuan\n  - 青川省' },
  { file: 'lectures/first.mdx', from: 'themes: [rural]', to: "themes: ['乡村振兴']   " },
  { file: 'lectures/first.mdx', from: 'series: class', to: 'series: 省级培训班' },
  { file: 'lectures/first.mdx', from: 'region: dongshan}', to: 'region: 东山}' },
  { file: 'lectures/first.mdx', from: 'title: 第一讲', to: 'title：第一讲' },
  { file: 'lectures/first.mdx', from: 'title: 第一讲', to: 'title:\t第一讲' },
  { file: 'lectures/first.mdx', from: 'title: 第一讲', to: 'title: 1949' },
  { file: 'lectures/first.mdx', from: '  - {office', to: '\t- {office' },
  { file: 'lectures/first.mdx', from: 'id: first\n', to: '# 编号不能改\nid: first\n' },
  { file: 'lectures/first.mdx', from: /id: first\n(title.*\n)/, to: '$1id: first\n' },
  { file: 'lectures/first.mdx', from: '---\n\n<Speaker', to: '---\n<Speaker' },
  { file: 'lectures/first.mdx', from: '#p2)。\n', to: '#p2)。 \n' },
  { file: 'lectures/second.mdx', from: /\n/g, to: '\r\n' },
  { file: 'lectures/second.mdx', from: /^/, to: '\uFEFF' },
  { file: 'cases/mill.mdx', from: /\n*$/, to: '\n\n\n' },
  { file: 'regions.yaml', from: 'parent: "100000"', to: 'parent: 青川省' },
  { file: 'regions.yaml', from: 'code: "100200"', to: 'code: 100200' },
  { file: 'series/class.yaml', from: 'level: province', to: 'level: 省级 ' },
  { file: 'archive.yaml', from: 'home: qingchuan', to: 'home: 青川省' },
];

/** The same in the files and fields of the programme. */
const programmeSlips: Slip[] = [
  { file: 'sessions/2023/opening.yaml', from: 'date: 2023-03-02', to: 'date: 2023年3月2日' },
  { file: 'sessions/2023/opening.yaml', from: '  - xihe', to: '  - 西河市' },
  { file: 'sessions/2023/opening.yaml', from: 'region: dongshan', to: 'region: 东山' },
  { file: 'sessions/2023/opening.yaml', from: 'series: class\n', to: 'series：class   \n' },
  { file: 'sessions/2023/seminar.yaml', from: 'series: seminar', to: 'series: 东山市研讨班' },
  { file: 'sessions/2023/seminar.yaml', from: /(id: .*\n)(title: .*\n)/, to: '$2$1' },
  { file: 'plans/class-2023.yaml', from: 'series: class\nyear: 2023\n', to: 'year: 2023年\nseries: class\n' },
  { file: 'plans/class-2023.yaml', from: 'themes: river', to: 'themes: 流域治理' },
  { file: 'plans/class-2023.yaml', from: 'date: 2023-04,', to: 'date: 2023年4月,' },
  { file: 'series/class.yaml', from: 'from: 2023-03-01', to: 'from: 2023.3.1' },
  { file: 'archive.yaml', from: 'region: qingchuan}', to: 'region: 青川省}' },
  { file: 'lectures/downstream.mdx', from: 'session: seminar-2023-07', to: 'session: 专题研讨' },
  { file: 'lectures/downstream.mdx', from: 'topic: water', to: 'topic: 水' },
  { file: 'lectures/upstream.mdx', from: 'appliesTo: [dongshan', to: 'appliesTo: [东山' },
  { file: 'cases/gauges.mdx', from: 'stage: assessed', to: 'stage: ＡＳＳＥＳＳＥＤ' },
  { file: 'cases/gauges.mdx', from: 'date: 2022}', to: 'date: 2022年}' },
];

const told = ({ rule, file }: Finding) => `${rule} ${file}`;

/** Lists less those of another, one for one. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((entry) => {
    const at = left.indexOf(entry);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

describe('check --fix of slips', () => {
  test.each([
    { archive: base, among: slips, other: 'lectures/second.mdx' },
    { archive: programme, among: programmeSlips, other: 'lectures/talks.mdx' },
  ])(
    'of any slips in an archive leaves strictly fewer problems and no new one, and a second run changes nothing',
    async ({ archive, among, other }) => {
      await fc.assert(
        fc.asyncProperty(fc.subarray(among, { minLength: 1, maxLength: 8 }), fc.boolean(), async (made, alsoBad) => {
          using folder = temporaryFolder();
          cpSync(archive, folder.path, { recursive: true });
          const edit = (file: string, change: (text: string) => string) =>
            writeFileSync(join(folder.path, file), change(readFileSync(join(folder.path, file), 'utf8')));
          for (const { file, from, to } of made) edit(file, (text) => text.replace(from, to));
          // What takes somebody's judgement stays, and keeps nothing else from being put right.
          if (alsoBad) edit(other, (text) => text.replace(/title: /, 'colour: red\ntitle: '));
          const before = (await checkArchive(folder.path, memoryCache())).findings;
          const { files, findings, unwritten } = await fixArchive(folder.path, memoryCache());
          expect(unwritten).toEqual([]);
          expect(beyond(findings.map(told), before.map(told))).toEqual([]);
          expect(findings.map(told)).toEqual(alsoBad ? [`field-unknown ${other}`] : []);
          if (before.length > (alsoBad ? 1 : 0)) expect(findings.length).toBeLessThan(before.length);
          for (const { before: old, after } of files) expect(after).not.toBe(old);
          const settled = contentsOf(folder.path);
          expect((await fixArchive(folder.path, memoryCache())).files).toEqual([]);
          expect(contentsOf(folder.path)).toEqual(settled);
        }),
        { numRuns: 15 },
      );
    },
    120_000,
  );

  test('of one slip alone undoes it, but for its date’s quotes and a remark', async () => {
    const undone = await Promise.all(
      slips.map(async ({ file, from, to }) => {
        using folder = temporaryFolder();
        cpSync(base, folder.path, { recursive: true });
        const path = join(folder.path, file);
        const healthy = readFileSync(path, 'utf8');
        const slipped = healthy.replace(from, to);
        expect(slipped).not.toBe(healthy);
        writeFileSync(path, slipped);
        const { files } = await fixArchive(folder.path, memoryCache());
        const fixed = readFileSync(path, 'utf8');
        if (fixed === healthy) return [];
        const lines = healthy.split('\n');
        const changed = fixed.split('\n').filter((line, index) => line !== lines[index] && !lines.includes(line));
        return [`${file}: ${changed.join(' | ')} (${files.length})`];
      }),
    );
    expect(undone.flat()).toMatchInlineSnapshot(`
      [
        "lectures/first.mdx: date: "2023-08-24" # 待核对 (1)",
        "lectures/first.mdx: regions: [dongshan ] (1)",
        "lectures/first.mdx: heldIn: |   - qingchuan (1)",
        "lectures/first.mdx: themes: ['rural'] (1)",
        "lectures/first.mdx: title: "1949" (1)",
        "lectures/first.mdx: # 编号不能改 (0)",
      ]
    `);
  });

  test('of one slip in the programme’s files undoes it, but for what says the same', async () => {
    const left = await Promise.all(
      programmeSlips.map(async ({ file, from, to }) => {
        using folder = temporaryFolder();
        cpSync(programme, folder.path, { recursive: true });
        const path = join(folder.path, file);
        // In order first, since some of its files are written in another.
        await fixArchive(folder.path, memoryCache());
        const healthy = readFileSync(path, 'utf8');
        writeFileSync(path, healthy.replace(from, to));
        expect(readFileSync(path, 'utf8')).not.toBe(healthy);
        await fixArchive(folder.path, memoryCache());
        const fixed = readFileSync(path, 'utf8');
        const lines = healthy.split('\n');
        return fixed.split('\n').filter((line) => !lines.includes(line));
      }),
    );
    expect(left.flat()).toEqual([]);
  });

  // Once a region is known, that it is there twice is seen too.
  test('of every folder of problems adds none, and cures each that it says it can cure', async () => {
    for (const site of problemSites()) {
      if (/^(?:page-build|site-|archive-missing|file-)/.test(site.name)) continue;
      using folder = temporaryFolder();
      const content = join(folder.path, 'content');
      await layOut(site, content);
      const before = (await checkArchive(content, memoryCache())).findings;
      const { findings } = await fixArchive(content, memoryCache());
      const uncovered = site.name === 'region-unknown-venue' ? ['branch-repeated sessions/2023/opening.yaml'] : [];
      expect([site.name, beyond(findings.map(told), before.map(told))]).toEqual([site.name, uncovered]);
      expect([site.name, findings.filter((found) => fixOf(found) !== null)]).toEqual([site.name, []]);
    }
  }, 120_000);
});
