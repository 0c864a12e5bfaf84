import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileBody } from '../../src/markdown/compile.ts';
import { elements, type HtmlElement, parseHtml, textContent } from './html-tree.ts';
import { randomMarkdown } from './random-markdown.ts';

const body = (source: string) => compileBody(source, 'a.mdx', 'zh-CN').body;

test('every kind of block has its anchor, in reading order', () => {
  const { html, blocks } = body(
    [
      '## 标题',
      '段落',
      '- 条目\n- 第二条\n\n  第二段\n  - 下级',
      '| 甲 | 乙 |\n| - | - |\n| 丙 | |',
      '<Speaker name="甲" office="书记"/>',
      '<Stage>（掌声）</Stage>',
      '<Figure src="a.png" alt="图">说明</Figure>',
      '```\n代码\n```',
      '> 引文[^1]',
      '![图](a.png)',
      '[^1]: 注文\n\n    - 注中条目',
    ].join('\n\n'),
  );
  expect(html).toMatchInlineSnapshot(`
    "<h2 id="p1">标题</h2>
    <p id="p2">段落</p>
    <ul>
    <li>
    <p id="p3">条目</p>
    </li>
    <li>
    <p id="p4">第二条</p>
    <p id="p5">第二段</p>
    <ul>
    <li><span class="loose" id="p6">下级</span></li>
    </ul>
    </li>
    </ul>
    <div class="table" role="region" tabindex="0" aria-label="表格 1，可左右滚动"><table>
    <thead>
    <tr id="p7">
    <th>甲</th>
    <th>乙</th>
    </tr>
    </thead>
    <tbody>
    <tr id="p8">
    <td>丙</td>
    <td></td>
    </tr>
    </tbody>
    </table></div>
    <p class="speaker" id="p9"><span class="speaker-name">甲</span> <span class="speaker-office">书记</span></p>
    <p class="stage" id="p10">（掌声）</p>
    <figure class="figure"><lectern-image n="0"></lectern-image><figcaption id="p11">说明</figcaption></figure>
    <pre tabindex="0" id="p12"><code>代码
    </code></pre>
    <blockquote>
    <p id="p13">引文<sup><a class="footnote-reference" href="#fn-1" id="fnref-1" role="doc-noteref" data-number="1" aria-label="脚注 1"></a></sup></p>
    </blockquote>
    <p><lectern-image n="1"></lectern-image></p>
    <section class="footnotes" role="doc-endnotes" aria-label="脚注">
    <ol>
    <li id="fn-1">
    <p id="p14">注文</p>
    <ul>
    <li><span class="loose" id="p15">注中条目</span></li>
    </ul>
    <span class="loose"><a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="回到正文（脚注 1）"></a>
    </span></li>
    </ol>
    </section>"
  `);
  expect(blocks.map(({ anchor, kind, text }) => `${anchor} ${kind} ${JSON.stringify(text)}`)).toMatchInlineSnapshot(`
    [
      "p1 heading "标题"",
      "p2 paragraph "段落"",
      "p3 paragraph "条目"",
      "p4 paragraph "第二条"",
      "p5 paragraph "第二段"",
      "p6 paragraph "下级"",
      "p7 row "甲\\t乙"",
      "p8 row "丙\\t"",
      "p9 speaker "甲 书记"",
      "p10 paragraph "（掌声）"",
      "p11 caption "说明"",
      "p12 code "代码"",
      "p13 paragraph "引文"",
      "p14 note "注文"",
      "p15 note "注中条目"",
    ]
  `);
});

test('a loose text in a list item has an element of its own', () => {
  expect(body('- 一\n  ```\n  码\n  ```\n  二\n-\n- **三**\n  > 四').html).toMatchInlineSnapshot(`
    "<ul>
    <li><span class="loose" id="p1">一
    </span><pre tabindex="0" id="p2"><code>码
    </code></pre>
    <span class="loose" id="p3">二</span></li>
    <li></li>
    <li><span class="loose" id="p4"><strong>三</strong>
    </span><blockquote>
    <p id="p5">四</p>
    </blockquote>
    </li>
    </ul>"
  `);
});

test('blocks have unique ids, their texts are those of their elements, and no text is outside a block', () => {
  fc.assert(
    fc.property(randomMarkdown, (source) => {
      const { html, blocks } = body(source);
      const root = parseHtml(html);
      const all = elements(root);
      const ids = all.flatMap(({ attribs }) => attribs.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const byId = new Map(all.map((element) => [element.attribs.id, element]));
      expect(blocks.map(({ anchor }) => anchor)).toEqual(blocks.map((_, index) => `p${index + 1}`));
      for (const { anchor, kind, text } of blocks) {
        const element = byId.get(anchor);
        expect(element && (kind === 'row' ? cells(element) : textContent(element).trim())).toBe(text);
      }
      const bare = (text: string) => text.replace(/\s/g, '');
      expect(bare(blocks.map(({ text }) => text).join(''))).toBe(bare(textContent(root)));
    }),
    { numRuns: 1500 },
  );
});

function cells(row: HtmlElement): string {
  return row.children.flatMap((cell) => (cell.type === 'tag' ? textContent(cell).trim() : [])).join('\t');
}
