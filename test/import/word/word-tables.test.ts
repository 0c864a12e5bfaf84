import { expect, test } from 'vitest';
import { docx, importWord, paragraph } from './docx.ts';

const numbered = (list: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
const numbering = [
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
].join('');

test('tables: merged cells, paragraphs, lists and tables in cells stay readable', async () => {
  const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const inner = `<w:tbl>${row(cell(paragraph('甲')), cell(paragraph('乙')))}</w:tbl><w:p/>`;
  const body = `${paragraph('见下表。')}<w:tbl>${[
    row(cell(paragraph('地区与产量'), '<w:gridSpan w:val="2"/>'), cell(paragraph('说明'))),
    row(
      cell(paragraph('麻城'), '<w:vMerge w:val="restart"/>'),
      cell(paragraph('3|4')),
      cell(paragraph('一段。') + paragraph('又一段。')),
    ),
    row(
      cell('<w:p/>', '<w:vMerge/>'),
      cell(paragraph('修路', numbered(2)) + paragraph('通水', numbered(2))),
      cell(inner),
    ),
  ].join('')}</w:tbl>${paragraph('表后。')}<w:tbl>${row(cell(paragraph('框里的话。')))}</w:tbl>`;
  const { document, written } = await importWord(docx(body, { numbering }));
  expect(document).toMatchInlineSnapshot(`
    "---
    id: jiang-gao
    title: 讲稿 # 待核对
    ---

    见下表。

    | 地区与产量 | | 说明 |
    | - | - | - |
    | 麻城 | 3\\|4 | 一段。 又一段。 |
    | | • 修路 • 通水 | 甲 乙 |

    表后。

    框里的话。
    "
  `);
  expect(written?.notes).toMatchInlineSnapshot(`
    [
      {
        "kind": "merged-cells",
        "line": null,
        "paragraph": 2,
        "text": "2",
      },
      {
        "kind": "nested-table",
        "line": null,
        "paragraph": 2,
        "text": "甲 乙",
      },
      {
        "kind": "cell-paragraphs",
        "line": null,
        "paragraph": 2,
        "text": "2",
      },
      {
        "kind": "frame",
        "line": null,
        "paragraph": 13,
        "text": "框里的话。",
      },
    ]
  `);
  expect(written?.tally).toMatchInlineSnapshot(`
    {
      "characters": {
        "found": 37,
        "written": 37,
      },
      "footnotes": {
        "found": 0,
        "written": 0,
      },
      "images": {
        "found": 0,
        "written": 0,
      },
      "tables": {
        "found": 3,
        "written": 1,
      },
    }
  `);
});
