import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import { glossaryOf, termUses } from '../../src/archive/glossary.ts';
import type { Term } from '../../src/archive/term.ts';
import { markTerms } from '../../src/collections/term-marks.ts';
import { compileBody } from '../../src/markdown/compile.ts';

const addresses = new Addresses('/a/');
const term = (right: string, aliases: string[] = []): Term => ({
  right,
  aliases,
  wrong: [],
  definition: '说明',
  source: null,
});
const body = (source: string) => compileBody(source, 'lectures/a.mdx', 'zh-CN').body;
/** A body with `[…]` round what is marked. */
const marked = (source: string, terms: Term[]) =>
  markTerms(body(source).html, terms, addresses)
    .replace(/<a class="term"[^>]*>(.*?)<\/a>/gs, '[$1]')
    .replace(/<[^>]*>/g, '')
    .trim();

describe('the marks of terms', () => {
  test('are links to the glossary, and no part of the text', () => {
    expect(markTerms('<p id="p1">看台账。</p>', [term('落实 台账', ['台账'])], addresses)).toBe(
      '<p id="p1">看<a class="term" href="/a/glossary/#term-%E8%90%BD%E5%AE%9E-%E5%8F%B0%E8%B4%A6" data-script="terms">台账</a>。</p>',
    );
  });

  test('stand at the first place in each section, whatever the form', () => {
    const terms = [term('落实台账', ['台账'])];
    expect(marked('台账，落实台账。\n\n台账。\n\n## 台账\n\n又是落实台账，台账。', terms)).toMatchInlineSnapshot(`
      "[台账]，落实台账。
      台账。
      台账
      又是[落实台账]，台账。"
    `);
  });

  test('the longest term wins, also where a line ends within it; Latin words are whole', () => {
    expect(marked('主课堂在课堂里，主\n课堂。OV, OVER', [term('课堂'), term('主课堂'), term('OV')])).toBe(
      '[主课堂]在[课堂]里，主\n课堂。[OV], OVER',
    );
    expect(marked('主\n课堂', [term('课堂'), term('主课堂')])).toBe('[主\n课堂]');
  });

  test('none stand in titles, links, code, stage directions, or where a speaker is named', () => {
    const source = [
      '## 台账',
      '[看**台账**](https://example.org)',
      '`台账`',
      '```\n台账\n```',
      '<Stage>（台账）</Stage>',
      '<Stage>\n\n（台账）\n\n</Stage>',
      '<Speaker name="台账" />',
      '<Quote text="台账" />',
      '最后，台账。',
    ];
    expect(marked(source.join('\n\n'), [term('台账')]).split(/\n+/)).toEqual([
      '台账',
      '看台账',
      '台账',
      '台账',
      '（台账）',
      '（台账）',
      '台账',
      '最后，[台账]。',
    ]);
  });

  test('terms with signs that HTML escapes are found', () => {
    expect(marked('研发 R&D 和 A\\<B。', [term('R&D'), term('A<B')])).toBe('研发 [R&#x26;D] 和 [A&#x3C;B]。');
  });

  test('leave the text as it is to the character', () => {
    const piece = fc.constantFrom(
      '台账',
      '落实',
      '主',
      '课堂',
      '\n',
      '\n\n',
      '## ',
      '**',
      '`',
      '> ',
      '- ',
      'A&B',
      '“',
      '。',
      '<Stage>台账</Stage>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { html } = body(pieces.join(''));
        const terms = [term('台账', ['落实']), term('主课堂'), term('课堂'), term('A&B'), term('课')];
        const made = markTerms(html, terms, addresses);
        expect(made.replace(/<a class="term"[^>]*>(.*?)<\/a>/gs, '$1')).toBe(html);
      }),
    );
  });
});

test('the uses of terms are counted over the text, with the first block of each', () => {
  const { blocks } = body('讲课堂。\n\n## 台账\n\n主课堂和台账，课堂。\n\n```\n台账\n```');
  expect(termUses(blocks, glossaryOf([term('落实台账', ['台账']), term('主课堂'), term('课堂')]))).toEqual([
    { term: '课堂', anchor: 'p1', count: 2 },
    { term: '落实台账', anchor: 'p2', count: 2 },
    { term: '主课堂', anchor: 'p3', count: 1 },
  ]);
  expect(termUses(blocks, glossaryOf([{ ...term('课堂'), definition: null }]))).toEqual([]);
});
