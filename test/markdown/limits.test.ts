import { expect, test } from 'vitest';
import { compileBody } from '../../src/markdown/compile.ts';
import { found } from './compiled.ts';

const paragraph = '各位同志：**“引号”**后，见https://a.cn/b，**注意：**后[^1]。\n\n';

test.each([30_000, 57_000])('a body of %i characters', (length) => {
  const source = `${paragraph.repeat(length / paragraph.length)}[^1]: 注`;
  const { body, findings } = compileBody(source, 'a.mdx', 'zh-CN');
  expect(findings).toEqual([]);
  expect(body.blocks.length).toBe(Math.floor(length / paragraph.length) + 1);
  expect(body.links.every(({ target }) => target === 'https://a.cn/b')).toBe(true);
});

test.each([
  ['stars', '*'.repeat(20_000)],
  ['words between stars', '*a '.repeat(10_000)],
  ['brackets', '['.repeat(20_000)],
  ['images', '!['.repeat(20_000)],
  ['links', '[a]('.repeat(20_000)],
  ['Chinese quotations', '**“”**'.repeat(5000)],
  ['tildes', '~~a '.repeat(20_000)],
  ['underscores', '_a '.repeat(20_000)],
  ['addresses', 'https://a.cn/b，后 '.repeat(2000)],
  ['addresses without a space', 'https://a.cn/b，后'.repeat(2000)],
  ['addresses with syntax between', 'https://a.cn/b，`x`'.repeat(2000)],
  ['uses of one note', `${'[^a]'.repeat(5000)}\n\n[^a]: x`],
  ['text', '中文正文，一段话说明情况。'.repeat(100_000)],
  ['paragraphs', '**“一段”**后。\n\n'.repeat(10_000)],
])('very many %s are read', (_, source) => {
  expect(found(source)).toEqual([]);
});

test.each([
  ['quotations', '>'.repeat(10_000), '1:1'],
  ['lists on a line', '- '.repeat(10_000), '1:1'],
  ['lists below each other', Array.from({ length: 400 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'), '125:251'],
  ['emphasis', `${'*a '.repeat(5000)}b${'*'.repeat(5000)}`, '1:746'],
  ['components', `${'<Stage>\n\n'.repeat(1000)}a${'\n\n</Stage>'.repeat(1000)}`, '501:1'],
])('%s nested beyond reason are a fault of the text', (_, source, place) => {
  expect(found(source)).toEqual([`${place} mdx-syntax {"detail":"Nested more than 250 levels deep"}`]);
});

test('a line too long for the syntax in it is a fault of the text, and the same in lines is none', () => {
  expect(found(`引。\n\n${'“*'.repeat(200_000)}`)).toEqual([
    '3:1 mdx-syntax {"detail":"A line is too long for the syntax in it"}',
  ]);
  expect(found(`${'“*'.repeat(50)}\n`.repeat(400))).toEqual([]);
});

test('very many braces are a fault of the text', () => {
  expect(found('{'.repeat(20_000))).toMatchInlineSnapshot(`
    [
      "1:1 mdx-syntax {"detail":"Unexpected end of file in expression, expected a corresponding closing brace for \`{\`"}",
    ]
  `);
});

test('half of a surrogate pair gives the sign for an unknown character', () => {
  expect(compileBody('a\ud800b', 'a.mdx', 'en').body.html).toBe('<p id="p1">a\uFFFDb</p>');
});
