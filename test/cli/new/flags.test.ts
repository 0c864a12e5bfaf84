import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArchive } from '../../../src/checks/check-archive.ts';
import { memoryCache } from '../../../src/collections/body-cache.ts';
import { contentsOf, runLectern } from '../../checks/run-lectern.ts';
import { smallArchive } from './small-archive.ts';

const commands: [string, string[], string][] = [
  [
    'a lecture',
    [
      'lecture',
      'roads',
      '--title',
      '谈修路',
      '--date',
      '2023年8月',
      '--series',
      '省级培训班',
      '--region',
      '东山',
      '--region',
      '100200',
      '--speaker-office',
      '县长',
    ],
    'lectures/roads.mdx',
  ],
  [
    'a talk',
    [
      'talk',
      'bridges',
      '--title',
      '谈修桥',
      '--session',
      'class-2023-08-24',
      '--topic',
      '把水管好',
      '--speaker-region',
      'xihe',
    ],
    'lectures/bridges.mdx',
  ],
  ['a case', ['case', 'clean', '--title', '清河', '--answers', '三年清河'], 'cases/clean.mdx'],
  ['a case that stands alone', ['case', 'ferry', '--title', '渡口', '--stands-alone'], 'cases/ferry.mdx'],
  [
    'a session without an id',
    ['session', '--series', 'class', '--date', '2023-09-07', '--venue', 'qingchuan', '--branch', '东山市'],
    'sessions/class-2023-09-07.yaml',
  ],
  [
    'a series',
    ['series', 'night-school', '--title', '夜校', '--level', '县级', '--hosted-by', '东山'],
    'series/night-school.yaml',
  ],
];

test.each(commands)('%s from the command line alone', async (_, words, file) => {
  using archive = smallArchive();
  const { content } = archive;
  const { code, out, err } = await runLectern(['new', ...words], content);
  const { findings } = await checkArchive(content, memoryCache());
  expect([code, err, findings.filter((found) => found.file === file)]).toEqual([0, '', []]);
  expect(`${out.replaceAll(content, 'content')}\n${readFileSync(join(content, file), 'utf8')}`).toMatchSnapshot();
});

test.each([
  ['没有类型', []],
  ['没有编号', ['lecture', '--title', '谈修路']],
  ['没有标题', ['lecture', 'roads']],
  ['场次没有编号，也没有日期', ['session', '--series', 'class']],
  ['没有这个地区', ['lecture', 'roads', '--title', '谈修路', '--region', '东三']],
  ['不是日期', ['lecture', 'roads', '--title', '谈修路', '--date', '去年']],
  ['选项写了两次', ['lecture', 'roads', '--title', '谈修路', '--title', '谈修桥']],
  ['选项不属于这个类型', ['lecture', 'roads', '--title', '谈修路', '--answers', 'clean-river']],
  ['没有选场次，就没有专题', ['talk', 'roads', '--title', '谈修路', '--topic', 'water']],
] as [string, string[]][])('%s', async (_, words) => {
  using archive = smallArchive();
  const before = contentsOf(archive.content);
  const { code, out, err } = await runLectern(['new', ...words], archive.content);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatchSnapshot();
  expect(contentsOf(archive.content)).toEqual(before);
});

test.each([
  ['编号已经用过', ['case', 'first', '--title', '谈修路']],
  ['编号是网站自己的名称', ['case', 'page', '--title', '谈修路']],
  ['文件已经在那里', ['case', 'empty', '--title', '谈修路']],
])('%s', async (_, words) => {
  using archive = smallArchive({ 'cases/empty.mdx': '还没有写完' });
  const before = contentsOf(archive.content);
  const { code, out, err } = await runLectern(['new', ...words], archive.content);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatchSnapshot();
  expect(contentsOf(archive.content)).toEqual(before);
});

test('what the owner requires is asked for', async () => {
  using plain = smallArchive();
  const settings = readFileSync(join(plain.content, 'archive.yaml'), 'utf8');
  using archive = smallArchive({ 'archive.yaml': `${settings}require: {case: [regions, summary]}\n` });
  const command = ['new', 'case', 'ferry', '--title', '渡口', '--region', 'xihe'];
  const { code, err } = await runLectern(command, archive.content);
  expect([code, err]).toEqual([2, '没有写内容提要；请加上 --summary，或者在终端里运行，一项一项填。\n']);
  expect((await runLectern([...command, '--summary', '一处渡口。'], archive.content)).code).toBe(0);
});

test('what the check has to say of the new file is said at once', async () => {
  using archive = smallArchive();
  const { code, err } = await runLectern(['new', 'case', 'odd', '--title', 'a\u202Eb'], archive.content);
  expect(code).toBe(1);
  expect(err).toMatchSnapshot();
});
