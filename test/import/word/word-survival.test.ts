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
