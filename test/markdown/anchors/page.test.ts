import { expect, test } from 'vitest';
import { renewedRegister } from '../../../src/markdown/anchors/anchoring.ts';
import { parseRegister } from '../../../src/markdown/anchors/register.ts';
import { blockPlaces, compileBody } from '../../../src/markdown/compile.ts';

const before = [
  '## 一、水情',
  '先看河，再看人，看完再谈。',
  '| 县 | 亩 |\n| --- | --- |\n| 甲县 | 三百 |',
  '- 修渠引水。\n- 清淤疏浚。',
  '谢谢。',
];
const source = (parts: readonly string[]) => parts.join('\n\n');
const textsOf = (parts: readonly string[]) =>
  compileBody(source(parts), 'a.mdx', 'zh-CN').body.blocks.map(({ text }) => text);
const register = parseRegister(renewedRegister(textsOf(before), null));
const compiled = (parts: readonly string[]) => compileBody(source(parts), 'a.mdx', 'zh-CN', register);

test('anchors follow their blocks, and what is gone has an empty element where it stood', () => {
  const [heading = '', , table = '', list = ''] = before;
  const { body, register: state } = compiled(['今年新写的开场白。', list, heading, table]);
  expect(state).toBe('stale');
  expect(body.html).toMatchInlineSnapshot(`
    "<p id="p8">今年新写的开场白。</p>
    <ul>
    <li><span class="loose" id="p5">修渠引水。</span></li>
    <li><span class="loose" id="p6">清淤疏浚。</span></li>
    </ul>
    <h2 id="p1">一、水情</h2>
    <div class="table" role="region" tabindex="0" aria-label="表格 1，可左右滚动"><table>
    <thead>
    <tr id="p3">
    <th><span class="former" id="p2" data-note="这里原有一段，已经删去。"></span>县</th>
    <th>亩</th>
    </tr>
    </thead>
    <tbody>
    <tr id="p4">
    <td>甲县</td>
    <td>三百<span class="former" id="p7" data-note="这里原有一段，已经删去。"></span></td>
    </tr>
    </tbody>
    </table></div>"
  `);
  expect(body.headings.map(({ anchor }) => anchor)).toEqual(['p1']);
  expect(body.blocks.map(({ anchor, text }) => `${anchor} ${text}`)).toMatchInlineSnapshot(`
    [
      "p8 今年新写的开场白。",
      "p5 修渠引水。",
      "p6 清淤疏浚。",
      "p1 一、水情",
      "p3 县	亩",
      "p4 甲县	三百",
    ]
  `);
  expect(body.forwarded).toEqual([
    { anchor: 'p2', within: null },
    { anchor: 'p7', within: null },
  ]);
});

test('the places of blocks go by the same anchors', () => {
  const places = blockPlaces(source(['新的开场白一句。', ...before]), 'a.mdx', 'zh-CN', register);
  expect([places.get('p1'), places.get('p8')]).toEqual([
    { line: 3, column: 1 },
    { line: 1, column: 1 },
  ]);
});

test('a body that cannot be read leaves its register alone', () => {
  expect(compileBody('<', 'a.mdx', 'zh-CN', register)).toMatchObject({ body: { blocks: [] }, register: 'current' });
});

test('a register fits, does not, is not whole, or is not there', () => {
  expect(compiled(before).register).toBe('current');
  expect(compiled(before.slice(1)).register).toBe('stale');
  expect(compileBody(source(before), 'a.mdx', 'zh-CN', { ...register, whole: false }).register).toBe('damaged');
  expect(compileBody(source(before), 'a.mdx', 'zh-CN').register).toBe('none');
});
