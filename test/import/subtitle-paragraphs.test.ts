import { expect, test } from 'vitest';
import { imported, wordsOf } from './imported-subtitles.ts';

/** WebVTT of cues that follow one another, two seconds each; a number is a pause of so many seconds. */
function vtt(...cues: (string | number)[]): string {
  let time = 0;
  const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
  const blocks = cues.flatMap((cue) => {
    if (typeof cue === 'number') {
      time += cue;
      return [];
    }
    time += 2;
    return [`${clock(time - 2)} --> ${clock(time)}\n${cue}`];
  });
  return ['WEBVTT', ...blocks].join('\n\n');
}

test('Chinese runs on without spaces, words of other scripts with one', () => {
  expect(wordsOf(imported('a.vtt', vtt('我们今天讲', '乡村振兴，', '用 AI', '做调查。')).body)).toEqual([
    '我们今天讲乡村振兴，用 AI做调查。',
  ]);
  expect(wordsOf(imported('a.vtt', vtt('We speak of', 'the village,\nand of work.', 'Then we stop.')).body)).toEqual([
    'We speak of the village, and of work. Then we stop.',
  ]);
});

test('a paragraph ends with a sentence, at a pause or when it is long enough', () => {
  const sentence = '这一句不长不短正好有二十个字左右的样子。';
  const { body } = imported('a.vtt', vtt(...Array.from({ length: 30 }, () => sentence), 5, '新的一段。'));
  const blocks = wordsOf(body);
  expect(blocks.join('')).toBe(`${sentence.repeat(30)}新的一段。`);
  expect(blocks.slice(0, -2).every((block) => block.length >= 220 && block.length <= 260)).toBe(true);
  expect(blocks.at(-1)).toBe('新的一段。');
});

test('a sentence that ends within a cue can end a paragraph there, and the time is counted on', () => {
  const half = '还没有完的话接着说下去直到这里。然后又开始说';
  const { body } = imported('a.vtt', vtt(...Array.from({ length: 24 }, () => half)));
  const blocks = wordsOf(body);
  expect(blocks.length).toBeGreaterThan(1);
  expect(blocks.join('')).toBe(half.repeat(24));
  expect(blocks.slice(0, -1).every((block) => block.endsWith('。'))).toBe(true);
  expect(body).toMatch(/^<Time at="00:00:00" \/> 还没有完[\s\S]*\n\n<Time at="00:00:(?:19|2\d)" \/> 然后又开始说/);
});

test('text without any punctuation is parted between cues, at pauses first', () => {
  const line = '没有标点的机器字幕每条大约这么长';
  const { body } = imported(
    'a.vtt',
    vtt(...Array.from({ length: 8 }, () => line), 2, ...Array.from({ length: 30 }, () => line)),
  );
  expect(wordsOf(body).map((block) => block.length / line.length)).toEqual([8, 19, 11]);
});

test('speakers come from voices, and from names before a colon that are surely names', () => {
  const { body } = imported(
    'a.vtt',
    vtt(
      '<v 张三>我先说。',
      '接着说。',
      '<v 李四>我来说。</v>',
      '主持人：有请下一位。',
      '第一点：要抓落实。',
      '他说：好。',
      '王五：谢谢。',
      '王五：再谢。',
      'BOSS: Listen.',
    ),
  );
  expect(wordsOf(body)).toEqual([
    '<Speaker name="张三" />',
    '我先说。接着说。',
    '<Speaker name="李四" />',
    '我来说。',
    '<Speaker name="主持人" mark="：" />',
    '有请下一位。第一点：要抓落实。他说：好。',
    '<Speaker name="王五" mark="：" />',
    '谢谢。再谢。',
    '<Speaker name="BOSS" mark=":" />',
    'Listen.',
  ]);
});

test('lines of a dialogue, titles of chapters and what happens in the room stand alone', () => {
  expect(
    wordsOf(imported('a.vtt', vtt('（掌声）', '- 是吗？\n- 是的。', '他说的是上海\n- 中国最大的城市。')).body),
  ).toEqual(
    ['<Stage>（掌声）</Stage>', '\\- 是吗？', '\\- 是的。', '他说的是上海', '\\- 中国最大的城市。'].map((block) =>
      block.replace(/^\\- /, '- '),
    ),
  );
  const chapters = 'WEBVTT\n\n00:00.000 --> 01:00.000\n开场\n\n01:00.000 --> 02:00.000\n正题';
  expect(imported('a.vtt', chapters).body).toBe('<Time at="00:00:00" /> 开场\n\n<Time at="00:01:00" /> 正题\n');
});

test('rolling captions: lines that move up, words that come one by one, lines that grow', () => {
  const youtube = [
    'WEBVTT',
    '00:00:00.160 --> 00:00:02.389\n \nhello<00:00:00.480><c> everyone</c><00:00:00.719><c> welcome</c>',
    '00:00:02.389 --> 00:00:02.399\nhello everyone welcome\n ',
    '00:00:02.399 --> 00:00:04.470\nhello everyone welcome\nto<00:00:02.639><c> the</c><00:00:02.800><c> village</c>',
    '00:00:04.470 --> 00:00:04.480\nto the village\n ',
    '00:00:04.480 --> 00:00:06.000\nto the village\nand<00:00:05.000><c> its</c> school',
  ].join('\n\n');
  const { body, report } = imported('a.vtt', youtube);
  expect(body).toBe('<Time at="00:00:00" /> hello everyone welcome to the village and its school\n');
  expect(report).toEqual(['cues-rolling: 7, 11, 15, 19']);
  const growing = imported('a.vtt', vtt('今天', '今天我们', '今天我们讲乡村', '振兴', '振兴和教育', '振兴和教育。'));
  expect(wordsOf(growing.body)).toEqual(['今天我们讲乡村振兴和教育。']);
});
