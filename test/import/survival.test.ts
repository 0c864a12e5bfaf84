import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/import/clean-text.ts';
import { readMarkdown } from '../../src/import/markdown.ts';
import { originOf } from '../../src/import/origin.ts';
import { readPlainText } from '../../src/import/plain-text.ts';
import { writeBody } from '../../src/import/write-body.ts';
import { archiveText, bare, engineText } from './visible-text.ts';

/** Every mark that Markdown, GFM or MDX knows, Chinese with full-width marks, and words that begin something. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~') },
  { weight: 2, arbitrary: fc.constantFrom(...'，。；：、？！“”‘’（）《》【】—…·　\u200B') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '一',
      '讲台',
      '（一）',
      '第一章',
      'a',
      'B7',
      '12',
      '１９',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\t',
    ),
  },
  fc.constantFrom(
    '**',
    '~~',
    '```',
    '---',
    '===',
    '1. ',
    '- ',
    '> ',
    '# ',
    '[^1]',
    '[^1]: ',
    '| a | b |\n|-|-|\n',
    '![',
    '](',
    '<!--',
    '-->',
    '</a>',
    '<b>',
    '<br>',
    '{/*',
    '*/}',
    'import x from "y"',
    'export const a = 1',
    'https://a.b/c_d*e',
    'www.a.com',
    'a@b.cn',
    '&amp;',
    '&#x41;',
    '<5%',
    '[x]: /u',
    '    ',
    '- [ ] ',
    '~',
    '\\\n',
    '😀',
    '👨‍👩‍👧',
    '𠮷',
  ),
);
const anyText = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
const origin = originOf('给定/文稿.txt');

test('every character of a plain text reads back, whatever it means in Markdown or MDX', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const draft = readPlainText(text, origin);
      const body = writeBody(draft.body);
      const heading =
        draft.heading ?? (draft.title === origin.title && !bare(text).startsWith(bare(draft.title)) ? '' : draft.title);
      const dropped = new Set(draft.dropped.map(({ line }) => line));
      const kept = text
        .split('\n')
        .filter((_, i) => !dropped.has(i + 1))
        .join('\n');
      const whole = bare(cleanText(kept));
      for (const read of [engineText, archiveText]) {
        const found = bare(read(body));
        expect(found === whole ? whole : bare(heading) + found).toBe(whole);
      }
    }),
    { numRuns: 1500 },
  );
});

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly);

test('the text that Markdown shows reads back, raw HTML as the author wrote it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = { recording: '', transcript: '', translation: '' };
      const draft = readMarkdown(`引言。\n\n${text}`, originOf('给定/文稿.md'), words);
      fc.pre(draft.notes.every(({ kind }) => kind !== 'footnote'));
      const shown = textOf(reader.parse(`引言。\n\n${text}`), { includeImageAlt: true });
      const body = writeBody(draft.body);
      const expected = bare(cleanText(shown)).replaceAll('<br>', '');
      for (const read of [engineText, archiveText])
        expect(inOrder(bare(read(body)).replaceAll('<br>', ''), expected)).toBe('');
    }),
    { numRuns: 1500 },
  );
});

/** What of `wanted` is left over when its characters are looked for in `text`, in order; footnotes stand at the end of a page. */
function inOrder(text: string, wanted: string): string {
  let from = 0;
  for (let i = 0; i < wanted.length; i++) {
    const found = text.indexOf(wanted[i] ?? '', from);
    if (found < 0) return wanted.slice(i);
    from = found + 1;
  }
  return '';
}
