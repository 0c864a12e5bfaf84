import { expect, test } from 'vitest';
import { importFiles } from '../../src/import/import.ts';
import { memory } from './memory.ts';

const imported = async (html: string | Uint8Array) => {
  const effects = memory({ 'in/page.html': html });
  const { written, leftOut } = await importFiles({ paths: ['in'], content: 'out', locale: 'zh-CN' }, effects);
  const { notes = [], losses = [], tally = null } = written[0] ?? {};
  return {
    document: effects.files.get('out/lectures/in/page.mdx') ?? leftOut,
    report: [...notes, ...losses].map(({ kind, text }) => `${kind}: ${text}`),
    characters: tally?.characters,
  };
};

test('a web page becomes a document: headings, lists, tables, links, and no code', async () => {
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>网站标题</title><style>p{}</style><script>alert(1)</script></head>
<body><h1>谈乡村振兴</h1><p>各位学员，
大家好。<br>第二行 {x} &lt;b&gt;</p><!-- 注释 --><h2>一、形势</h2><ul><li>修路<ol><li>县道</li></ol></li><li>通水</li></ul>
<table><tr><th>地区</th><th>产量</th></tr><tr><td><p>麻城</p><p>罗田</p></td><td>3|4</td></tr></table>
<p><a href="https://example.org/x">公报</a><a href="b.html">别页</a><img src="a.png" alt="水库"><img src="https://example.org/b.png"></p>
<div onclick="x()">结尾。</div></body></html>`;
  expect(await imported(html)).toMatchInlineSnapshot(`
    {
      "characters": {
        "found": 51,
        "written": 51,
      },
      "document": "---
    id: page
    title: 谈乡村振兴 # 待核对
    ---

    各位学员，大家好。\\
    第二行 \\{x\\} \\<b>

    ## 一、形势

    - 修路
      1. 县道
    - 通水

    | 地区 | 产量 |
    | - | - |
    | 麻城 罗田  | 3\\|4 |

    [公报](https://example.org/x)别页水库[https://example.org/b.png](https://example.org/b.png)

    结尾。
    ",
      "report": [
        "link-target: b.html",
        "image-missing: a.png",
      ],
    }
  `);
});

test('a page in GB18030 without headings takes the title of its head', async () => {
  const bytes = Uint8Array.of(
    ...new TextEncoder().encode('<html><head><title>'),
    ...[0xc5, 0xa9, 0xb4, 0xe5],
    ...new TextEncoder().encode('</title></head><body><p>'),
    ...[0xc5, 0xa9, 0xb4, 0xe5, 0xb7, 0xa2, 0xd5, 0xb9],
    ...new TextEncoder().encode('</p></body></html>'),
  );
  expect((await imported(bytes)).document).toMatchInlineSnapshot(`
    "---
    id: page
    title: 农村 # 待核对
    ---

    农村发展
    "
  `);
});

test('a page of nothing but tags is refused, and so is one that would fill the memory', async () => {
  const wide = `<table><tr>${'<td>x'.repeat(2000)}</table>`;
  expect((await imported(wide)).document).toMatchObject([{ reason: { kind: 'table-too-large' } }]);
  expect((await imported('<div>'.repeat(20_000))).document).toMatchInlineSnapshot(`
    [
      {
        "reason": {
          "kind": "page-swollen",
        },
        "source": "in/page.html",
      },
    ]
  `);
  expect((await imported('<script>1</script>')).document).toMatchInlineSnapshot(`
    [
      {
        "reason": {
          "kind": "title-only",
        },
        "source": "in/page.html",
      },
    ]
  `);
});
