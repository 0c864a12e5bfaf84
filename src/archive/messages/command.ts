import type { Locale } from '../locale.ts';

const chinese = {
  /** After a mistake and at the top of every help text. */
  usage: {
    general: `用法：lectern 命令 [选项]

命令：
  build              检查内容，生成网站
  dev                边写边看：改动保存后，页面随即更新
  preview            查看已经生成的网站
  start              生成网站，然后打开服务
  check              检查内容，列出全部问题
  new 类型 编号      新建一篇文稿（类型：lecture 授课、talk 交流发言、case 案例）
  import 路径…       把现成的文稿导入档案

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
  --clean            不用上次留下的缓存，全部重新生成
  --json             完成后以 JSON 输出概况，供程序读取`,
    dev: `用法：lectern dev [选项]

打开本机服务，内容一保存，页面随即更新。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
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
    check: `用法：lectern check [选项]

检查内容，一次列出全部问题：文件、行、列、错在哪里、怎样改。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
  --json             以 JSON 输出，供程序读取
  --since 目录       上次发布的 catalog.json；列出会失效的网址`,
    new: `用法：lectern new 类型 编号 [选项]

新建一篇文稿。类型：lecture 授课、talk 交流发言、case 案例。
编号由小写字母、数字和连字符组成，最多 64 个字符，定下后不再更改。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
  --title 标题       文稿的标题`,
    import: `用法：lectern import 路径… [选项]

把现成的文稿（文件或文件夹）导入档案；已有的文件绝不覆盖。

选项：
  --content 文件夹   写入的文件夹（默认 content）；其中还没有档案时，就新建一个
  --align 字幕       给这一篇文稿配时间码的字幕；和文稿同名的字幕不用写，会自动配上
  --report 文件      把屏幕上的报告另存一份；已有的文件不覆盖`,
  },
  /** One line each, without a full stop before the usage that follows. */
  mistakes: {
    noCommand: () => '没有写命令。',
    unknownCommand: (given: string) => `没有“${given}”这个命令。`,
    unknownOption: (given: string, command: string) => `命令 ${command} 没有 ${given} 这个选项。`,
    valueMissing: (option: string) => `选项 ${option} 后面缺少值。`,
    valueUnexpected: (option: string) => `选项 ${option} 不带值。`,
    badPort: (given: string) => `端口应是 0 到 65535 之间的整数，而不是“${given}”。`,
    badBase: (given: string) => `--base 应是 /archive/ 这样的路径，只含字母、数字和 . _ ~ -，而不是“${given}”。`,
    badType: (given: string, known: readonly string[]) => `没有“${given}”这个类型；可用的类型：${known.join('、')}。`,
    badId: (given: string) => `编号只能由小写字母、数字和连字符组成，最多 64 个字符，而不是“${given}”。`,
    argumentMissing: (argument: 'type' | 'id' | 'path') =>
      ({ type: '没有写文稿的类型。', id: '没有写文稿的编号。', path: '没有写要导入的文件或文件夹。' })[argument],
    tooManyArguments: (given: string) => `多出了“${given}”。`,
  },
  /** The problems that `check` and `build` list. */
  report: {
    severity: { error: '错误', warning: '警告', hint: '提示' },
    whatToDo: '→ ',
    clean: '没有发现问题。',
    count: {
      error: (n: number) => `${n} 个错误`,
      warning: (n: number) => `${n} 个警告`,
      hint: (n: number) => `${n} 个提示`,
    },
    sum: (counts: readonly string[]) => `共有 ${counts.join('、')}。`,
  },
  building: (content: string) => `正在生成 ${content} 的网站……`,
  unchanged: (pages: number, out: string, seconds: string) =>
    `没有变化：${out} 里的 ${pages} 个页面都是最新的，用时 ${seconds} 秒。`,
  /** After a build: what did not have to be made again. */
  reused: (pages: number, all: number) => `其中 ${pages} 个页面与上次相同，沿用未改（共 ${all} 个）。`,
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
  idTaken: (id: string, file: string) => `编号“${id}”已经用在 ${file}；请换一个。`,
  newTitle: '（在这里写标题）',
  newText: '（在这里写正文。）',
  begun: (path: string) => `已新建 ${path}；用编辑器打开它，填上日期、地区和主题，再写正文。`,
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
  check              check the content and list every problem
  new TYPE ID        begin a document (type: lecture, talk or case)
  import PATH…       bring existing texts into the archive

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
  --clean            build everything anew, without the cache of earlier builds
  --json             print a summary as JSON when it is done`,
    dev: `Usage: lectern dev [options]

Serves the archive on this machine; pages follow as files are saved.

Options:
  --content DIR      the folder that holds the content (default: content)
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
    check: `Usage: lectern check [options]

Checks the content and lists every problem at once: file, line, column, what is wrong and what to do.

Options:
  --content DIR      the folder that holds the content (default: content)
  --json             print JSON, for programs to read
  --since FILE       catalog.json of the last release; names the addresses that would die`,
    new: `Usage: lectern new TYPE ID [options]

Begins a document. Types: lecture, talk, case.
An id is made of lower-case letters, digits and hyphens, at most 64 characters, and never changes.

Options:
  --content DIR      the folder that holds the content (default: content)
  --title TITLE      the title of the document`,
    import: `Usage: lectern import PATH… [options]

Brings existing texts (files or folders) into the archive; a file that exists is never overwritten.

Options:
  --content DIR      the folder to write to (default: content); an archive is begun where it holds none
  --align FILE       subtitles that give this one script its times; those of the same name are found by themselves
  --report FILE      save the report as a file too; a file that exists is not overwritten`,
  },
  mistakes: {
    noCommand: () => 'No command was given.',
    unknownCommand: (given) => `There is no command “${given}”.`,
    unknownOption: (given, command) => `The command ${command} has no option ${given}.`,
    valueMissing: (option) => `The option ${option} needs a value.`,
    valueUnexpected: (option) => `The option ${option} takes no value.`,
    badPort: (given) => `A port is a whole number from 0 to 65535, not “${given}”.`,
    badBase: (given) => `--base is a path such as /archive/, made of letters, digits and . _ ~ -, not “${given}”.`,
    badType: (given, known) => `There is no type “${given}”; the types are ${known.join(', ')}.`,
    badId: (given) => `An id is made of lower-case letters, digits and hyphens, at most 64 characters, not “${given}”.`,
    argumentMissing: (argument) =>
      ({
        type: 'The type of the document is missing.',
        id: 'The id of the document is missing.',
        path: 'Name the files or folders to import.',
      })[argument],
    tooManyArguments: (given) => `“${given}” is one argument too many.`,
  },
  report: {
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    whatToDo: '→ ',
    clean: 'No problems found.',
    count: {
      error: (n) => `${n} ${n === 1 ? 'error' : 'errors'}`,
      warning: (n) => `${n} ${n === 1 ? 'warning' : 'warnings'}`,
      hint: (n) => `${n} ${n === 1 ? 'hint' : 'hints'}`,
    },
    sum: (counts) => `In all: ${counts.join(', ')}.`,
  },
  building: (content) => `Building the site of ${content} …`,
  unchanged: (pages: number, out: string, seconds: string) =>
    `Nothing has changed: all ${pages} pages in ${out} are up to date; ${seconds} s.`,
  reused: (pages: number, all: number) =>
    `${pages} of the ${all} pages are as they were and were taken from the last build.`,
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
  idTaken: (id, file) => `The id “${id}” is already used in ${file}; choose another.`,
  newTitle: '(title)',
  newText: '(The text goes here.)',
  begun: (path) => `Began ${path}; open it in an editor, fill in date, regions and themes, and write the text.`,
  unexpected: (message) => `Something unexpected went wrong: ${message}`,
};

export const commandMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
