import type { Locale } from '../locale.ts';

/** Help on the commands that look after content. */
export const checkUsage: Record<Locale, { check: string; editor: string }> = {
  'zh-CN': {
    check: `用法：lectern check [选项]

检查内容，一次列出全部问题：文件、行、列、错在哪里、怎样改。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
  --watch            文件一改动就再检查一遍；按 Ctrl+C 结束
  --fix              把只有一种改法的自动改好：日期写法、名称换成代号、空格、字段次序……
  --fix --dry-run    只列出 --fix 会改的地方，不写入文件
  --since 目录       上次发布的 catalog.json；列出会失效的网址
  --format 格式      text（默认）；github、gitlab、gitea 供代码评审逐行标注；json 供程序读取
  --json             同 --format json`,
    editor: `用法：lectern editor [选项]

为编辑器写好字段的说明，以及本档案的地区、主题、系列和文献编号：编辑器据此补全，并在写错的地方画红线。
运行一次即可，以后每次检查（check）都会更新它们。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）`,
  },
  en: {
    check: `Usage: lectern check [options]

Checks the content and lists every problem at once: file, line, column, what is wrong and what to do.

Options:
  --content DIR      the folder that holds the content (default: content)
  --watch            check again whenever a file changes; Ctrl+C ends it
  --fix              put right what has one right answer: dates, names for slugs, spacing, order of fields …
  --fix --dry-run    show what --fix would change, and write nothing
  --since FILE       catalog.json of the last release; names the addresses that would die
  --format FORMAT    text (default); github, gitlab, gitea to comment on lines in a review; json for programs
  --json             the same as --format json`,
    editor: `Usage: lectern editor [options]

Writes down for editors what each field means and which regions, themes, series and ids the archive has, so that they can
complete them and underline what is wrong. Once is enough: every check brings it up to date.

Options:
  --content DIR      the folder that holds the content (default: content)`,
  },
};

const chinese = {
  /** What `check --fix` did; a place is a line of a file. */
  fix: {
    value: (from: string, to: string) => `${from} 改为 ${to}`,
    quoted: (from: string, to: string) => `${from} 加上引号：${to}`,
    removed: (from: string) => `删去重复的 ${from}`,
    'byte-order-mark': () => '去掉文件开头的 BOM 标记',
    'line-ends': () => '换行符统一为 LF',
    indent: () => '缩进改用空格',
    colon: () => '冒号改为半角，后面空一格',
    'trailing-space': () => '去掉多余的空格',
    'blank-line': () => '说明栏和正文之间空一行',
    'last-line': () => '文件以一个换行结束',
    order: () => '字段按通用的次序排列',
    done: (changes: number, files: number) => `改好了 ${changes} 处，涉及 ${files} 个文件。`,
    wouldBe: (changes: number, files: number) =>
      `可以改好 ${changes} 处，涉及 ${files} 个文件。没有写入；去掉 --dry-run 就会写入。`,
    registers: (n: number) => `更新了 ${n} 份段落编号登记，在 .anchors 里，请一并提交。`,
    registersWouldBe: (n: number) => `可以更新 ${n} 份段落编号登记，在 .anchors 里。`,
    nothing: '没有可以自动改好的。',
    unwritten: (file: string, reason: string) =>
      reason === 'EBUSY' ? `${file} 刚刚被别的程序改动过，没有写入；请再运行一次。` : `${file} 写不进去（${reason}）。`,
  },
  editor: {
    written: (folder: string) =>
      `已写好编辑器用的字段说明和可选值。用编辑器打开文件夹 ${folder}，装上它推荐的扩展即可。`,
    add: (path: string, settings: string) => `${path} 已有内容，没有改动。请把下面几项加进去：\n\n${settings}`,
  },
  watch: {
    /** Times are those of the day, as the terminal has them. `beginsPattern` and `endsPattern` of editor-files.ts know these lines. */
    checking: (time: string) => `${time} 正在检查……`,
    checked: (time: string, files: number) =>
      files === 0
        ? `${time} 检查完毕，正在等待改动；按 Ctrl+C 结束。`
        : `${time} 改动了 ${files} 个文件，检查完毕；按 Ctrl+C 结束。`,
  },
};

const english: typeof chinese = {
  fix: {
    value: (from, to) => `${from} becomes ${to}`,
    quoted: (from, to) => `${from} is put in quotes: ${to}`,
    removed: (from) => `${from}, given twice, is removed`,
    'byte-order-mark': () => 'the byte order mark is removed',
    'line-ends': () => 'lines end in LF',
    indent: () => 'the indent is made of spaces',
    colon: () => 'the colon is followed by a space',
    'trailing-space': () => 'needless space is removed',
    'blank-line': () => 'an empty line parts front matter and text',
    'last-line': () => 'the file ends in one line end',
    order: () => 'the fields are in their usual order',
    done: (changes, files) =>
      `Put right: ${changes} ${changes === 1 ? 'place' : 'places'} in ${files} ${files === 1 ? 'file' : 'files'}.`,
    wouldBe: (changes, files) =>
      `Can be put right: ${changes} ${changes === 1 ? 'place' : 'places'} in ${files} ${files === 1 ? 'file' : 'files'}. Nothing was written; leave out --dry-run to do so.`,
    registers: (n) =>
      `Brought up to date: ${n} ${n === 1 ? 'register' : 'registers'} of paragraphs in .anchors; commit ${n === 1 ? 'it' : 'them'} too.`,
    registersWouldBe: (n) =>
      `Can be brought up to date: ${n} ${n === 1 ? 'register' : 'registers'} of paragraphs in .anchors.`,
    nothing: 'There is nothing that could be put right by itself.',
    unwritten: (file, reason) =>
      reason === 'EBUSY'
        ? `${file} has just been changed by another program and was not written; run this again.`
        : `${file} cannot be written (${reason}).`,
  },
  editor: {
    written: (folder) =>
      `What editors need to know of the fields and their values is written. Open the folder ${folder} in an editor and install the extensions it recommends.`,
    add: (path, settings) => `${path} holds other settings and was left alone. Add these to it:\n\n${settings}`,
  },
  watch: {
    checking: (time) => `${time} Checking …`,
    checked: (time, files) =>
      files === 0
        ? `${time} Checked, waiting for changes; Ctrl+C ends this.`
        : `${time} ${files} ${files === 1 ? 'file' : 'files'} changed, checked again; Ctrl+C ends this.`,
  },
};

/** Words of `check --fix`, of `check --watch` and of `editor`. */
export const checkMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
