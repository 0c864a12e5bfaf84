import type { Locale } from '../locale.ts';
import { checkUsage } from './check.ts';
import { partMessages } from './parts.ts';
import { volumeMessages } from './volume.ts';

/** What `--help` prints of each command. */
const chinese = {
  general: `用法：lectern 命令 [选项]

命令：
  build              检查内容，生成网站
  dev                边写边看：改动保存后，页面随即更新
  preview            查看已经生成的网站
  start              生成网站，然后打开服务
  merge 分片…        把几台机器分别生成的分片合成一个网站
  print 选择…        把一篇文献，或者一年、一个系列、一个地区的文献印成一卷 PDF
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
  print: volumeMessages['zh-CN'].usage,
  editor: checkUsage['zh-CN'].editor,
};

const english: typeof chinese = {
  general: `Usage: lectern COMMAND [options]

Commands:
  build              check the content and build the site
  dev                write and watch: pages follow as files are saved
  preview            serve the site that has been built
  start              build the site, then serve it
  merge PART…        join parts that several machines have built into one site
  print CHOICE…      print a document, or those of a year, a series or a region, as one PDF
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
  print: volumeMessages.en.usage,
  editor: checkUsage.en.editor,
};

export const usageMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
