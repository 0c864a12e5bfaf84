import { expect, test } from 'vitest';
import { formatTimeCode, parseTimeCode } from '../../src/archive/time-code.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { found, html } from './compiled.ts';

const timesOf = (source: string) =>
  compileBody(source, 'a.mdx', 'zh-CN').body.blocks.map(({ anchor, text, time }) => `${anchor} ${time ?? '-'} ${text}`);

test('a time code is read in every form that is allowed, and in no other', () => {
  expect(['00:12:03', '1:02:03', '02:03', '00:00:03.5', '123:00:00'].map(parseTimeCode)).toEqual([
    723, 3723, 123, 3.5, 442_800,
  ]);
  const wrong = ['', '12', '00:60:00', '00:00:60', '00:00:00,500', '-00:00:01', '１:00', '00:00:00.1234', '1:2:3'];
  expect(wrong.map(parseTimeCode)).toEqual(wrong.map(() => null));
  expect([0, 59.999, 3723.4, 442_800, -1].map(formatTimeCode)).toEqual([
    '00:00:00',
    '00:00:59',
    '01:02:03',
    '123:00:00',
    '00:00:00',
  ]);
});

test('a paragraph bears its time as data, and its text is its own', () => {
  const source = '<Time at="00:00:05" /> 第一段。\n\n第二段。\n\n<Time at="00:01:00" />**“第三段”**。';
  expect(html(source)).toBe(
    '<p id="p1" data-time="5">第一段。</p>\n<p id="p2">第二段。</p>\n<p id="p3" data-time="60"><strong>“第三段”</strong>。</p>',
  );
  expect(timesOf(source)).toEqual(['p1 5 第一段。', 'p2 - 第二段。', 'p3 60 “第三段”。']);
});

test('a code on a line of its own is that of the next block, whatever it is', () => {
  const source = [
    '<Time at="0:01" />\n第一段。',
    '<Time at="0:02" />\n\n## 标题',
    '## <Time at="0:03" /> 标题',
    '- <Time at="0:04" /> 条目\n- 下一条',
    '> <Time at="0:05" /> 引文',
    '| 甲 |\n| - |\n| <Time at="0:06" /> 乙 |',
    '<Time at="0:07" />\n\n<Speaker name="甲" />',
    '<Stage><Time at="0:08" />（掌声）</Stage>',
    '**<Time at="0:09" />强调**',
  ].join('\n\n');
  expect(timesOf(source)).toEqual([
    'p1 1 第一段。',
    'p2 2 标题',
    'p3 3 标题',
    'p4 4 条目',
    'p5 - 下一条',
    'p6 5 引文',
    'p7 - 甲',
    'p8 6 乙',
    'p9 7 甲',
    'p10 8 （掌声）',
    'p11 9 强调',
  ]);
  expect(found(source)).toEqual([]);
  expect(html(source)).not.toMatch(/lectern-time|<Time/);
});

test('a code that no block can take is left out of the page and reported', () => {
  const source = '甲<Time at="0:01" />乙\n\n<Time at="0:02" />';
  expect(html(source)).toBe('<p id="p1">甲乙</p>\n');
  expect(found(source)).toEqual(['1:2 time-place {}', '3:1 time-place {}']);
});

test('a code holds nothing and has one attribute', () => {
  expect(found('<Time at="0:01">甲</Time>\n\n<Time />\n\n<Time at="1" to="2" /> 乙')).toEqual([
    '1:1 component-content {"name":"Time","wants":"none"}',
    '3:1 attribute-missing {"component":"Time","attributes":["at"]}',
    '5:7 time-form {"value":"1"}',
    '5:14 attribute-unknown {"component":"Time","attribute":"to","near":null,"known":["at"]}',
  ]);
});
