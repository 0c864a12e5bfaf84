import { expect, test } from 'vitest';
import { html } from './compiled.ts';

test('a table, its rows as blocks and its columns aligned without inline styles', () => {
  expect(
    html('| 指标 | 2023 | 2024 | 注 |\n| --- | --: | :-: | :-- |\n| **增速**\\|% | 5 | 6 | `a\\|b` |\n| 无 | | |'),
  ).toMatchInlineSnapshot(`
    "<div class="table" role="region" tabindex="0" aria-label="表格 1，可左右滚动"><table>
    <thead>
    <tr id="p1">
    <th>指标</th>
    <th align="right">2023</th>
    <th align="center">2024</th>
    <th align="left">注</th>
    </tr>
    </thead>
    <tbody>
    <tr id="p2">
    <td><strong>增速</strong>|%</td>
    <td align="right">5</td>
    <td align="center">6</td>
    <td align="left"><code>a|b</code></td>
    </tr>
    <tr id="p3">
    <td>无</td>
    <td align="right"></td>
    <td align="center"></td>
    <td align="left"></td>
    </tr>
    </tbody>
    </table></div>"
  `);
  expect(html('| a |\n| - |\n| b |', 'en')).toMatchInlineSnapshot(`
    "<div class="table" role="region" tabindex="0" aria-label="Table 1; scrolls sideways"><table>
    <thead>
    <tr id="p1">
    <th>a</th>
    </tr>
    </thead>
    <tbody>
    <tr id="p2">
    <td>b</td>
    </tr>
    </tbody>
    </table></div>"
  `);
});

test('a task list, its boxes named', () => {
  expect(html('- [x] 已办\n- [ ] 未办\n\n  第二段')).toMatchInlineSnapshot(`
    "<ul class="contains-task-list">
    <li class="task-list-item">
    <p id="p1"><input type="checkbox" checked disabled aria-label="已完成"> 已办</p>
    </li>
    <li class="task-list-item">
    <p id="p2"><input type="checkbox" disabled aria-label="未完成"> 未办</p>
    <p id="p3">第二段</p>
    </li>
    </ul>"
  `);
  expect(html('1. [x] done\n2. [ ] open', 'en')).toMatchInlineSnapshot(`
    "<ol class="contains-task-list">
    <li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> <span class="loose" id="p1">done</span></li>
    <li class="task-list-item"><input type="checkbox" disabled aria-label="Not done"> <span class="loose" id="p2">open</span></li>
    </ol>"
  `);
});

test('strikethrough, by one tilde or two', () => {
  expect(html('~~旧~~新 ~旧~新 ~~~旧~~~ a~b~c')).toMatchInlineSnapshot(
    `"<p id="p1"><del>旧</del>新 <del>旧</del>新 ~~~旧~~~ a<del>b</del>c</p>"`,
  );
});

test('line breaks, rules, quotations and code', () => {
  expect(
    html('一\\\n二  \n三\n四\n\n---\n\n> 引\n>\n> - 文\n\n```js\nlet a = "<b>" && 1;\n```'),
  ).toMatchInlineSnapshot(`
    "<p id="p1">一<br>
    二<br>
    三
    四</p>
    <hr>
    <blockquote>
    <p id="p2">引</p>
    <ul>
    <li><span class="loose" id="p3">文</span></li>
    </ul>
    </blockquote>
    <pre tabindex="0" id="p4"><code class="language-js">let a = "&#x3C;b>" &#x26;&#x26; 1;
    </code></pre>"
  `);
});

test('a sign for an unknown character stands where a NUL was', () => {
  expect(html('a\0b')).toBe('<p id="p1">a\uFFFDb</p>');
});
