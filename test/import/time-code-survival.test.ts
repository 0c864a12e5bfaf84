import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/import/clean-text.ts';
import { writeBody } from '../../src/import/write-body.ts';
import { linked } from '../../src/import/written-addresses.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { archiveText, bare, engineText } from './visible-text.ts';

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~') },
  { weight: 2, arbitrary: fc.constantFrom(...'，。；：、？！“”‘’（）《》【】—…·　') },
  { weight: 2, arbitrary: fc.constantFrom('一', '讲台', 'a', 'B7', '12', ' ', '1. ', '- ', '> ', '# ', '> [!NOTE]') },
  fc.constantFrom('**', '~~', '```', '---', '[^1]: ', '| a |', 'import x from "y"', 'export const a = 1', '{/*', '*/}'),
  fc.constantFrom('<b>', '</Time>', '<Time at="1:00" />', 'https://a.b/c_d*e，', 'www.a.com', '&amp;', '😀', '    '),
);
const line = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => cleanText(pieces.join('')).trim());

test('whatever is said, the paragraph behind its time code reads back to the character, with its time', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const said = lines.filter((text) => text !== '');
      const body = writeBody({
        type: 'root',
        children: said.map((text, i) => ({
          type: 'paragraph',
          children: [{ type: 'timeCode', at: `00:00:0${i + 1}` }, ...linked(text)],
        })),
      });
      for (const read of [engineText, archiveText]) expect(bare(read(body))).toBe(bare(said.join('')));
      const compiled = compileBody(body, 'a.mdx', 'zh-CN');
      expect(compiled.body.blocks.map(({ time }) => time)).toEqual(said.map((_, i) => i + 1));
      expect(compiled.findings.filter(({ rule }) => rule !== 'strike-single')).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
