import { expect, test } from 'vitest';
import { importMessages } from '../../src/archive/messages/import.ts';
import { importFiles } from '../../src/import/import.ts';
import { renderReport } from '../../src/import/render-report.ts';
import { memory } from './memory.ts';

const sources = {
  'in/2024/讲话.txt': '各位同志：\n\n现在开会，请大家发言，说明这个问题的时间和经过。\n',
  'in/2025/讲话.txt': '各位同志：\n\n今年的会议现在开始，请大家说明这个问题的进展。\n',
  'in/420000-湖北省.txt': '工作报告\n各位代表，现在我报告工作。\n谢谢大家。\n',
  'in/talk.md': '---\ntags: [rural]\n---\n# Ploughing\n\nThe [field](./f.md).\n',
  'in/stub.md': '# 2018-08-18 記者會致詞\n',
  'in/_index.md': '---\ntitle: X\n---\n{{< childpages >}}\n',
  'in/empty.txt': '\n',
  'in/table.xlsx': 'PK',
  'in/huge.txt': '',
  'in/photo.txt': new Uint8Array([0x89, 0x50, 0, 0, 1]),
  'in/deep.md': `${'>'.repeat(5000)}a`,
  'in/link.txt': '->/etc/passwd',
  'in/.git/config': 'x',
};

test('an empty folder becomes an archive with what the sources name', async () => {
  const effects = memory(sources);
  const report = await importFiles({ paths: ['in', 'nowhere'], content: 'out' }, effects);
  expect(renderReport(report, importMessages['zh-CN'])).toMatchInlineSnapshot(`
    "找不到“nowhere”。请核对路径。
    “out”里还没有档案，已新建。请打开 archive.yaml，填写档案名称和单位。

    写入的文献（4 篇）
      lectures/in/2024/jiang-hua.mdx  ←  in/2024/讲话.txt
      lectures/in/2025/jiang-hua-82bb6b6d.mdx  ←  in/2025/讲话.txt
      lectures/in/420000-hu-bei-sheng.mdx  ←  in/420000-湖北省.txt
      lectures/in/talk.mdx  ←  in/talk.md

    未导入的文件（9 个）
      in/.git  隐藏的文件或文件夹
      in/_index.md  栏目页，只用来列出下级页面，没有正文
      in/deep.md  引文或列表嵌套太深，无法读取
      in/empty.txt  文件是空的
      in/huge.txt  有 67 MB，超过 64 MB 的上限
      in/link.txt  符号链接，不跟随
      in/photo.txt  不是文本文件，或者编码无法识别
      in/stub.md  只有题目，没有正文
      in/table.xlsx  不能读取 .xlsx 格式；目前支持 .docx、.txt、.md、.html 和字幕（.srt、.vtt、.ttml、.ass、.ssa、.lrc、.stl）

    请核对（1 处）
      in/talk.md 第 6 行  链接“./f.md”在档案里没有对应的页面：文字保留，链接去掉

    来源     读入  写入  未导入
    in         13     4       9
    nowhere     0     0       0
    合计       13     4       9"
  `);
  const written = [...effects.files].filter(([path]) => path.startsWith('out/'));
  expect(Object.fromEntries(written)).toMatchInlineSnapshot(`
    {
      "out/.anchors/420000-hu-bei-sheng.json": "{"version":1,"blocks":[
    ["p1","9U2fROE8JhO","E9ozFiyBbSMoK"],
    ["p2","EbHpysOQZGy","55wtK"]
    ]}
    ",
      "out/.anchors/jiang-hua-82bb6b6d.json": "{"version":1,"blocks":[
    ["p1","Mp_zbLnKPCv","E9Xof"],
    ["p2","W4gUXw98gfv","AW22viytmFowtbqZHZt2RFK"]
    ]}
    ",
      "out/.anchors/jiang-hua.json": "{"version":1,"blocks":[
    ["p1","Mp_zbLnKPCv","E9Xof"],
    ["p2","J_o7VhXpmUs","iyt2FowtNwFbqZHZt2ZzQCaK"]
    ]}
    ",
      "out/.anchors/talk.json": "{"version":1,"blocks":[
    ["p1","TzmPtxEwY9I","RStd"]
    ]}
    ",
      "out/archive.yaml": "# 档案的设置。名称和单位是导入程序暂时填写的，请改成自己的。
    title: 讲稿档案
    organisation: （请填写单位名称）
    locale: zh-CN
    levels: []
    kinds: []
    ",
      "out/lectures/in/2024/jiang-hua.mdx": "---
    id: jiang-hua
    title: 讲话
    date: "2024"
    ---

    各位同志：

    现在开会，请大家发言，说明这个问题的时间和经过。
    ",
      "out/lectures/in/2025/jiang-hua-82bb6b6d.mdx": "---
    id: jiang-hua-82bb6b6d
    title: 讲话
    date: "2025"
    ---

    各位同志：

    今年的会议现在开始，请大家说明这个问题的进展。
    ",
      "out/lectures/in/420000-hu-bei-sheng.mdx": "---
    id: 420000-hu-bei-sheng
    title: 湖北省工作报告
    heading: 工作报告
    regions:
      - hubei
    ---

    各位代表，现在我报告工作。

    谢谢大家。
    ",
      "out/lectures/in/talk.mdx": "---
    id: talk
    title: Ploughing
    themes:
      - rural
    ---

    The field.
    ",
      "out/regions.yaml": "# 地区。导入时写入了来源点明的地区，请核对，并补上需要的上下级。
    - code: "420000"
      slug: hubei
      name: 湖北省
      aliases:
        - 湖北
      pinyin: hu bei
    ",
      "out/themes.yaml": "# 主题。导入时写入了来源自带的标签，请核对、归并，并改成读者看得懂的名称。
    - slug: rural
      name: rural
    ",
    }
  `);
});

test('importing again writes nothing; what differs is not overwritten', async () => {
  const effects = memory(sources);
  await importFiles({ paths: ['in'], content: 'out' }, effects);
  effects.files.set('in/talk.md', '# Ploughing\n\nAnother text.\n');
  const before = new Map(effects.files);
  const again = await importFiles({ paths: ['in'], content: 'out' }, effects);
  expect(effects.files).toEqual(before);
  expect(again.written).toEqual([]);
  expect(again.leftOut.filter(({ reason }) => 'file' in reason)).toMatchInlineSnapshot(`
    [
      {
        "reason": {
          "file": "lectures/in/2024/jiang-hua.mdx",
          "kind": "already-imported",
        },
        "source": "in/2024/讲话.txt",
      },
      {
        "reason": {
          "file": "lectures/in/2025/jiang-hua-82bb6b6d.mdx",
          "kind": "already-imported",
        },
        "source": "in/2025/讲话.txt",
      },
      {
        "reason": {
          "file": "lectures/in/420000-hu-bei-sheng.mdx",
          "kind": "already-imported",
        },
        "source": "in/420000-湖北省.txt",
      },
      {
        "reason": {
          "changes": "--- lectures/in/talk.mdx
    +++ lectures/in/talk.mdx
    @@ -3,6 +3,4 @@
     title: Ploughing
    -themes:
    -  - rural
     ---
     
    -The field.
    +Another text.",
          "file": "lectures/in/talk.mdx",
          "kind": "exists",
        },
        "source": "in/talk.md",
      },
    ]
  `);
});

test('an archive that exists lends its words and gets none; its language is that of the report', async () => {
  const effects = memory({
    'out/archive.yaml': 'title: T\norganisation: O\nlocale: en\n',
    'out/regions.yaml': '- {code: "42", slug: hubei-province, name: 湖北省}\n',
    'out/themes.yaml': '- {slug: farming, name: Farming, aliases: [Rural]}\n',
    'out/cases/other.mdx': '---\nid: 2024\ntitle: T\n---\n',
    'in/420000-湖北省.txt': sources['in/420000-湖北省.txt'],
    'in/talk.md': '---\ntags: [rural, cattle]\n---\nThe text.\n',
    'in/2024.md': 'A text whose id is taken.\n',
  });
  const report = await importFiles({ paths: ['in'], content: 'out' }, effects);
  expect(renderReport(report, importMessages[report.locale])).toMatchInlineSnapshot(`
    "
    Documents written (2)
      lectures/in/420000-hu-bei-sheng.mdx  ←  in/420000-湖北省.txt
      lectures/in/talk.mdx  ←  in/talk.md

    Files left out (1)
      in/2024.md  the id 2024 belongs to cases/other.mdx; if this is another text, rename the source and import it again

    Please look at these (1)
      in/talk.md  the theme “cattle” is not in themes.yaml; it was not written

    Source  Read  Written  Left out
    in         3        2         1"
  `);
  expect(effects.files.get('out/lectures/in/talk.mdx')).toMatchInlineSnapshot(`
    "---
    id: talk
    title: talk
    themes:
      - farming
    ---

    The text.
    "
  `);
});

test('an archive that cannot be read is not added to', async () => {
  const effects = memory({ 'out/archive.yaml': 'title: [', 'in/a.txt': 'text' });
  const report = await importFiles({ paths: ['in'], content: 'out' }, effects);
  expect(renderReport(report, importMessages['zh-CN'])).toMatchInlineSnapshot(`
    "档案的 archive.yaml 读不懂，什么也没有写入。请先运行 lectern check，按提示改好。

    来源  读入  写入  未导入
    in       0     0       0"
  `);
});

test('folders of the source keep their place, the archive itself is passed over', async () => {
  const effects = memory({ 'a/in/b.txt': '正文。', 'a/content/c.md': '正文。' });
  const report = await importFiles({ paths: ['a'], content: 'a/content', locale: 'en' }, effects);
  expect(report.written.map(({ file }) => file)).toEqual(['lectures/a/in/b.mdx']);
  expect(report.leftOut).toEqual([{ source: 'a/content', reason: { kind: 'archive' } }]);
});
