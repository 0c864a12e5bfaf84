import { expect, test } from 'vitest';
import { docx, importWord, paragraph, run } from './docx.ts';

const styles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style>',
].join('');
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const numbered = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
].join('');
const bold = '<w:b/>';

test('a script with styles: title, headings, speaker, date, place and theme', async () => {
  const body = [
    paragraph('黄冈市推进乡村振兴的实践', style('t')),
    paragraph('主讲人：张三（黄冈市委书记）'),
    paragraph('授课时间：2024年3月5日'),
    paragraph('各位学员，下面我讲三个问题。'),
    paragraph('认清形势', style('1')),
    paragraph('成绩', style('2')),
    `<w:p>${run('粮食产量')}${run('连续', bold)}${run('增长', bold)}${run('，')}${run('来之不易', '<w:i/>')}${run('。面积 10')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run(' 亩。')}</w:p>`,
  ].join('');
  expect((await importWord(docx(body, { styles }))).document).toMatchInlineSnapshot(`
    "---
    id: jiang-gao
    title: 黄冈市推进乡村振兴的实践
    date: 2024-03-05 # 待核对
    regions: # 待核对
      - huanggang
    themes: # 待核对
      - rural
    speakers: # 待核对
      - name: 张三
        office: 黄冈市委书记
    ---

    主讲人：张三（黄冈市委书记）

    授课时间：2024年3月5日

    各位学员，下面我讲三个问题。

    ## 认清形势

    ### 成绩

    粮食产量**连续增长**，*来之不易*。面积 10² 亩。
    "
  `);
});

test('a script without styles: bold lines and numbered lines are its headings', async () => {
  const body = [
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('在全市干部大会上的讲话', bold)}</w:p>`,
    paragraph('（2024年2月18日）'),
    paragraph('同志们：'),
    paragraph('一、认清形势'),
    paragraph('去年，全市工作稳中有进。'),
    paragraph('（一）成绩'),
    paragraph('经济总量再上台阶。'),
    `<w:p>${run('关于产业', bold)}</w:p>`,
    paragraph('产业是根本。'),
    paragraph('1.种植业'),
    paragraph('种植业要提质。'),
    paragraph('二、下一步'),
    paragraph('抓落实。'),
  ].join('');
  expect((await importWord(docx(body))).document).toMatchInlineSnapshot(`
    "---
    id: jiang-gao
    title: 在全市干部大会上的讲话 # 待核对
    date: 2024-02-18 # 待核对
    ---

    （2024年2月18日）

    同志们：

    ## 一、认清形势

    去年，全市工作稳中有进。

    ### （一）成绩

    经济总量再上台阶。

    #### 关于产业

    产业是根本。

    ##### 1.种植业

    种植业要提质。

    ## 二、下一步

    抓落实。
    "
  `);
});

test('lists are nested and numbered as in Word, also where they go on after a paragraph', async () => {
  const body = [
    paragraph('有三件事：'),
    paragraph('修路', numbered(1)),
    paragraph('县道', numbered(1, 1)),
    paragraph('乡道', numbered(1, 1)),
    paragraph('通水', numbered(1)),
    paragraph('这两件已经办成。'),
    paragraph('建校', numbered(1)),
    paragraph('小学', numbered(2)),
    paragraph('村小', numbered(2, 1)),
    paragraph('中学', numbered(2)),
    paragraph('总体要求', numbered(3)),
    paragraph('提高认识，加强领导。'),
    paragraph('基本原则', numbered(3, 1)),
    paragraph('坚持实事求是。'),
  ].join('');
  expect((await importWord(docx(body, { numbering }))).document).toMatchInlineSnapshot(`
    "---
    id: jiang-gao
    title: 讲稿 # 待核对
    ---

    有三件事：

    1. 修路

       a) 县道

       b) 乡道
    2. 通水

    这两件已经办成。

    3. 建校

    - 小学
      - 村小
    - 中学

    ## 一、总体要求

    提高认识，加强领导。

    ### （一）基本原则

    坚持实事求是。
    "
  `);
});

test('footnotes and endnotes become footnotes, in the order of the text', async () => {
  const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`;
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const body = `<w:p>${run('产量')}${reference('endnote', 2)}${run('和收入')}${reference('footnote', 1)}${run('都增长了。')}</w:p>`;
  const { document, written } = await importWord(
    docx(body, {
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note('footnote', 1, '统计公报。')}${note('footnote', 9, '没有用到。')}`,
      endnotes: note('endnote', 2, '农业农村局。'),
    }),
  );
  expect(document).toMatchInlineSnapshot(`
    "---
    id: jiang-gao
    title: 讲稿 # 待核对
    ---

    产量[^1]和收入[^2]都增长了。

    [^1]: 农业农村局。

    [^2]: 统计公报。
    "
  `);
  expect(written?.losses).toMatchInlineSnapshot(`
    [
      {
        "kind": "footnote-unused",
        "paragraph": null,
        "text": "没有用到。",
      },
    ]
  `);
});

test('links that lead out stay links, others keep their words', async () => {
  const field = (code: string, text: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${code}</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = `<w:p><w:hyperlink r:id="out">${run('公报')}</w:hyperlink>${run('和')}<w:hyperlink r:id="file">${run('附件')}</w:hyperlink>${run('，见')}<w:hyperlink w:anchor="_Toc1">${run('前文')}</w:hyperlink>${run('，')}${field(' HYPERLINK "http://www.gov.cn/" ', '网站')}${run('，www.hubei.gov.cn，第')}${field('PAGE', '3')}${run('页。')}</w:p>`;
  const { document, written } = await importWord(
    docx(body, { links: { out: 'https://example.org/a?b=1&amp;c=2', file: 'file:///C:/附件.docx' } }),
  );
  expect(document).toMatchInlineSnapshot(`
    "---
    id: jiang-gao
    title: 讲稿 # 待核对
    ---

    [公报](https://example.org/a?b=1\\&c=2)和附件，见前文，[网站](http://www.gov.cn/)，[www.hubei.gov.cn](http://www.hubei.gov.cn)，第3页。
    "
  `);
  expect(written?.notes).toMatchInlineSnapshot(`
    [
      {
        "kind": "link-target",
        "line": null,
        "paragraph": 1,
        "text": "file:///C:/附件.docx",
      },
    ]
  `);
});
