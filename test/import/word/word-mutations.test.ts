import { expect, test } from 'vitest';
import { docx, paragraph, run } from './docx.ts';
import { survivesMutations } from './mutations.ts';

const cell = (text: string) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${paragraph(text)}</w:tc>`;
const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const whole = docx(
  [
    paragraph('在全市干部大会上的讲话', '<w:jc w:val="center"/>'),
    paragraph('一、认清形势'),
    `<w:p>${run('去年，')}${run('全市', '<w:b/>')}${run('工作稳中有进。')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
    paragraph('修路', listed),
    paragraph('通水', listed),
    `<w:tbl><w:tr>${cell('地区')}${cell('产量')}</w:tr><w:tr>${cell('麻城')}${cell('3')}</w:tr></w:tbl>`,
  ].join(''),
  {
    footnotes: `<w:footnote w:id="1">${paragraph('统计公报。')}</w:footnote>`,
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  },
);

test('a Word file with anything wrong in it becomes a document or is refused', async () => {
  const outcomes = await survivesMutations([whole], 150, 5);
  expect(outcomes.written).toBeGreaterThan(30);
  expect(outcomes['word-damaged']).toBeGreaterThan(30);
});
