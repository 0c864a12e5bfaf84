import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WebVTTParser } from 'webvtt-parser';
import type { Block } from '../../../src/archive/body.ts';
import { captionsOf, webVtt } from '../../../src/archive/recording/captions.ts';
import { cuePieces } from '../../../src/archive/recording/cue-pieces.ts';

const paragraph = (text: string, time?: number): Block => ({
  anchor: 'p1',
  kind: 'paragraph',
  text,
  ...(time === undefined ? {} : { time }),
});
const bare = (text: string) => text.replace(/\s+/g, '');
const columns = (text: string) => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);

/** As the validator of W3C's working group reads a file. */
function parsed(file: string) {
  const { cues, errors } = new WebVTTParser({ '&amp;': '&', '&lt;': '<', '&gt;': '>' }).parse(file, 'captions');
  return { errors, cues: cues.map(({ startTime, endTime, tree }) => ({ startTime, endTime, text: textOf(tree) })) };
}

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
function textOf(node: Node): string {
  return (node.type === 'text' ? (node.value ?? '') : '') + (node.children ?? []).map(textOf).join('');
}

test('a file of captions', () => {
  const blocks: Block[] = [
    { anchor: 'p1', kind: 'speaker', text: '主讲：' },
    paragraph(
      '先说水从哪里来。再说水到哪里去，哪一级管哪一段，谁家先开闸、谁家后开闸，写在簿子上，挂在闸口，人人看得见。',
      0,
    ),
    { anchor: 'p3', kind: 'heading', text: '第二节' },
    paragraph('A < B & C --> D。', 12.5),
  ];
  expect(webVtt(captionsOf(blocks, 0))).toMatchInlineSnapshot(`
    "WEBVTT

    00:00:00.000 --> 00:00:08.491
    <v 主讲>先说水从哪里来。再说水到哪里去，哪一级管哪一段，谁家先开闸、谁家后开闸，

    00:00:08.491 --> 00:00:12.500
    <v 主讲>写在簿子上，挂在闸口，人人看得见。

    00:00:12.500 --> 00:00:13.479
    <v 主讲>A &lt; B &amp; C --&gt; D。
    "
  `);
});

test('a recording that begins later or earlier than its codes moves the captions, and what it does not hold is left out', () => {
  const blocks = [paragraph('一二三四五。', 0), paragraph('六七八九十。', 10), paragraph('十一十二。', 20)];
  const starts = (offset: number) => captionsOf(blocks, offset).map(({ start, text }) => [start, text]);
  expect(starts(10)).toEqual([
    [0, '六七八九十。'],
    [10_000, '十一十二。'],
  ]);
  expect(starts(-90)[0]).toEqual([90_000, '一二三四五。']);
});

test('pieces end with sentences, then with clauses, and never before a stop or inside a word or a number', () => {
  expect(cuePieces('好。')).toEqual(['好。']);
  expect(
    cuePieces(
      '水利部门说“先定次序，再定时刻。”环保部门说，排口一口一档、一个一个走到，编号、拍照、挂牌，写明通向哪里、谁管，说不清的先挂镇里的名字；一个月以内再分。',
    ),
  ).toMatchInlineSnapshot(`
    [
      "水利部门说“先定次序，再定时刻。”",
      "环保部门说，排口一口一档、一个一个走到，编号、拍照、挂牌，写明通向哪里、谁管，",
      "说不清的先挂镇里的名字；一个月以内再分。",
    ]
  `);
  expect(
    cuePieces(
      'The ditch rider opened 3.5 gates at 06:30, closed them at noon, and wrote both times into the book that hangs at the gate for everybody to see.',
    ),
  ).toMatchInlineSnapshot(`
    [
      "The ditch rider opened 3.5 gates at 06:30, closed them at noon,",
      "and wrote both times into the book that hangs at the gate for everybody to see.",
    ]
  `);
});

const text = fc
  .array(
    fc.constantFrom(
      ...'讲稿水利。，！“”（）',
      ' ',
      '\n',
      'word',
      '3.5',
      '<',
      '>',
      '&',
      '-->',
      '&amp;',
      '<b>',
      '𠮷',
      '👩‍🌾',
      'é',
      'WEBVTT',
      'NOTE',
    ),
    { minLength: 1, maxLength: 120 },
  )
  .map((parts) => parts.join('').trim())
  .filter((joined) => joined !== '');
const block = fc.record(
  {
    anchor: fc.constant('p1'),
    kind: fc.constantFrom('paragraph', 'heading', 'row', 'note', 'speaker', 'caption', 'code'),
    text,
    time: fc.integer({ min: 0, max: 20_000 }).map((tenths) => tenths / 10),
  },
  { requiredKeys: ['anchor', 'kind', 'text'] },
) as fc.Arbitrary<Block>;

test('any document makes a valid file that holds its spoken text, in rising times, two lines at a time', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const { cues, errors } = parsed(webVtt(captionsOf(blocks, 0)));
      expect(errors).toEqual([]);
      const first = blocks.findIndex(({ time }) => time !== undefined);
      const heard = first === -1 ? [] : blocks[first]?.time === 0 ? blocks.slice(first) : blocks;
      const spoken = heard.filter(({ kind }) => kind === 'paragraph');
      expect(bare(cues.map((cue) => cue.text).join(''))).toBe(bare(spoken.map((one) => one.text).join('')));
      for (const [place, { startTime, endTime, text: shown }] of cues.entries()) {
        expect(endTime).toBeGreaterThan(startTime);
        expect(startTime).toBeGreaterThan(cues[place - 1]?.startTime ?? -1);
        expect(startTime).toBeGreaterThanOrEqual(cues[place - 1]?.endTime ?? 0);
        expect(columns(shown)).toBeLessThanOrEqual(80);
      }
    }),
  );
});
