import { cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixArchive } from '../../../src/checks/fix/fix-archive.ts';
import { memoryCache } from '../../../src/collections/body-cache.ts';
import { compileBody } from '../../../src/markdown/compile.ts';
import { base, temporaryFolder } from '../problem-sites.ts';
import { contentsOf, runLectern } from '../run-lectern.ts';

describe('check --fix', () => {
  test('prints what it changed by file and line, then what is left to do', async () => {
    using folder = temporaryFolder();
    cpSync(base, folder.path, { recursive: true });
    const path = join(folder.path, 'lectures/first.mdx');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('2023-08-24', '2023年8月24日  # 待核对')
        .replace('regions: [dongshan]', 'regions: [东山, nowhere]')
        .replace(/\n/g, '\r\n'),
    );
    const before = contentsOf(folder.path);
    const dry = await runLectern(['check', '--fix', '--dry-run'], folder.path);
    expect(contentsOf(folder.path)).toEqual(before);
    expect(dry).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "",
        "out": "lectures/first.mdx
        1  换行符统一为 LF
        4  2023年8月24日 改为 2023-08-24
        7  东山 改为 dongshan

      --- lectures/first.mdx
      +++ lectures/first.mdx
      @@ -3,6 +3,6 @@
       title: 第一讲
      -date: 2023年8月24日  # 待核对
      +date: 2023-08-24  # 待核对
       series: class
       number: 1
      -regions: [东山, nowhere]
      +regions: [dongshan, nowhere]
       heldIn: [qingchuan]

      可以改好 3 处，涉及 1 个文件。没有写入；去掉 --dry-run 就会写入。

      可以更新 3 份段落编号登记，在 .anchors 里。

      lectures/first.mdx
        7:21  错误  “regions”里的地区“nowhere”不在 regions.yaml 里。  [region-unknown]
            → 写 regions.yaml 中的 slug 或 code；确是新的地区，请先在那里加上。

      共有 1 个错误。
      ",
      }
    `);
    const { code, out, err } = await runLectern(['check', '--fix'], folder.path);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "lectures/first.mdx
        1  换行符统一为 LF
        4  2023年8月24日 改为 2023-08-24
        7  东山 改为 dongshan

      改好了 3 处，涉及 1 个文件。

      更新了 3 份段落编号登记，在 .anchors 里，请一并提交。

      lectures/first.mdx
        7:21  错误  “regions”里的地区“nowhere”不在 regions.yaml 里。  [region-unknown]
            → 写 regions.yaml 中的 slug 或 code；确是新的地区，请先在那里加上。

      共有 1 个错误。
      "
    `);
    expect(readFileSync(path, 'utf8').slice(0, 140)).toMatchInlineSnapshot(`
      "---
      id: first
      title: 第一讲
      date: 2023-08-24  # 待核对
      series: class
      number: 1
      regions: [dongshan, nowhere]
      heldIn: [qingchuan]
      themes: [rural]
      sp"
    `);
  });

  test('with a format for programs keeps stdout to that format', async () => {
    using folder = temporaryFolder();
    cpSync(base, folder.path, { recursive: true });
    const path = join(folder.path, 'lectures/first.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2023-08-24', '2023.8.24'));
    const { code, out, err } = await runLectern(['check', '--fix', '--json'], folder.path);
    expect({ code, out }).toEqual({ code: 0, out: '{"problems":[]}\n' });
    expect(err).toContain('2023.8.24 改为 2023-08-24');
  });

  test('writes only what it changes, keeps permissions, and follows a link to the file itself', async () => {
    using folder = temporaryFolder();
    const content = join(folder.path, 'content');
    cpSync(base, content, { recursive: true });
    const real = join(content, 'lectures/first.mdx');
    writeFileSync(real, readFileSync(real, 'utf8').replace('2023-08-24', '2023.8.24'), { mode: 0o640 });
    symlinkSync('second.mdx', join(content, 'lectures/linked.mdx'));
    const { mtimeMs } = statSync(join(content, 'lectures/second.mdx'));
    const { mode } = statSync(real);
    const { files } = await fixArchive(content, memoryCache());
    expect(files.map(({ file }) => file)).toEqual(['lectures/first.mdx']);
    expect(statSync(join(content, 'lectures/second.mdx')).mtimeMs).toBe(mtimeMs);
    expect(statSync(real).mode).toBe(mode);
    expect(readdirSync(join(content, 'lectures'))).toEqual(
      readdirSync(join(base, 'lectures')).concat('linked.mdx').sort(),
    );
  });

  test('touches nothing in a folder that is no archive, and says so of the folder that was named', async () => {
    using folder = temporaryFolder();
    cpSync(base, folder.path, { recursive: true });
    rmSync(join(folder.path, 'archive.yaml'));
    const path = join(folder.path, 'lectures/first.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2023-08-24', '2023.8.24 '));
    const before = contentsOf(folder.path);
    for (const words of [['--fix'], ['--fix', '--dry-run']]) {
      const { code, out } = await runLectern(['check', ...words], folder.path);
      expect([code, out.includes(`文件夹“${folder.path}”里没有 archive.yaml`)]).toEqual([1, true]);
    }
    expect(contentsOf(folder.path)).toEqual(before);
  });

  test('finds nothing to do in the bundled archive', async () => {
    using folder = temporaryFolder();
    cpSync(join(import.meta.dirname, '../../../content'), folder.path, { recursive: true });
    const { files } = await fixArchive(folder.path, memoryCache());
    expect(files).toEqual([]);
  });
});

test('a body that is tidied makes the same page', async () => {
  const { tidyDocument } = await import('../../../src/checks/fix/tidy-document.ts');
  const pieces = fc.constantFrom(
    '甲',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '```\n',
    '- 项',
    '> 引',
    '| a | b |\n| - | - |\n',
    '**粗 ** ',
    '\\',
    '# 题',
    '　',
    '[^1]',
    '<Stage>掌声 </Stage>',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const source = `---\nid: a\ntitle: b\n---\n${parts.join('')}`;
      const { text } = tidyDocument(source, { order: ['id', 'title'], known: new Set(), body: 'zh-CN' });
      const page = (whole: string) =>
        compileBody(whole.replace(/^---\n[\s\S]*?\n---\n/, '\n\n\n\n'), 'a.mdx', 'zh-CN').body;
      const { links: _l, images: _i, references: _r, ...shown } = page(source);
      expect(page(text)).toMatchObject(shown);
      expect(tidyDocument(text, { order: ['id', 'title'], known: new Set(), body: 'zh-CN' })).toEqual({
        text,
        changes: [],
      });
    }),
    { numRuns: 1500 },
  );
});
