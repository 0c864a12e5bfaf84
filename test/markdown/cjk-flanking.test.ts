import { expect, test } from 'vitest';
import { html } from './compiled.ts';

test('emphasis beside Chinese punctuation', () => {
  expect(html('他说**“引号”**后，**注意：**后，**中文（注）**后，**《书》**里，**「一」**的。')).toMatchInlineSnapshot(
    `"<p id="p1">他说<strong>“引号”</strong>后，<strong>注意：</strong>后，<strong>中文（注）</strong>后，<strong>《书》</strong>里，<strong>「一」</strong>的。</p>"`,
  );
  expect(html('**中文**“引号”，“**中文**”，（**注**）。')).toMatchInlineSnapshot(
    `"<p id="p1"><strong>中文</strong>“引号”，“<strong>中文</strong>”，（<strong>注</strong>）。</p>"`,
  );
});

test('every kind of run, several in a line and one in another', () => {
  expect(html('*“一”*后*注：*后***（二）***后~~“三”~~后~“四”~后')).toMatchInlineSnapshot(
    `"<p id="p1"><em>“一”</em>后<em>注：</em>后<em><strong>（二）</strong></em>后<del>“三”</del>后<del>“四”</del>后</p>"`,
  );
  expect(html('**“一”*二*（三）**后，*“**四**”*后')).toMatchInlineSnapshot(
    `"<p id="p1"><strong>“一”<em>二</em>（三）</strong>后，<em>“<strong>四</strong>”</em>后</p>"`,
  );
  expect(html('他**~~“一”~~**后，~~**“二”**~~后，他**_“三”_**后')).toMatchInlineSnapshot(
    `"<p id="p1">他<strong><del>“一”</del></strong>后，<del><strong>“二”</strong></del>后，他<strong><em>“三”</em></strong>后</p>"`,
  );
});

test('emphasis over lines, in headings, lists, quotations, tables, links and notes', () => {
  expect(
    html(
      '## **“一”**后\n\n- **“二”**后\n\n> **“三”\n> 三**后\n\n| **“四”**后 |\n| - |\n| **五：**后 |\n\n[**“六”**后](https://a.cn/)[^1]\n\n[^1]: **“七”**后',
    ),
  ).toMatchInlineSnapshot(`
    "<h2 id="p1"><strong>“一”</strong>后</h2>
    <ul>
    <li><span class="loose" id="p2"><strong>“二”</strong>后</span></li>
    </ul>
    <blockquote>
    <p id="p3"><strong>“三”
    三</strong>后</p>
    </blockquote>
    <div class="table" role="region" tabindex="0" aria-label="表格 1，可左右滚动"><table>
    <thead>
    <tr id="p4">
    <th><strong>“四”</strong>后</th>
    </tr>
    </thead>
    <tbody>
    <tr id="p5">
    <td><strong>五：</strong>后</td>
    </tr>
    </tbody>
    </table></div>
    <p id="p6"><a href="lectern-link:0"><strong>“六”</strong>后</a><sup><a class="footnote-reference" href="#fn-1" id="fnref-1" role="doc-noteref" data-number="1" aria-label="脚注 1"></a></sup></p>
    <section class="footnotes" role="doc-endnotes" aria-label="脚注">
    <ol>
    <li id="fn-1">
    <p id="p7"><strong>“七”</strong>后 <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="回到正文（脚注 1）"></a></p>
    </li>
    </ol>
    </section>"
  `);
});

test('emphasis beside characters beyond the first plane and beside signs', () => {
  expect(html('𠮷**“一”**𠮷，好**😀好**，他**$5**的')).toMatchInlineSnapshot(
    `"<p id="p1">𠮷<strong>“一”</strong>𠮷，好<strong>😀好</strong>，他<strong>$5</strong>的</p>"`,
  );
});

test('escaped stars are no emphasis', () => {
  expect(html('\\**“引号”\\**后，2\\*“三”\\*4，\\\\**“一”**后')).toMatchInlineSnapshot(
    `"<p id="p1">*<em>“引号”*</em>后，2*“三”*4，\\<strong>“一”</strong>后</p>"`,
  );
});

test('Latin text keeps the rule of CommonMark', () => {
  expect(html('a**"b"**c, **b:**c, a **"b"** c, a * b * c, 2*3*4')).toMatchInlineSnapshot(
    `"<p id="p1">a**"b"**c, **b:**c, a <strong>"b"</strong> c, a * b * c, 2<em>3</em>4</p>"`,
  );
});

test('code, comments, addresses and attributes are as they were written', () => {
  expect(
    html('`**“一”**后`后**“二”**后\n\n```注 **“x”**\n**“三”**后\n```\n\n~~~~注**“x”**后\n**“四”**后\n~~~~'),
  ).toMatchInlineSnapshot(`
    "<p id="p1"><code>**“一”**后</code>后<strong>“二”</strong>后</p>
    <pre tabindex="0" id="p2"><code class="language-注">**“三”**后
    </code></pre>
    <pre tabindex="0" id="p3"><code class="language-注**“x”**后">**“四”**后
    </code></pre>"
  `);
  expect(html('说{/*注**“一”**后*/}**“二”**后\n\n{/*注：**“x”**后*/}')).toMatchInlineSnapshot(`
    "<p id="p1">说<strong>“二”</strong>后</p>
    "
  `);
  expect(
    html('<Speaker name="**“甲”**后"/>\n\n<Figure src="图*“x”*后.png" alt="*“图”*后">*“图”*后</Figure>'),
  ).toMatchInlineSnapshot(`
    "<p class="speaker" id="p1"><span class="speaker-name">**“甲”**后</span></p>
    <figure class="figure"><lectern-image n="0"></lectern-image><figcaption id="p2"><em>“图”</em>后</figcaption></figure>"
  `);
});

test('a fence in a quotation stays a fence', () => {
  expect(html('>~~~注\n>**“x”**后\n>~~~\n\n**“x”**后')).toMatchInlineSnapshot(`
    "<blockquote>
    <pre tabindex="0" id="p1"><code class="language-注">**“x”**后
    </code></pre>
    </blockquote>
    <p id="p2"><strong>“x”</strong>后</p>"
  `);
});
