import type { Locale } from '../locale.ts';
import { checkUsage } from './check.ts';
import { partMessages } from './parts.ts';
import { reportMessages } from './report.ts';

const chinese = {
  /** After a mistake and at the top of every help text. */
  usage: {
    general: `用法：lectern 命令 [选项]

命令：
  build              检查内容，生成网站
  dev                边写边看：改动保存后，页面随即更新
  preview            查看已经生成的网站
  start              生成网站，然后打开服务
  merge 分片…        把几台机器分别生成的分片合成一个网站
  check              检查内容，列出全部问题
  new 类型 编号      新建一篇授课、交流发言或案例，一个场次或系列
  import 路径…       把现成的文稿导入档案
  editor             让编辑器补全字段、地区和主题，边写边提示错误

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
  -h, --help         显示说明；放在命令之后，显示该命令的说明
  -v, --version      显示版本号`,
    build: `用法：lectern build [选项]

检查内容并生成网站；内容有错误时不生成，原有的网站保持不变。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
  --out 文件夹       网站写入的文件夹（默认 dist）
  --base /路径/      网站在服务器上的路径（默认 /）
  --as-of 日期       落实台账按这一天计算时限和已历时间，如 2023-12-31
  --clean            不用上次留下的缓存，全部重新生成
  --shard 2/4        只生成 4 片中的第 2 片（默认写入 parts/2），供 lectern merge 合并
  --json             完成后以 JSON 输出概况，供程序读取`,
    dev: `用法：lectern dev [选项]

打开本机服务，内容一保存，页面随即更新。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
  --out 文件夹       上次生成的网站（默认 dist）；检索用的是其中的索引
  --base /路径/      网站在服务器上的路径（默认 /）
  --port 端口        端口（默认 4321；被占用时改用下一个）
  --host 地址        监听的地址（默认 127.0.0.1，只供本机访问）`,
    preview: `用法：lectern preview [选项]

查看已经生成的网站。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
  --out 文件夹       网站所在的文件夹（默认 dist）
  --base /路径/      网站在服务器上的路径（默认 /）
  --port 端口        端口（默认 4321；被占用时改用下一个）
  --host 地址        监听的地址（默认 127.0.0.1，只供本机访问）`,
    start: `用法：lectern start [选项]

生成网站，然后打开服务。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
  --out 文件夹       网站写入的文件夹（默认 dist）
  --base /路径/      网站在服务器上的路径（默认 /）
  --port 端口        端口（默认 4321；被占用时改用下一个）
  --host 地址        监听的地址（默认 127.0.0.1，只供本机访问）`,
    check: checkUsage['zh-CN'].check,
    new: `用法：lectern new 类型 编号 [选项]

新建一个文件。类型：lecture 授课、talk 交流发言、case 案例、session 场次、series 系列。
编号由小写字母、数字和连字符组成，最多 64 个字符，定下后不再更改。
在终端里，编号、标题这些必填的没有写全，就一项一项地问；都写了，就直接新建。
地区、主题等写名称、简称或代号都可以，档案里要有。标有“…”的可以写几次。

选项：
  --content 文件夹          内容所在的文件夹（默认 content）
  --title 标题              标题
  --date 日期               2023-08-24、2023年8月24日、2023-08 或 2023

  lecture、talk 和 case：
  --region 地区…            内容涉及的地区
  --theme 主题…             主题
  --held-in 地区…           举办的地区
  --applies-to 地区…        适用的地区
  --level 层级              层级
  --speaker-office 职务     主讲人的职务；另有 --speaker-organisation 单位、
                            --speaker-name 姓名、--speaker-region 地区
  --summary 提要            内容提要

  lecture 和 talk：
  --session 场次            是哪一场上讲的；日期和系列随场次
  --series 系列             不写场次时，所属的系列
  --topic 专题              场次的哪个专题（只用于 talk）

  case：
  --answers 举措…           落实的是哪些举措
  --stands-alone            不落实档案里的任何举措，是单独的案例

  session：
  --series 系列  --kind 种类  --venue 主课堂的地区  --branch 分课堂的地区…
  写了系列和日期的，编号可以不写

  series：
  --level 层级  --kind 种类  --hosted-by 主办的地区  --cadence 多久一次`,
    import: `用法：lectern import 路径… [选项]

把现成的文稿（文件或文件夹）导入档案；已有的文件绝不覆盖。

选项：
  --content 文件夹   写入的文件夹（默认 content）；其中还没有档案时，就新建一个
  --align 字幕       给这一篇文稿配时间码的字幕；和文稿同名的字幕不用写，会自动配上
  --report 文件      把屏幕上的报告另存一份；已有的文件不覆盖`,
    merge: partMessages['zh-CN'].usage,
    editor: checkUsage['zh-CN'].editor,
  },
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
  scriptHash: (hash: string) => `每页唯一的内联脚本，CSP 散列为 script-src 'self' '${hash}'`,
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
  usage: {
    general: `Usage: lectern COMMAND [options]

Commands:
  build              check the content and build the site
  dev                write and watch: pages follow as files are saved
  preview            serve the site that has been built
  start              build the site, then serve it
  merge PART…        join parts that several machines have built into one site
  check              check the content and list every problem
  new TYPE ID        begin a lecture, talk or case study, a session or a series
  import PATH…       bring existing texts into the archive
  editor             let editors complete fields, regions and themes, and show mistakes as you type

Options:
  --content DIR      the folder that holds the content (default: content)
  -h, --help         show help; after a command, help on that command
  -v, --version      show the version`,
    build: `Usage: lectern build [options]

Checks the content and builds the site; where the content has errors, nothing is built and the last site stays as it is.

Options:
  --content DIR      the folder that holds the content (default: content)
  --out DIR          the folder the site is written to (default: dist)
  --base /PATH/      the path of the site on its server (default: /)
  --as-of DATE       count ages and due dates of the register up to this day (2023-12-31)
  --clean            build everything anew, without the cache of earlier builds
  --shard 2/4        build only part 2 of 4 (into parts/2 by default), for lectern merge to join
  --json             print a summary as JSON when it is done`,
    dev: `Usage: lectern dev [options]

Serves the archive on this machine; pages follow as files are saved.

Options:
  --content DIR      the folder that holds the content (default: content)
  --out DIR          the site that was built last (default: dist); search uses its index
  --base /PATH/      the path of the site on its server (default: /)
  --port PORT        the port (default: 4321; the next free one where it is taken)
  --host ADDRESS     the address to listen on (default: 127.0.0.1, this machine only)`,
    preview: `Usage: lectern preview [options]

Serves the site that has been built.

Options:
  --content DIR      the folder that holds the content (default: content)
  --out DIR          the folder that holds the site (default: dist)
  --base /PATH/      the path of the site on its server (default: /)
  --port PORT        the port (default: 4321; the next free one where it is taken)
  --host ADDRESS     the address to listen on (default: 127.0.0.1, this machine only)`,
    start: `Usage: lectern start [options]

Builds the site, then serves it.

Options:
  --content DIR      the folder that holds the content (default: content)
  --out DIR          the folder the site is written to (default: dist)
  --base /PATH/      the path of the site on its server (default: /)
  --port PORT        the port (default: 4321; the next free one where it is taken)
  --host ADDRESS     the address to listen on (default: 127.0.0.1, this machine only)`,
    check: checkUsage.en.check,
    new: `Usage: lectern new TYPE ID [options]

Begins a file. Types: lecture, talk, case, session, series.
An id is made of lower-case letters, digits and hyphens, at most 64 characters, and never changes.
At a terminal it asks for everything as long as something needed, such as id or title, is missing.
Regions, themes and the like go by any name that the archive knows. Options with “…” may be repeated.

Options:
  --content DIR             the folder that holds the content (default: content)
  --title TITLE             the title
  --date DATE               2023-08-24, 2023-08 or 2023

  lecture, talk and case:
  --region REGION…          regions it is about
  --theme THEME…            themes
  --held-in REGION…         regions it was held in
  --applies-to REGION…      regions it is meant for
  --level LEVEL             level
  --speaker-office OFFICE   office of the speaker; also --speaker-organisation,
                            --speaker-name and --speaker-region
  --summary TEXT            summary

  lecture and talk:
  --session SESSION         where it was given; date and series come from it
  --series SERIES           the series, where no session is given
  --topic TOPIC             topic of the session (talk only)

  case:
  --answers MEASURE…        measures it answers
  --stands-alone            it answers no measure in the archive

  session:
  --series SERIES  --kind KIND  --venue REGION (main classroom)  --branch REGION…
  with series and date the id may be left out

  series:
  --level LEVEL  --kind KIND  --hosted-by REGION  --cadence WORDS`,
    import: `Usage: lectern import PATH… [options]

Brings existing texts (files or folders) into the archive; a file that exists is never overwritten.

Options:
  --content DIR      the folder to write to (default: content); an archive is begun where it holds none
  --align FILE       subtitles that give this one script its times; those of the same name are found by themselves
  --report FILE      save the report as a file too; a file that exists is not overwritten`,
    merge: partMessages.en.usage,
    editor: checkUsage.en.editor,
  },
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
  scriptHash: (hash) => `The one inline script of each page, for a CSP: script-src 'self' '${hash}'`,
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
