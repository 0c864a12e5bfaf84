import type { Locale } from '../locale.ts';
import { reportMessages } from './report.ts';
import { usageMessages } from './usage.ts';
import { volumeMessages } from './volume.ts';

const chinese = {
  /** After a mistake and at the top of every help text. */
  usage: usageMessages['zh-CN'],
  /** One line each, without a full stop before the usage that follows. */
  mistakes: {
    noCommand: () => '没有写命令。',
    unknownCommand: (given: string) => `没有“${given}”这个命令。`,
    unknownOption: (given: string, command: string) => `命令 ${command} 没有 ${given} 这个选项。`,
    valueMissing: (option: string) => `选项 ${option} 后面缺少值。`,
    valueUnexpected: (option: string) => `选项 ${option} 不带值。`,
    optionNeeds: (option: string, needed: string) => `${option} 要和 ${needed} 一起用。`,
    optionsClash: (option: string, other: string) => `${option} 和 ${other} 不能一起用。`,
    badFormat: (given: string, known: readonly string[]) => `没有“${given}”这种格式；可用的格式：${known.join('、')}。`,
    badPort: (given: string) => `端口应是 0 到 65535 之间的整数，而不是“${given}”。`,
    badBase: (given: string) => `--base 应是 /archive/ 这样的路径，只含字母、数字和 . _ ~ -，而不是“${given}”。`,
    badShard: (given: string) => `--shard 应写成 2/4 这样，意思是 4 片中的第 2 片，而不是“${given}”。`,
    badDay: (given: string) => `--as-of 应是 2023-12-31 这样的日期，而不是“${given}”。`,
    badType: (given: string, known: readonly string[]) => `没有“${given}”这个类型；可用的类型：${known.join('、')}。`,
    badId: (given: string) => `编号只能由小写字母、数字和连字符组成，最多 64 个字符，而不是“${given}”。`,
    argumentMissing: (argument: 'type' | 'path' | 'part') =>
      ({
        type: '没有写要新建的类型：lecture、talk、case、session 或 series。',
        path: '没有写要导入的文件或文件夹。',
        part: '没有写要合并的分片。',
      })[argument],
    tooManyArguments: (given: string) => `多出了“${given}”。`,
    ...volumeMessages['zh-CN'].mistakes,
  },
  /** The problems that `check` and `build` list. */
  report: reportMessages['zh-CN'],
  badEpoch: (given: string) =>
    `环境变量 SOURCE_DATE_EPOCH 应是从 1970 年起的秒数，而不是“${given}”；请改正或删去它，或用 --as-of 写明日期。`,
  building: (content: string) => `正在生成 ${content} 的网站……`,
  unchanged: (pages: number, out: string, seconds: string) =>
    `没有变化：${out} 里的 ${pages} 个页面都是最新的，用时 ${seconds} 秒。`,
  /** `reason` is the system's; null where the file is no catalogue. */
  sinceUnreadable: (file: string, reason: string | null) =>
    reason === null
      ? `--since 指向的 ${file} 不是网站的 catalog.json。`
      : `--since 指向的 ${file} 读不出来（${reason}）。`,
  /** Where pages cannot tell from git when they were last changed. */
  historyPartial:
    '这里的 git 历史不完整（浅克隆），“最近修订”只取说明栏里写的；要取自 git，请用完整的克隆（git fetch --unshallow）。',
  diskFull: (out: string) => `磁盘已满，没有生成；${out} 保持原样。请腾出空间，再生成一次。`,
  cacheNotKept: (reason: string) => `网站已经生成，但缓存没能保存（${reason}）；下次生成要从头做起。`,
  built: (pages: number, out: string, seconds: string) => `已生成 ${pages} 个页面，写入 ${out}，用时 ${seconds} 秒。`,
  /** For owners whose server sends a Content-Security-Policy. */
  scriptHashes: (hashes: string) => `页面和换过网址的页面的内联脚本，CSP 散列为 script-src 'self' ${hashes}`,
  /** Why a build does not replace a folder. */
  outFault: {
    'holds-work': (out: string) => `--out 指向 ${out}，里面有档案的内容或程序，会被网站整个替换掉；请另选一个文件夹。`,
    'holds-parts': (out: string) => `--out 指向 ${out}，与要合并的分片重叠；请另选一个文件夹。`,
    'not-a-part': (out: string) => `${out} 里有别的文件，不是以前生成的分片；请清空它，或用 --out 另选一个文件夹。`,
    'not-a-site': (out: string) => `${out} 里有别的文件，不是以前生成的网站；请清空它，或用 --out 另选一个文件夹。`,
    'not-a-folder': (out: string) => `${out} 是一个文件，不是文件夹；请用 --out 另选一个文件夹。`,
  },
  notBuilt: (out: string) => `内容有错误，没有生成；${out} 保持原样。`,
  served: (url: string) => `网站已打开：${url}`,
  portTaken: (port: number, used: number) => `端口 ${port} 已被占用，改用 ${used}。`,
  howToStop: '按 Ctrl+C 结束。',
  noPortFree: (port: number) => `从端口 ${port} 起找不到空闲的端口；请用 --port 另选一个。`,
  notAllowedToListen: (host: string, port: number) =>
    `不能在 ${host}:${port} 上打开服务；请用 --port 或 --host 另选一个。`,
  noSiteIn: (out: string) => `${out} 里没有网站；请先运行 lectern build。`,
  noContentIn: (content: string) => `没有 ${content} 这个文件夹；请用 --content 指明内容所在的文件夹。`,
  unexpected: (message: string) => `程序出了意料之外的错误：${message}`,
};

const english: typeof chinese = {
  usage: usageMessages.en,
  mistakes: {
    noCommand: () => 'No command was given.',
    unknownCommand: (given) => `There is no command “${given}”.`,
    unknownOption: (given, command) => `The command ${command} has no option ${given}.`,
    valueMissing: (option) => `The option ${option} needs a value.`,
    valueUnexpected: (option) => `The option ${option} takes no value.`,
    optionNeeds: (option, needed) => `${option} goes with ${needed} only.`,
    optionsClash: (option, other) => `${option} and ${other} do not go together.`,
    badFormat: (given, known) => `There is no format “${given}”; the formats are ${known.join(', ')}.`,
    badPort: (given) => `A port is a whole number from 0 to 65535, not “${given}”.`,
    badBase: (given) => `--base is a path such as /archive/, made of letters, digits and . _ ~ -, not “${given}”.`,
    badShard: (given) => `--shard is written like 2/4, for part 2 of 4, not “${given}”.`,
    badDay: (given) => `--as-of is a day such as 2023-12-31, not “${given}”.`,
    badType: (given, known) => `There is no type “${given}”; the types are ${known.join(', ')}.`,
    badId: (given) => `An id is made of lower-case letters, digits and hyphens, at most 64 characters, not “${given}”.`,
    argumentMissing: (argument) =>
      ({
        type: 'The type is missing: lecture, talk, case, session or series.',
        path: 'Name the files or folders to import.',
        part: 'Name the parts to merge.',
      })[argument],
    tooManyArguments: (given) => `“${given}” is one argument too many.`,
    ...volumeMessages.en.mistakes,
  },
  report: reportMessages.en,
  badEpoch: (given) =>
    `The environment variable SOURCE_DATE_EPOCH is a number of seconds since 1970, not “${given}”; mend or unset it, or give --as-of.`,
  building: (content) => `Building the site of ${content} …`,
  unchanged: (pages: number, out: string, seconds: string) =>
    `Nothing has changed: all ${pages} pages in ${out} are up to date; ${seconds} s.`,
  sinceUnreadable: (file, reason) =>
    reason === null
      ? `--since names ${file}, which is not the catalog.json of a site.`
      : `--since names ${file}, which cannot be read (${reason}).`,
  historyPartial:
    'The git history here is not whole (a shallow clone), so “Last revised” is taken from the front matter only; clone in full to have it from git (git fetch --unshallow).',
  diskFull: (out: string) =>
    `The disk is full: nothing was built, and ${out} stays as it is. Make room and build again.`,
  cacheNotKept: (reason: string) =>
    `The site is built, but the cache could not be saved (${reason}); the next build starts from nothing.`,
  built: (pages, out, seconds) => `Built ${pages} ${pages === 1 ? 'page' : 'pages'} into ${out} in ${seconds} s.`,
  scriptHashes: (hashes) => `The inline scripts of pages and of moved pages, for a CSP: script-src 'self' ${hashes}`,
  outFault: {
    'holds-work': (out) =>
      `--out is ${out}, which holds the content or the program and would be replaced by the site whole; choose another folder.`,
    'holds-parts': (out) => `--out is ${out}, which overlaps the parts to merge; choose another folder.`,
    'not-a-part': (out) =>
      `${out} holds other files and no part that was built before; empty it, or choose another folder with --out.`,
    'not-a-site': (out) =>
      `${out} holds other files and no site that was built before; empty it, or choose another folder with --out.`,
    'not-a-folder': (out) => `${out} is a file and not a folder; choose a folder with --out.`,
  },
  notBuilt: (out) => `The content has errors: nothing was built, and ${out} is as it was.`,
  served: (url) => `The site is at ${url}`,
  portTaken: (port, used) => `Port ${port} is taken; ${used} is used instead.`,
  howToStop: 'Press Ctrl+C to stop.',
  noPortFree: (port) => `No port from ${port} on is free; choose another with --port.`,
  notAllowedToListen: (host, port) => `Cannot listen on ${host}:${port}; choose another with --port or --host.`,
  noSiteIn: (out) => `There is no site in ${out}; run lectern build first.`,
  noContentIn: (content) => `There is no folder ${content}; name the one that holds the content with --content.`,
  unexpected: (message) => `Something unexpected went wrong: ${message}`,
};

export const commandMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
