import { expect, test } from 'vitest';
import { anchorsOf, renewedRegister } from '../../../src/markdown/anchors/anchoring.ts';
import { parseRegister } from '../../../src/markdown/anchors/register.ts';

const texts = [
  '需求挖掘先看河。',
  '归集分类，分县区列出清单，逐条写明。',
  '供需匹配，第一次对接在三月。',
  '谢谢大家。',
];
const first = renewedRegister(texts, null);
const after = (changed: readonly string[], register = first) => anchorsOf(changed, parseRegister(register).entries);

test('a register is JSON with one line a block', () => {
  expect(first).toMatchInlineSnapshot(`
    "{"version":1,"blocks":[
    ["p1","dSw2UwoUq5l","vvyRq6WK"],
    ["p2","UGJgo15zeTE","7_5xF5j7J4cjF-N6qK"],
    ["p3","EpVx0MuUFLh","HvQtFkhlZxyaEK"],
    ["p4","EbHpysOQZGy","55wtK"]
    ]}
    "
  `);
  expect(JSON.parse(first)).toBeTruthy();
});

test('a document without a register is numbered in reading order', () => {
  expect(anchorsOf(texts, [])).toEqual({ anchors: ['p1', 'p2', 'p3', 'p4'], forwarded: [] });
});

test('a new paragraph takes the next number, and a removed one leads to where it stood', () => {
  const [one = '', , three = '', four = ''] = texts;
  expect(after([one, '今年新添的一段话。', three, four])).toEqual({
    anchors: ['p1', 'p5', 'p3', 'p4'],
    forwarded: [{ anchor: 'p2', at: 2, joined: false }],
  });
});

test('the last paragraph that was removed leads to the end', () => {
  expect(after(texts.slice(0, 3)).forwarded).toEqual([{ anchor: 'p4', at: 3, joined: false }]);
});

test('no number is given twice, though its paragraph was removed long ago', () => {
  const without = renewedRegister(texts.slice(0, 3), first);
  const again = renewedRegister([...texts.slice(0, 3), '后来写的结尾，另起一段。'], without);
  expect(parseRegister(again).entries.map(({ anchor }) => anchor)).toEqual(['p1', 'p2', 'p3', 'p5', 'p4']);
});

test('of two paragraphs that are joined the longer keeps its anchor, and the other leads there', () => {
  const [one = '', two = '', ...others] = texts;
  const joined = [one + two, ...others];
  expect(after(joined)).toEqual({ anchors: ['p2', 'p3', 'p4'], forwarded: [{ anchor: 'p1', at: 0, joined: true }] });
  // It still does after the next edit, and goes with the paragraph that it is in.
  const register = renewedRegister(joined, first);
  expect(after([...others, one + two], register).forwarded).toEqual([{ anchor: 'p1', at: 2, joined: true }]);
  expect(after(others, register).forwarded).toEqual([
    { anchor: 'p1', at: 0, joined: false },
    { anchor: 'p2', at: 0, joined: false },
  ]);
});

test('of a paragraph that is parted the longest part keeps the anchor, be it less than half', () => {
  const [a, b, c] = [
    '先讲三条河的水情和去年的汛期，',
    '再讲两岸四个乡镇的田地怎么浇上水，哪里还缺，',
    '最后讲钱从哪里来。',
  ];
  const register = renewedRegister(['题目', `${a}${b}${c}`, '结尾一段。'], null);
  expect(after(['题目', a ?? '', b ?? '', c ?? '', '结尾一段。'], register).anchors).toEqual([
    'p1',
    'p4',
    'p2',
    'p5',
    'p3',
  ]);
});

test('what git left of an unfinished merge is read line by line, and the first of two that claim a number has it', () => {
  const lines = first.split('\n');
  const ours =
    renewedRegister([...texts.slice(0, 2), '我方新添的一段。', ...texts.slice(2)], first).split('\n')[3] ?? '';
  const theirs =
    renewedRegister([...texts.slice(0, 2), '对方也添了一段话，更长一些。', ...texts.slice(2)], first).split('\n')[3] ??
    '';
  const conflict = [...lines.slice(0, 3), '<<<<<<< HEAD', ours, '=======', theirs, '>>>>>>> b', ...lines.slice(3)].join(
    '\n',
  );
  const { entries, whole } = parseRegister(conflict);
  expect([entries.map(({ anchor }) => anchor), whole]).toEqual([['p1', 'p2', 'p5', 'p3', 'p4'], false]);
  const merged = [...texts.slice(0, 2), '我方新添的一段。', '对方也添了一段话，更长一些。', ...texts.slice(2)];
  expect(anchorsOf(merged, entries).anchors).toEqual(['p1', 'p2', 'p5', 'p6', 'p3', 'p4']);
});

test.each([
  '',
  '[]',
  '{"version":2,"blocks":[["p1"]]}',
  '{"version":1,"blocks":[["P1"],[1],["p0"],["p1","a","b","c"]]}',
])('a file that is no register is not whole: %s', (text) =>
  expect(parseRegister(text)).toEqual({ entries: [], whole: false }),
);
