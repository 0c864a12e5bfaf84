import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base, layOut, problemSites, temporaryFolder } from './problem-sites.ts';
import { runLectern } from './run-lectern.ts';

/** The folder of problems of that name, laid out. */
async function laidOut(name: string, content: string): Promise<void> {
  const site = problemSites().find((candidate) => candidate.name === name);
  if (!site) throw new Error(`There is no folder of problems ${name}.`);
  await layOut(site, content);
}

describe('lectern check', () => {
  test.each([
    ['error', 'date-impossible-29-february', 1],
    ['warning', 'number-duplicate', 0],
    ['hint', 'heading-skip', 0],
  ])(
    '--json prints one object and nothing else; with %ss only it ends with the code of %s',
    async (severity, name, code) => {
      using folder = temporaryFolder();
      await laidOut(name, folder.path);
      const outcome = await runLectern(['check', '--json'], folder.path);
      const { problems } = JSON.parse(outcome.out) as { problems: Record<string, unknown>[] };
      expect({ ...outcome, out: outcome.out.trimEnd().split('\n').length }).toEqual({ code, out: 1, err: '' });
      expect(problems.map((problem) => problem.severity)).toEqual([severity]);
      expect(Object.keys(problems[0] ?? {})).toEqual(['rule', 'severity', 'file', 'line', 'column', 'message', 'hint']);
    },
  );

  test('--json of an archive without problems', async () => {
    using folder = temporaryFolder();
    cpSync(base, folder.path, { recursive: true });
    expect(await runLectern(['check', '--json'], folder.path)).toEqual({ code: 0, out: '{"problems":[]}\n', err: '' });
  });

  test.each([
    ['zh_CN.UTF-8', '文件夹“…/none”里没有 archive.yaml，不是一个档案。'],
    ['en_GB.UTF-8', 'The folder “…/none” has no archive.yaml, so it is not an archive.'],
  ])('speaks the language of the terminal (%s) where there is no archive', async (language, message) => {
    using folder = temporaryFolder();
    const { code, out, err } = await runLectern(['check'], join(folder.path, 'none'), { language });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.replaceAll(folder.path, '…')).toContain(message);
  });

  test('--since names the addresses of the last release that would die, and wants a catalogue', async () => {
    using folder = temporaryFolder();
    const content = join(folder.path, 'content');
    await laidOut('address-lost', content);
    const since = join(folder.path, 'catalog.json');
    const entry = { title: '石桥', url: '/archive/cases/bridge/' };
    writeFileSync(since, JSON.stringify({ documents: [entry] }));
    const { code, out } = await runLectern(['check', '--since', since], content);
    expect(code).toBe(1);
    expect(out.replaceAll(folder.path, '…')).toMatchInlineSnapshot(`
      "…/catalog.json
        1:1  错误  上次发布的网址 /archive/cases/bridge/（“石桥”）不再有了，别人的引用和收藏会失效。  [address-lost]
            → 改了编号的，在那一篇的说明栏里写上 formerIds: [bridge]；撤下的，保留文件，写上 withdrawn 的日期和原因。

      共有 1 个错误。
      "
    `);
    writeFileSync(since, '{}');
    const wrong = await runLectern(['check', '--since', since], content);
    const none = await runLectern(['check', '--since', join(folder.path, 'none.json')], content);
    expect([wrong, none].map((outcome) => [outcome.code, outcome.err.replaceAll(folder.path, '…')])).toEqual([
      [2, '--since 指向的 …/catalog.json 不是网站的 catalog.json。\n'],
      [2, '--since 指向的 …/none.json 读不出来（ENOENT）。\n'],
    ]);
  });

  test('speaks the language of the archive where its settings are not in order', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'archive.yaml'), 'title: Uplands\norganisation: Office\nlocale: en\ncolour: red\n');
    const { code, out } = await runLectern(['check'], folder.path);
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "archive.yaml
        4:1  error  There is no field “colour”.  [field-unknown]
            → Fields to choose from: title, organisation, description, locale, site, home, look, levels, kinds, stages, bodies, scores, followUp, media, synonyms, edit, corrections, trustedPages, require.

      In all: 1 error.
      "
    `);
  });

  test('is used wrongly with an option it does not know: code 2, and nothing on stdout', async () => {
    using folder = temporaryFolder();
    const { code, out } = await runLectern(['check', '--yaml'], folder.path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('reports what is wrong in every file in one run, and one mistake once', async () => {
    using folder = temporaryFolder();
    cpSync(base, folder.path, { recursive: true });
    const write = (file: string, text: string) => {
      mkdirSync(join(folder.path, file, '..'), { recursive: true });
      writeFileSync(join(folder.path, file), text);
    };
    write(
      'archive.yaml',
      'title: 青川讲堂档案\norganisation: 青川培训处\nlocale: zh-CN\nlevel: []\nhome: nowhere\nlevels: [{slug: province, name: 省级}]\nkinds: [{slug: class, name: 培训班}]\n',
    );
    write('themes.yaml', '- {slug: rural, name: 乡村振兴, colour: red}\n- {slug: river}\n');
    write('series/class.yaml', 'slug: class\ntitle: 省级培训班\nlevel: provinse\nweekly: true\n');
    write('lectures/broken-yaml.mdx', '---\nid: broken-yaml\ntitle: 甲: 乙\n---\n\n见[无](./none.mdx)。\n');
    write(
      'lectures/broken-text.mdx',
      '---\nid: broken-text\ntitle: 甲\nregions: [nowhere]\ndate: 2023-02-30\nstage: 一\n---\n\n占比 <5%。\n',
    );
    write(
      'lectures/after.mdx',
      '---\nid: after\ntitle: 乙\nrelated: [broken-yaml, broken-text, unclosed]\n---\n\n[一](./broken-yaml.mdx#p1)、[二](/lectures/broken-text/#p9)、[三](./unclosed.mdx)、[四](./latin.mdx)、[五](/cases/none/)。\n',
    );
    write('lectures/unclosed.mdx', '---\nid: unclosed\ntitle: 丙\n');
    rmSync(join(folder.path, 'lectures/second.mdx'));
    writeFileSync(join(folder.path, 'lectures/latin.mdx'), new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]));
    const { code, out, err } = await runLectern(['check'], folder.path);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.replace(/^ {6}→.*\n/gm, '')).toMatchInlineSnapshot(`
      "archive.yaml
        4:1  错误  没有“level”这个字段。  [field-unknown]
        5:7  错误  “home”里的地区“nowhere”不在 regions.yaml 里。  [region-unknown]

      lectures/after.mdx
        7:95  错误  链接指向的文献“/cases/none/”不存在。  [link-document]

      lectures/broken-text.mdx
        4:11  错误  “regions”里的地区“nowhere”不在 regions.yaml 里。  [region-unknown]
        5:7  错误  “date”的值“2023-02-30”在日历上不存在。  [date-impossible]
        6:1  错误  没有“stage”这个字段。  [field-unknown]
        9:4  错误  这个 < 后面不是一个写完整的组件。  [mdx-syntax]

      lectures/broken-yaml.mdx
        3:8  错误  这里不合 YAML 的写法：值里又出现了“字段: 值”。后面的字段还没有检查。  [yaml-syntax]
        6:2  错误  链接指向的文献“./none.mdx”不存在。  [link-document]

      lectures/latin.mdx
        1:1  错误  这个文件不是 UTF-8 编码。  [file-encoding]

      lectures/unclosed.mdx
        1:1  错误  说明栏只有开头的 ---，没有结尾的 ---。  [front-matter-unclosed]

      series/class.yaml
        3:8  错误  archive.yaml 的 levels 里没有“provinse”这一层级。  [level-unknown]
        4:1  错误  没有“weekly”这个字段。  [field-unknown]

      themes.yaml
        1:29  错误  没有“colour”这个字段。  [field-unknown]
        2:3  错误  缺少必填的字段“name”。  [field-missing]

      共有 15 个错误。
      "
    `);
  });
});
