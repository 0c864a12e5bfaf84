import type { Locale } from '../locale.ts';

/** What `lectern dev` says, in the terminal and on the pages that it shows. */
const chinese = {
  /** Name of the notice, for screen readers. */
  notice: '写作提示',
  here: (n: number) => `这一页有 ${n} 处问题`,
  elsewhere: (n: number) => `其他文件有 ${n} 处问题`,
  elsewhereToo: (n: number) => `其他文件还有 ${n} 处问题`,
  notListed: (n: number) => `另有 ${n} 处，见终端。`,
  standIn: {
    'last-good': '这份文稿现在读不完整，页面上仍是上一次读得通的内容。',
    salvaged: '这份文稿读不完整，页面上只有能读出来的部分。',
  },
  pageFailed: '这一页没有生成出来',
  pageFailedBecause: (message: string) => `生成这一页时出错：${message}`,
  reloads: '改好并保存后，页面会自动刷新。',
  index: {
    none: (command: string) => `现在还不能检索：没有生成过检索索引。运行 ${command}，就可以检索了。`,
    built: (when: string, command: string) =>
      `检索用的是 ${when} 生成的索引，此后保存的文字不在其中。要更新索引，请再运行 ${command}。`,
    otherBase: (base: string, command: string) =>
      `上次生成的网站放在另一个路径下，检索结果里的链接会打不开。用 --base ${base} 打开预览，或重新运行 ${command}。`,
  },
  /** In the terminal, after a save. */
  updated: (time: string, what: string, seconds: string) => `${time}  ${what}  已更新（${seconds} 秒）`,
  files: (n: number) => `${n} 个文件`,
  mended: (n: number) => `改好了 ${n} 处。`,
  readingFailed: (message: string) => `没能读取改动：${message}。页面保持原样，下次保存时再读。`,
};

const english: typeof chinese = {
  notice: 'Writing notes',
  here: (n) => (n === 1 ? 'One problem on this page' : `${n} problems on this page`),
  elsewhere: (n) => (n === 1 ? 'One problem in another file' : `${n} problems in other files`),
  elsewhereToo: (n) => (n === 1 ? 'One more problem in another file' : `${n} more problems in other files`),
  notListed: (n) => `${n} more are listed in the terminal.`,
  standIn: {
    'last-good': 'This file cannot be read to its end; the page still shows what could be read last.',
    salvaged: 'This file cannot be read to its end; the page shows as much of it as can be read.',
  },
  pageFailed: 'This page could not be made',
  pageFailedBecause: (message) => `Making this page failed: ${message}`,
  reloads: 'Mend it and save: the page reloads by itself.',
  index: {
    none: (command) => `There is nothing to search in yet: no search index has been made. Run ${command} to make one.`,
    built: (when, command) =>
      `Search uses the index made ${when}; text saved since then is not in it. Run ${command} again to bring it up to date.`,
    otherBase: (base, command) =>
      `The last site was built for another path, so that links in search results lead nowhere. Start dev with --base ${base}, or run ${command} again.`,
  },
  updated: (time, what, seconds) => `${time}  ${what}  updated (${seconds} s)`,
  files: (n) => `${n} files`,
  mended: (n) => (n === 1 ? 'One problem mended.' : `${n} problems mended.`),
  readingFailed: (message) =>
    `The change could not be read: ${message}. Pages stay as they are; the next save is read again.`,
};

export const devMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
export type DevMessages = typeof chinese;
