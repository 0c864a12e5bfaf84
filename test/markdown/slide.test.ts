import { expect, test } from 'vitest';
import { compileBody } from '../../src/markdown/compile.ts';
import { html } from './compiled.ts';

test('a slide is a picture with its title; what it is stands in an attribute, in the archive’s language', () => {
  expect(html('<Slide src="./s.png" alt="三栏" number="3" title="三件事" />')).toMatchInlineSnapshot(
    `"<figure class="figure slide"><lectern-image n="0"></lectern-image><figcaption data-label="幻灯片 3" id="p1">三件事</figcaption></figure>"`,
  );
  expect(html('<Slide src="./s.png" alt="three" title="Three" />', 'en')).toMatchInlineSnapshot(
    `"<figure class="figure slide"><lectern-image n="0"></lectern-image><figcaption data-label="Slide" id="p1">Three</figcaption></figure>"`,
  );
});

test('the title of a slide leads to the file of all slides, of a PDF to the page', () => {
  const { body } = compileBody(
    '<Slide of="./a.pdf" number="3" title="甲" />\n\n<Slide of="./a.pptx" number="3" title="乙" />',
    'lectures/a.mdx',
    'zh-CN',
  );
  expect(body.links.map(({ target }) => target)).toEqual(['./a.pdf#page=3', './a.pptx']);
  expect(body.html).toMatchInlineSnapshot(`
    "<figure class="figure slide"><figcaption data-label="幻灯片 3" id="p1"><a href="lectern-link:0">甲</a></figcaption></figure>
    <figure class="figure slide"><figcaption data-label="幻灯片 3" id="p2"><a href="lectern-link:1">乙</a></figcaption></figure>"
  `);
  expect(body.blocks).toEqual([
    { anchor: 'p1', kind: 'caption', text: '甲' },
    { anchor: 'p2', kind: 'caption', text: '乙' },
  ]);
});

test('a sentence set large has no text of its own: it is no block and changes no anchor', () => {
  const source = '第一句，\n再一句。\n\n<Quote text="第一句，再一句" />\n\n完。';
  const { body, findings } = compileBody(source, 'lectures/a.mdx', 'zh-CN');
  expect(findings).toEqual([]);
  expect(body.blocks.map(({ anchor, text }) => [anchor, text.replace(/\s/g, '')])).toEqual([
    ['p1', '第一句，再一句。'],
    ['p2', '完。'],
  ]);
  expect(body.html).toContain('<aside class="pull-quote" aria-hidden="true" data-text="第一句，再一句"></aside>');
});

test.each([
  ['<Quote text="没有这一句" />', '3:1 pull-quote-absent'],
  ['<Quote text=" " />', '3:1 attribute-missing'],
  ['<Quote>正文</Quote>', '3:1 attribute-missing 3:1 component-content'],
  ['<Slide title="甲" />', '3:1 attribute-missing'],
  ['<Slide src="a.png" title="甲" />', '3:1 attribute-missing 3:1 image-alt'],
  ['<Slide of="a.pdf" />', '3:1 attribute-missing'],
  ['<Slide of="a.pdf" title="甲" number="三" />', '3:29 attribute-number'],
])('%s', (source, expected) => {
  const { findings } = compileBody(`正文。\n\n${source}`, 'lectures/a.mdx', 'zh-CN');
  expect(findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`).join(' ')).toBe(expected);
});
