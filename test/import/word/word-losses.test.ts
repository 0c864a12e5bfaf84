import sharp from 'sharp';
import { expect, test } from 'vitest';
import { importMessages } from '../../../src/archive/messages/import.ts';
import { importFiles } from '../../../src/import/import.ts';
import { renderReport } from '../../../src/import/render-report.ts';
import { memory } from '../memory.ts';
import { docx, importWord, paragraph, run } from './docx.ts';

const picture = (id: string, alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${alt}"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`;
const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const losses = async (body: string, parts = {}) => {
  const { document, written } = await importWord(docx(body, parts));
  return {
    text: document?.split('---\n').at(-1),
    losses: written?.losses.map(({ kind, paragraph: at, text }) => `${at} ${kind}: ${text}`),
  };
};

test('accepted text is kept, and what tracked changes, comments and margins held is listed', async () => {
  const body = [
    `<w:p>${run('全市')}<w:del w:id="1"><w:r><w:delText>大约</w:delText></w:r></w:del><w:ins w:id="2">${run('共有')}</w:ins>${run('三百个村')}<w:commentRangeStart w:id="7"/>${run('。')}<w:r><w:commentReference w:id="7"/></w:r></w:p>`,
    `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('前半句，')}</w:p>`,
    paragraph('后半句。'),
    `<w:p><w:moveFrom>${run('搬走的话。')}</w:moveFrom>${run('留下的话。')}</w:p>`,
    `<w:p>${run('公开的话。')}${run('内部的话。', '<w:vanish/>')}</w:p>`,
    `<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${paragraph('旧行')}</w:tc></w:tr><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`,
  ].join('');
  const parts = {
    comments: `<w:comment w:id="7" w:author="李四">${paragraph('请核实数字')}</w:comment>`,
    header: paragraph('内部资料　注意保存'),
  };
  expect(await losses(body, parts)).toMatchInlineSnapshot(`
    {
      "losses": [
        "1 deletion: 大约",
        "1 comment: 李四：请核实数字",
        "4 deletion: 搬走的话。",
        "5 hidden: 内部的话。",
        "5 deletion: 旧行",
        "null header: 内部资料 注意保存",
      ],
      "text": "
    全市共有三百个村。

    前半句，后半句。

    留下的话。

    公开的话。

    | 甲 | 乙 |
    | - | - |
    ",
    }
  `);
});

test('text boxes, equations, signs of fonts and reading aids keep their text', async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const fraction = '<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>';
  const body = [
    `<w:p>${run('正文。')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中文字')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中文字')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    `<w:p>${run('平均数是 ')}<m:oMath><m:r><m:t>x=</m:t></m:r>${fraction}</m:oMath>${run('。')}</w:p>`,
    `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('已完成')}<w:r><w:sym w:font="自造字体" w:char="F012"/></w:r></w:p>`,
    `<w:p><w:r><w:ruby><w:rt>${run('hàn')}</w:rt><w:rubyBase>${run('汉')}</w:rubyBase></w:ruby></w:r>${run('字')}</w:p>`,
    `<w:p>${run('横线见图。')}<w:r><w:pict><v:line/></w:pict></w:r></w:p>`,
  ].join('');
  expect(await losses(body)).toMatchInlineSnapshot(`
    {
      "losses": [
        "4 symbol: 自造字体 F012",
        "null shapes: 1",
      ],
      "text": "
    正文。

    框中文字

    平均数是 x=(a+b)/2。

    ☑已完成

    汉（hàn）字

    横线见图。
    ",
    }
  `);
});

test('pictures stand beside the document, with description and caption; what no page can show is listed', async () => {
  const body = [
    paragraph('请看图。'),
    `<w:p>${picture('a.png', '一座水库')}</w:p>`,
    paragraph('图1　白莲河水库'),
    `<w:p>${run('图标')}${picture('a.png', '')}${run('在此。')}</w:p>`,
    `<w:p>${picture('b.emf', '老图')}${picture('c.png', '')}${picture('none', '')}</w:p>`,
  ].join('');
  const media = {
    'a.png': new Uint8Array(png),
    'b.emf': Uint8Array.of(1, 0, 0, 0),
    'c.png': new Uint8Array(png.subarray(0, 40)),
  };
  const { document, written, files } = await importWord(docx(body, { media }));
  expect(document).toMatchInlineSnapshot(`
    "---
    id: jiang-gao
    title: 讲稿 # 待核对
    ---

    请看图。

    <Figure src="./jiang-gao-1.png" alt="一座水库">图1　白莲河水库</Figure>

    图标![](./jiang-gao-1.png)在此。
    "
  `);
  expect([...files.keys()]).toEqual([
    'out/lectures/in/jiang-gao-1.png',
    'out/.anchors/jiang-gao.json',
    'out/lectures/in/jiang-gao.mdx',
  ]);
  expect(png.equals(files.get('out/lectures/in/jiang-gao-1.png') as Uint8Array)).toBe(true);
  expect(written?.losses.map(({ kind, text }) => `${kind}: ${text}`)).toMatchInlineSnapshot(`
    [
      "image-format: 老图 b.emf",
      "image-missing: ",
      "image-damaged: c.png",
    ]
  `);
  expect(written?.tally?.images).toEqual({ found: 5, written: 2 });
});

test('the report says in words what was found, written and lost; importing again shows what would change', async () => {
  const first = docx(
    `${paragraph('第一稿。')}<w:p><w:del w:id="1"><w:r><w:delText>旧话</w:delText></w:r></w:del>${run('第二段。')}</w:p>`,
  );
  const effects = memory({ 'in/讲稿.docx': first, 'in/坏.docx': first.subarray(0, 99) });
  const report = await importFiles({ paths: ['in'], content: 'out' }, effects);
  expect(renderReport(report, importMessages['zh-CN'])).toMatchInlineSnapshot(`
    "“out”里还没有档案，已新建。请打开 archive.yaml，填写档案名称和单位。
    有 1 篇的说明栏含有从文件里推断的字段，已标“# 待核对”。核对后删去这几个字。

    写入的文献（1 篇）
      lectures/in/jiang-gao.mdx  ←  in/讲稿.docx

    未导入的文件（1 个）
      in/坏.docx  Word 文件已损坏或不完整；请用 Word 打开，修复后另存一份再导入

    导入前后对照（原件 → 文献）
      in/讲稿.docx  字符 8 → 8　图片 0 → 0　表格 0 → 0　脚注 0 → 0

    没有带过来的内容（1 处）
      in/讲稿.docx 第 2 段  修订中删去的文字：旧话

    来源  读入  写入  未导入
    in       2     1       1"
  `);
  expect(
    (await importFiles({ paths: ['in'], content: 'out' }, effects)).leftOut.map(({ reason }) => reason.kind),
  ).toEqual(['word-damaged', 'already-imported']);
  const before = new Map(effects.files);
  effects.files.set('in/讲稿.docx', docx(`${paragraph('第一稿，改过。')}${paragraph('第二段。')}`));
  const again = await importFiles({ paths: ['in'], content: 'out' }, effects);
  expect(renderReport(again, importMessages.en)).toMatchInlineSnapshot(`
    "
    Files left out (2)
      in/坏.docx  the Word file is damaged or incomplete; open it in Word, save it again and import that
      in/讲稿.docx  lectures/in/jiang-gao.mdx exists and differs; it is not overwritten

    Documents that exist and differ from this import (1); they were left as they are. What would change: - is what is there, + is this import.
    --- lectures/in/jiang-gao.mdx
    +++ lectures/in/jiang-gao.mdx
    @@ -5,3 +5,3 @@
     
    -第一稿。
    +第一稿，改过。

    Source  Read  Written  Left out
    in         2        0         2"
  `);
  effects.files.set('in/讲稿.docx', first);
  expect(effects.files).toEqual(before);
});

test('a picture that is there and another is not written over', async () => {
  const media = { 'a.png': new Uint8Array(png) };
  const effects = memory({
    'in/讲稿.docx': docx(`${paragraph('正文。')}<w:p>${picture('a.png', '')}</w:p>`, { media }),
    'out/lectures/in/jiang-gao-1.png': 'another',
  });
  const { leftOut } = await importFiles({ paths: ['in'], content: 'out' }, effects);
  expect(leftOut[0]?.reason).toEqual({ kind: 'exists', file: 'lectures/in/jiang-gao-1.png', changes: null });
  expect(effects.files.has('out/lectures/in/jiang-gao.mdx')).toBe(false);
});
