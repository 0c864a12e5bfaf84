import { expect, test } from 'vitest';
import { compileBody } from '../../src/markdown/compile.ts';
import { found, html } from './compiled.ts';
import { elements, parseHtml, textContent } from './html-tree.ts';

test('footnotes in Chinese, numbers and arrows outside the text', () => {
  const page = html('甲[^注]乙[^2]丙[^注]\n\n[^注]: 第一条\n\n    第二段\n\n[^2]: 第二条**“引号”**后');
  expect(page).toMatchInlineSnapshot(`
    "<p id="p1">甲<sup><a class="footnote-reference" href="#fn-1" id="fnref-1" role="doc-noteref" data-number="1" aria-label="脚注 1"></a></sup>乙<sup><a class="footnote-reference" href="#fn-2" id="fnref-2" role="doc-noteref" data-number="2" aria-label="脚注 2"></a></sup>丙<sup><a class="footnote-reference" href="#fn-1" id="fnref-1-2" role="doc-noteref" data-number="1" aria-label="脚注 1"></a></sup></p>
    <section class="footnotes" role="doc-endnotes" aria-label="脚注">
    <ol>
    <li id="fn-1">
    <p id="p2">第一条</p>
    <p id="p3">第二段 <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="回到正文（脚注 1）"></a> <a class="footnote-back" href="#fnref-1-2" role="doc-backlink" aria-label="回到正文（脚注 1）"></a></p>
    </li>
    <li id="fn-2">
    <p id="p4">第二条<strong>“引号”</strong>后 <a class="footnote-back" href="#fnref-2" role="doc-backlink" aria-label="回到正文（脚注 2）"></a></p>
    </li>
    </ol>
    </section>"
  `);
  expect(textContent(parseHtml(page)).replace(/\s+/g, ' ')).toBe('甲乙丙 第一条 第二段 第二条“引号”后 ');
});

test('footnotes in English', () => {
  expect(html('a[^1]\n\n[^1]: b', 'en')).toMatchInlineSnapshot(`
    "<p id="p1">a<sup><a class="footnote-reference" href="#fn-1" id="fnref-1" role="doc-noteref" data-number="1" aria-label="Footnote 1"></a></sup></p>
    <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
    <ol>
    <li id="fn-1">
    <p id="p2">b <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="Back to the text (footnote 1)"></a></p>
    </li>
    </ol>
    </section>"
  `);
});

test('notes that refer to notes, and labels that look like uses of another', () => {
  const page = parseHtml(html('a[^1] b[^1-2] c[^1] d[^1-2] e[^A]\n\n[^1]: x[^z]\n[^1-2]: y[^1]\n[^z]: z\n[^a]: w'));
  const ids = elements(page).flatMap(({ attribs }) => attribs.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const links = elements(page).filter(({ name }) => name === 'a');
  expect(
    links.map(({ attribs }) => `${attribs.class?.replace('footnote-', '')} ${attribs.href}`),
  ).toMatchInlineSnapshot(`
    [
      "reference #fn-1",
      "reference #fn-2",
      "reference #fn-1",
      "reference #fn-2",
      "reference #fn-3",
      "reference #fn-4",
      "back #fnref-1",
      "back #fnref-1-2",
      "back #fnref-1-3",
      "reference #fn-1",
      "back #fnref-2",
      "back #fnref-2-2",
      "back #fnref-3",
      "back #fnref-4",
    ]
  `);
  expect(links.filter(({ attribs }) => !ids.includes(attribs.href?.slice(1) ?? ''))).toEqual([]);
});

test('a reference without a note is shown and reported', () => {
  const source = '一**“二”**后[^无]三\\[^a]\n\n- 四\n  五[^b] `[^c]`[^d]';
  expect(found(source)).toMatchInlineSnapshot(`
    [
      "1:10 footnote-undefined {"label":"无"}",
      "4:4 footnote-undefined {"label":"b"}",
      "4:15 footnote-undefined {"label":"d"}",
    ]
  `);
  expect(compileBody(source, 'a.mdx', 'zh-CN').body.html).toMatchInlineSnapshot(`
    "<p id="p1">一<strong>“二”</strong>后[^无]三[^a]</p>
    <ul>
    <li><span class="loose" id="p2">四
    五[^b] <code>[^c]</code>[^d]</span></li>
    </ul>"
  `);
});
