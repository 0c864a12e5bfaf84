import { expect, test } from 'vitest';
import { compileBody } from '../../src/markdown/compile.ts';
import { found } from './compiled.ts';

test('headings of the first level become second, the others stay', () => {
  const { body } = compileBody(
    '# 一\n\n## 二**“引”**后\n\n### `三`[^1]\n\n四\n===\n\n五\n---\n\n[^1]: 注',
    'a.mdx',
    'zh-CN',
  );
  expect(body.html).toMatchInlineSnapshot(`
    "<h2 id="p1">一</h2>
    <h2 id="p2">二<strong>“引”</strong>后</h2>
    <h3 id="p3"><code>三</code><sup><a class="footnote-reference" href="#fn-1" id="fnref-1" role="doc-noteref" data-number="1" aria-label="脚注 1"></a></sup></h3>
    <h2 id="p4">四</h2>
    <h2 id="p5">五</h2>
    <section class="footnotes" role="doc-endnotes" aria-label="脚注">
    <ol>
    <li id="fn-1">
    <p id="p6">注 <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="回到正文（脚注 1）"></a></p>
    </li>
    </ol>
    </section>"
  `);
  expect(body.headings).toEqual([
    { anchor: 'p1', depth: 2, text: '一' },
    { anchor: 'p2', depth: 2, text: '二“引”后' },
    { anchor: 'p3', depth: 3, text: '三' },
    { anchor: 'p4', depth: 2, text: '四' },
    { anchor: 'p5', depth: 2, text: '五' },
  ]);
});

test('headings of the first level and skipped levels are reported', () => {
  expect(found('# 一\n\n### 二\n\n###### 三\n\n## 四\n\n### 五')).toMatchInlineSnapshot(`
    [
      "1:1 heading-top {}",
      "5:1 heading-skip {"from":3,"to":6}",
    ]
  `);
  expect(found('> #### 引')).toMatchInlineSnapshot(`
    [
      "1:3 heading-skip {"from":1,"to":4}",
    ]
  `);
});
