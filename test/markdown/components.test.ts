import { expect, test } from 'vitest';
import { compileBody } from '../../src/markdown/compile.ts';
import { html } from './compiled.ts';

test('a speaker turn shows name, office and organisation in this order', () => {
  expect(
    html(
      '<Speaker organisation="中共某市委" office="市委书记" name="甲 &amp; &quot;乙&quot; &lt;b>" region="wuhan"/>\n\n讲话。',
    ),
  ).toMatchInlineSnapshot(`
    "<p class="speaker" data-region="wuhan" id="p1"><span class="speaker-name">甲 &#x26; "乙" &#x3C;b></span> <span class="speaker-office">市委书记</span> <span class="speaker-organisation">中共某市委</span></p>
    <p id="p2">讲话。</p>"
  `);
  expect(html('<Speaker name="甲" office="书记" mark="："/>')).toMatchInlineSnapshot(
    `"<p class="speaker" id="p1"><span class="speaker-name">甲</span> <span class="speaker-office">书记</span>：</p>"`,
  );
  expect(html('<Speaker name="甲" />')).toMatchInlineSnapshot(
    `"<p class="speaker" id="p1"><span class="speaker-name">甲</span></p>"`,
  );
});

test('the region of a speaker is a reference with its place', () => {
  const { body } = compileBody('\n\n<Speaker\n  office="书记 > 甲"\n  region="wuhan"\n/>', 'a.mdx', 'zh-CN');
  expect(body.references).toEqual([
    { component: 'Speaker', attribute: 'region', vocabulary: 'region', value: 'wuhan', line: 5, column: 3 },
  ]);
});

test('a stage direction on a line, several on a line, and one of paragraphs', () => {
  expect(html('<Stage>（**掌声**）</Stage>')).toMatchInlineSnapshot(
    `"<p class="stage" id="p1">（<strong>掌声</strong>）</p>"`,
  );
  expect(html('<Stage>（掌声）</Stage> <Stage>（笑声）</Stage>')).toMatchInlineSnapshot(`
    "<p class="stage" id="p1">（掌声）</p>
    <p class="stage" id="p2">（笑声）</p>"
  `);
  expect(html('<Stage>\n\n（掌声）\n\n（起立）\n\n</Stage>')).toMatchInlineSnapshot(
    `"<div class="stage"><p id="p1">（掌声）</p><p id="p2">（起立）</p></div>"`,
  );
  expect(html('<Stage>\n\n- 掌声\n\n</Stage>')).toMatchInlineSnapshot(`
    "<div class="stage"><ul>
    <li><span class="loose" id="p1">掌声</span></li>
    </ul></div>"
  `);
});

test('a figure is a picture with its caption', () => {
  expect(html('<Figure src="./a.png" alt="图">说明 **“引号”**后</Figure>')).toMatchInlineSnapshot(
    `"<figure class="figure"><lectern-image n="0"></lectern-image><figcaption id="p1">说明 <strong>“引号”</strong>后</figcaption></figure>"`,
  );
  const { images, blocks } = compileBody('文\n\n<Figure src="./a.png" alt="图">说明</Figure>', 'a.mdx', 'zh-CN').body;
  expect(images).toEqual([{ source: './a.png', alt: '图', title: null, line: 3, column: 1 }]);
  expect(blocks.at(-1)).toEqual({ anchor: 'p2', kind: 'caption', text: '说明' });
});

test('components in lists and quotations', () => {
  expect(html('> <Speaker name="甲"/>\n>\n> 讲话。\n\n- <Stage>（笑声）</Stage>')).toMatchInlineSnapshot(`
    "<blockquote>
    <p class="speaker" id="p1"><span class="speaker-name">甲</span></p>
    <p id="p2">讲话。</p>
    </blockquote>
    <ul>
    <li>
    <p class="stage" id="p3">（笑声）</p>
    </li>
    </ul>"
  `);
});

test('comments vanish', () => {
  expect(html('{/* 一行 */}\n\n前{/* 中间 */}后\n\n{/* 多\n\n行 */}\n\n{/* a */ /* b */}')).toMatchInlineSnapshot(`
    "
    <p id="p1">前后</p>

    "
  `);
});
