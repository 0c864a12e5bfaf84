import { expect, test } from 'vitest';
import { importMessages } from '../../src/archive/messages/import.ts';
import { importFiles } from '../../src/import/import.ts';
import { renderReport } from '../../src/import/render-report.ts';
import { memory } from './memory.ts';

const script =
  '同志们，今天讲三个问题，先讲调查研究的问题。\n\n这一段印在稿子上，当时没有念。\n\n再讲乡村产业怎样发展起来，收入怎样增加。\n';
const srt = [
  '1\n00:00:12,000 --> 00:00:16,000\n同志们今天讲三个问体先讲调查',
  '2\n00:00:16,000 --> 00:00:20,000\n研究的问题在讲乡村产业',
  '3\n00:00:18,000 --> 00:00:24,000\n怎样发展起来收入怎样增家',
].join('\n\n');

test('a script beside its subtitles is one document with times; the report says what has none', async () => {
  const effects = memory({ 'in/讲话.txt': script, 'in/讲话.srt': srt });
  const report = await importFiles({ paths: ['in'], content: 'out' }, effects);
  expect(report.written.map(({ file }) => file)).toEqual(['lectures/in/jiang-hua.mdx']);
  expect(effects.files.get('out/lectures/in/jiang-hua.mdx')).toMatchInlineSnapshot(`
    "---
    id: jiang-hua
    title: 讲话
    ---

    <Time at="00:00:12" /> 同志们，今天讲三个问题，先讲调查研究的问题。

    这一段印在稿子上，当时没有念。

    <Time at="00:00:16" /> 再讲乡村产业怎样发展起来，收入怎样增加。
    "
  `);
  expect(renderReport(report, importMessages['zh-CN'])).toMatchInlineSnapshot(`
    "“out”里还没有档案，已新建。请打开 archive.yaml，填写档案名称和单位。

    写入的文献（1 篇）
      lectures/in/jiang-hua.mdx  ←  in/讲话.txt

    为文稿提供时间码的字幕（1 个）
      in/讲话.srt  →  in/讲话.txt

    请核对（2 处）
      in/讲话.txt  时间码取自 in/讲话.srt (2/3)
      in/讲话.txt  这一段没有对上字幕，没有时间码：这一段印在稿子上，当时没有念。

    来源  读入  写入  未导入
    in       2     1       0"
  `);
});

test('subtitles alone are a document, and every repair is in the report', async () => {
  const effects = memory({ 'in/讲话.srt': `${srt}\n\n4\n00:30,000 --> 00:29,000\n完。` });
  const report = await importFiles({ paths: ['in/讲话.srt'], content: 'out' }, effects);
  expect(effects.files.get('out/lectures/in/jiang-hua.mdx')).toMatchInlineSnapshot(`
    "---
    id: jiang-hua
    title: 讲话
    textState: machine
    ---

    <Time at="00:00:12" /> 同志们今天讲三个问体先讲调查研究的问题在讲乡村产业怎样发展起来收入怎样增家完。
    "
  `);
  expect(renderReport(report, importMessages.en)).toMatchInlineSnapshot(`
    "“out” held no archive yet, so one was begun. Open archive.yaml and fill in its title and organisation.

    Documents written (1)
      lectures/in/jiang-hua.mdx  ←  in/讲话.srt

    Please look at these (3)
      in/讲话.srt  overlaps the cue before, which was cut there (lines 10)
      in/讲话.srt  times without hours, read as hour 0 (lines 14)
      in/讲话.srt  ends before it begins; swapped or put right (lines 14)

    Source       Read  Written  Left out
    in/讲话.srt     1        1         0"
  `);
});

test('subtitles of another name are given with --align, for one script only', async () => {
  const effects = memory({ 'in/a.md': script, 'in/b.md': '别的。', 'sub/x.srt': srt, 'sub/none.srt': '没有时间' });
  const one = await importFiles({ paths: ['in/a.md'], align: 'sub/x.srt', content: 'out' }, effects);
  expect(one.used).toEqual([{ source: 'sub/x.srt', by: 'in/a.md' }]);
  expect(one.written[0]?.notes.map(({ kind }) => kind)).toEqual(['aligned', 'not-aligned']);
  const many = await importFiles({ paths: ['in'], align: 'sub/x.srt', content: 'out2' }, effects);
  expect(many.leftOut).toEqual([{ source: 'sub/x.srt', reason: { kind: 'align-one' } }]);
  const none = await importFiles({ paths: ['in/b.md'], align: 'sub/none.srt', content: 'out3' }, effects);
  expect(none.written[0]?.notes).toEqual([{ kind: 'timing-unread', line: null, text: 'sub/none.srt' }]);
  const empty = memory({ 'in/a.md': '', 'in/a.srt': srt });
  const alone = await importFiles({ paths: ['in'], content: 'out' }, empty);
  expect(alone.written.map(({ source }) => source)).toEqual(['in/a.srt']);
  expect(alone.leftOut).toEqual([{ source: 'in/a.md', reason: { kind: 'empty' } }]);
  const missing = await importFiles({ paths: ['in/b.md'], align: 'sub/nowhere.srt', content: 'out4' }, effects);
  expect(missing.missing).toEqual(['sub/nowhere.srt']);
});
