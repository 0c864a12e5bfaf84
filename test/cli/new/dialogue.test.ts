import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArchive } from '../../../src/checks/check-archive.ts';
import { memoryCache } from '../../../src/collections/body-cache.ts';
import { contentsOf } from '../../checks/run-lectern.ts';
import { smallArchive } from './small-archive.ts';
import { keys, type Step, sit } from './terminal.ts';

const { enter, tab, down, interrupt, erase } = keys;

/** The whole talk, the file that came of it, and what the check says of that file. */
async function dialogue(words: string[], steps: Step[], file: string) {
  using archive = smallArchive();
  const { content } = archive;
  const sitting = await sit([...words, '--content', content], steps);
  const { findings } = await checkArchive(content, memoryCache());
  return {
    ...sitting,
    screen: sitting.screen.replaceAll(content, 'content'),
    text: readFileSync(join(content, file), 'utf8'),
    findings: findings.filter((found) => found.file === file),
  };
}

test('a lecture: its series, a date typed in Chinese, regions found by initials and marked', async () => {
  const { code, screen, screens, text, findings } = await dialogue(
    ['new', 'lecture'],
    [
      ['? 标题', `谈流域治理${enter}`],
      ['? 场次', enter],
      ['? 系列', `sjpxb`],
      ['找：sjpxb', enter],
      ['? 日期', `8月24日${enter}`],
      ['! “8月24日”不是日期', `${erase}2023年8月24日${enter}`],
      ['? 内容涉及的地区', 'ds'],
      ['› □ 东山市', `${tab}${erase}`],
      ['■ 东山市', '西河市'],
      ['› □ 西河市', enter],
      ['? 主题', `${down}${tab}`],
      ['■', enter],
      ['? 主讲人的职务', `市委书记${enter}`],
      ['? 主讲人的单位', enter],
      ['? 主讲人的姓名', enter],
      ['? 主讲人代表的地区', 'xihe'],
      ['› 西河市', enter],
      ['? 编号', enter],
    ],
    'lectures/tan-liu-yu-zhi-li.mdx',
  );
  expect([code, findings]).toEqual([0, []]);
  expect(screens.at(7)).toMatchSnapshot('while regions are chosen');
  expect(screen).toMatchSnapshot('at the end');
  expect(text).toMatchSnapshot('the file');
});

test('a talk: date and series come from the session and are not asked for', async () => {
  const { code, screen, text, findings } = await dialogue(
    ['new', 'talk', 'dongshan-roads', '--region', '东山'],
    [
      ['? 标题', `东山怎样修路${enter}`],
      ['? 场次', '0824'],
      ['没有找到', erase],
      ['2023-08-24 省级培训班', `${down}${enter}`],
      ['? 专题', 'bsgh'],
      ['› 把水管好', enter],
      ['? 主题', enter],
      ['? 主讲人的职务', `县长${enter}`],
      ['? 主讲人的单位', `东山县人民政府${enter}`],
      ['? 主讲人的姓名', enter],
      ['› 东山市', enter],
    ],
    'lectures/dongshan-roads.mdx',
  );
  expect([code, findings]).toEqual([0, []]);
  expect(screen).toMatchSnapshot('at the end');
  expect(text).toMatchSnapshot('the file');
});

test('a case that answers a measure', async () => {
  const { code, screen, text, findings } = await dialogue(
    ['new', 'case'],
    [
      ['? 标题', `东山清河${enter}`],
      ['? 落实哪些举措', 'snqh'],
      ['› □ 三年清河', enter],
      ['? 日期', `2024年${enter}`],
      ['? 内容涉及的地区', 'dongshan'],
      ['› □ 东山市', enter],
      ['? 主题', enter],
      ['? 编号', `${erase}Dongshan${enter}`],
      ['! 编号只能由', `${erase}first${enter}`],
      ['! 编号“first”已经用在', `${erase}dongshan-river${enter}`],
    ],
    'cases/dongshan-river.mdx',
  );
  expect([code, findings]).toEqual([0, []]);
  expect(screen).toMatchSnapshot('at the end');
  expect(text).toMatchSnapshot('the file');
});

test('a case that stands alone', async () => {
  const { code, text, findings } = await dialogue(
    ['new', 'case', 'ferry', '--region', 'xihe'],
    [
      ['? 标题', `西河渡口${enter}`],
      ['? 落实哪些举措', enter],
      ['? 单独成篇', `${down}${enter}`],
      ['? 日期', enter],
      ['? 主题', enter],
    ],
    'cases/ferry.mdx',
  );
  expect([code, findings]).toEqual([0, []]);
  expect(text).toMatchSnapshot('the file');
});

test('a session: the kind comes from its series, and the main classroom is proposed', async () => {
  const { code, screen, text, findings } = await dialogue(
    ['new'],
    [
      ['? 要新建什么', '场次'],
      ['› 场次', enter],
      ['? 系列', `${down}${enter}`],
      ['? 日期', `2023年9月7日${enter}`],
      ['? 标题', enter],
      ['? 主课堂', enter],
      ['? 分课堂', `dongshan`],
      ['› □ 东山市', `${tab}${erase}xihe`],
      ['› □ 西河市', enter],
      ['› class-2023-09-07', enter],
    ],
    'sessions/class-2023-09-07.yaml',
  );
  expect([code, findings]).toEqual([0, []]);
  expect(screen).toMatchSnapshot('at the end');
  expect(text).toMatchSnapshot('the file');
});

test('a series', async () => {
  const { code, screen, text, findings } = await dialogue(
    ['new', 'series'],
    [
      ['? 标题', `东山市干部夜校${enter}`],
      ['? 层级', `county`],
      ['› 县级', enter],
      ['? 种类', enter],
      ['? 主办的地区', 'ds'],
      ['› 东山市', enter],
      ['? 多久一次', `每周四晚上${enter}`],
      ['? 编号', `${erase}page${enter}`],
      ['! “page”是网站自己要用的名称', `${erase}night-school${enter}`],
    ],
    'series/night-school.yaml',
  );
  expect([code, findings]).toEqual([0, []]);
  expect(screen).toMatchSnapshot('at the end');
  expect(text).toMatchSnapshot('the file');
});

test.each([
  ['Ctrl+C at the first question', [['? 标题', interrupt]]],
  [
    'Ctrl+C at the last question',
    [
      ['? 标题', `题${enter}`],
      ['? 层级', enter],
      ['? 种类', enter],
      ['? 主办', enter],
      ['? 多久', enter],
      ['? 编号', interrupt],
    ],
  ],
  ['Esc', [['? 标题', keys.escape]]],
] as [string, Step[]][])('%s leaves nothing behind', async (_, steps) => {
  using archive = smallArchive();
  const before = contentsOf(archive.content);
  const { code, screen } = await sit(['new', 'series', '--content', archive.content], steps);
  expect([code, screen.split('\n').at(-1)]).toEqual([130, '已取消，什么也没有写。']);
  expect(contentsOf(archive.content)).toEqual(before);
});

test('in an English archive it speaks English', async () => {
  using archive = smallArchive();
  const settings = join(archive.content, 'archive.yaml');
  const english = readFileSync(settings, 'utf8').replace('zh-CN', 'en');
  using other = smallArchive({ 'archive.yaml': english });
  const { code, screens } = await sit(
    ['new', 'lecture', '--content', other.content],
    [
      ['? Title', `Roads${enter}`],
      ['? Session', interrupt],
    ],
  );
  expect(code).toBe(130);
  expect(screens.at(-1)).toMatchSnapshot();
});
