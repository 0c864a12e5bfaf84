import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/import/clean-text.ts';
import { archiveText, bare } from '../visible-text.ts';
import { docx, importWord, paragraph, run } from './docx.ts';

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'),
      fc.constantFrom(...'，。；：、？！“”‘’（）《》【】—…·　'),
      fc.constantFrom(
        '讲台',
        '（一）',
        'a',
        '12',
        ' ',
        '1. ',
        '- ',
        '> ',
        '# ',
        '[^1]',
        '![',
        '](',
        '<br>',
        '{/*',
        'import x',
        'https://a.b/c_d*e',
        '&amp;',
        '~~',
        '**',
        '😀',
        '𠮷',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
const look = fc.constantFrom('', '', '<w:b/>', '<w:i/>', '<w:strike/>', '<w:b/><w:i/>');
const runs = fc.array(fc.tuple(words, look), { minLength: 1, maxLength: 4 });

test('what the writer and the reader of Markdown see differently is written so that both agree', async () => {
  const written = async (...runs: string[]) => {
    const { document } = await importWord(docx(`<w:p>${runs.join('')}</w:p>`));
    return (document ?? '').replace(/^---\n[\s\S]*?\n---\n/, '').trim();
  };
  expect([
    await written(run('\\a'), run('讲台', '<w:b/><w:i/>')),
    await written(run('删'), run('（旧）', '<w:strike/>'), run('，改')),
    await written(run('12'), run('😀，', '<w:strike/>'), run('!')),
    await written(run('讲台_😀，', '<w:b/><w:i/>'), run('，')),
  ]).toMatchInlineSnapshot(`
    [
      "\\\\&#x61;**_讲台_**",
      "删（~~旧~~），改",
      "12😀，!",
      "**_讲台\\_😀，_**，",
    ]
  `);
});

test('every character of a Word file reads back, whatever it means in Markdown or MDX and however it looks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(runs, { minLength: 1, maxLength: 4 }), fc.boolean(), async (paragraphs, inTable) => {
      const made = paragraphs.map((parts) => `<w:p>${parts.map(([text, marks]) => run(text, marks)).join('')}</w:p>`);
      const row = `<w:tbl><w:tr>${made.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}<w:tc/></w:tr></w:tbl>`;
      const { document } = await importWord(
        docx(paragraph('引言。') + (inTable ? row : made.join('')) + paragraph('结语。')),
      );
      const body = (document ?? '').replace(/^---\n[\s\S]*?\n---\n/, '');
      const text = paragraphs
        .flat()
        .map(([part]) => part)
        .join('');
      expect(bare(archiveText(body))).toBe(bare(cleanText(`引言。${text}结语。`)));
    }),
    { numRuns: 400 },
  );
});
