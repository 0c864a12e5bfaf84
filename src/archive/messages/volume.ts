import type { Locale } from '../locale.ts';

const chinese = {
  usage: `用法：lectern print 选择… [选项]

把一篇文献，或者一年、一个系列、一个地区、一个主题、一个场次的文献，印成可以归档、装订的 PDF：
有扉页、带页码的目录、题名和著录、段落编号、页眉页脚。几项选择一起写，只印同时符合的。
PDF 由本机的 Chrome、Edge 或 Chromium（131 版以上）生成；没有时改写成网页文件，用浏览器打开即可打印。

选择：
  --document 编号    一篇文献
  --year 年份        一年的文献；undated 是日期未详的
  --series 系列      一个系列的文献
  --region 地区      关于一个地区（含其下辖地区），或者在那里举办的文献
  --theme 主题       一个主题的文献
  --session 场次     一个场次的文献

选项：
  --content 文件夹   内容所在的文件夹（默认 content）
  --out 文件         写入的文件，以 .pdf 或 .html 结尾（默认写入 print 文件夹）；已有的文件会被替换
  --split 字数       每册最多多少字（默认 500000）；超过时分成几册，一篇不会分在两册里
  --as-of 日期       扉页上“截至”的日期，如 2023-12-31
  --base /路径/      网站在服务器上的路径（默认 /），印在网址里
  --browser 程序     用这个浏览器生成 PDF（默认自动寻找，也可以写在环境变量 CHROME_PATH 里）
  --json             完成后以 JSON 输出各册的概况，供程序读取`,

  // Title page and contents
  yearVolume: (year: string) => `${year}年卷`,
  undatedVolume: '日期未详卷',
  namedVolume: (names: readonly string[], year: string | null) =>
    `${names.join('·')}卷${year === null ? '' : `（${year}）`}`,
  yearIn: (year: string) => `${year}年`,
  part: (n: number, of: number) => `第 ${n} 册，共 ${of} 册`,
  span: (from: string, to: string) => (from === to ? from : `${from}至${to}`),
  holds: (documents: number, characters: string) => `收录文献 ${documents} 篇，正文 ${characters} 字`,
  undatedAmong: (n: number) => `其中日期未详 ${n} 篇`,
  asOf: (day: string) => `截至${day}`,
  contents: '目录',

  // Before each document
  catalogued: '题名',
  address: '网址',
  sample: (badge: string, notice: string) => `${badge}：${notice}`,

  // What the command says
  mistakes: {
    choiceMissing: '没有写要印什么：--document、--year、--series、--region、--theme 或 --session，至少写一项。',
    badYear: (given: string) => `--year 应是 2023 这样的四位年份，或者 undated，而不是“${given}”。`,
    badSplit: (given: string) => `--split 应是 1000 以上的整数，而不是“${given}”。`,
    badPrintOut: (given: string) => `--out 应是以 .pdf 或 .html 结尾的文件，而不是“${given}”。`,
    once: (option: string) => `${option} 只能写一个。`,
  },
  kinds: { document: '文献', series: '系列', region: '地区', theme: '主题', session: '场次' },
  unknownName: (kind: string, given: string, near: string | null) =>
    `档案里没有“${given}”这个${kind}${near === null ? '。' : `；是不是 ${near}？`}`,
  nothing: '没有符合的文献，没有写出文件。',
  refused: '内容有错误，没有印；请先改正。',
  wroteHtml: (file: string, documents: number) => `已写出 ${file}：${documents} 篇文献。用浏览器打开即可打印。`,
  wrotePdf: (file: string, documents: number, pages: number) => `已写出 ${file}：${documents} 篇文献，${pages} 页。`,
  noPages: '目录没有页码：这个浏览器生成的 PDF 里找不到各篇所在的页。',
  noBrowser: (file: string) =>
    `没有生成 PDF：本机找不到 Chrome、Edge 或 Chromium。请安装其中一个，或用 --browser 指明。网页文件已写入 ${file}，用浏览器打开即可打印。`,
  oldBrowser: (browser: string, version: string, file: string) =>
    `没有生成 PDF：${browser} 是 ${version} 版，页眉页脚需要 131 版以上。网页文件已写入 ${file}，用浏览器打开即可打印。`,
  browserFailed: (browser: string, reason: string, file: string) =>
    `没有生成 PDF：${browser} 没能印出来（${reason}）。网页文件已写入 ${file}，用浏览器打开即可打印。`,
  notWritten: (file: string, reason: string) => `${file} 写不进去（${reason}）。`,
};

const english: typeof chinese = {
  usage: `Usage: lectern print CHOICE… [options]

Prints a document, or the documents of a year, a series, a region, a theme or a session, as a PDF to file or to bind:
title page, contents with page numbers, the record before each text, numbered paragraphs, heads and feet of pages.
Several choices together print what is in all of them. The PDF is made by a Chrome, Edge or Chromium of this machine
(version 131 or later); where there is none, a page is written instead that any browser prints.

Choices:
  --document ID      one document
  --year YEAR        the documents of a year; undated for those without a date
  --series SERIES    the documents of a series
  --region REGION    documents about a region and the regions in it, or held there
  --theme THEME      the documents of a theme
  --session SESSION  the documents of a session

Options:
  --content DIR      the folder that holds the content (default: content)
  --out FILE         the file to write, ending in .pdf or .html (default: in the folder print); one that exists is replaced
  --split N          characters a volume holds at most (default: 500000); more are parted, but never inside a document
  --as-of DATE       the day on the title page (2023-12-31)
  --base /PATH/      the path of the site on its server (default: /), for printed addresses
  --browser PROGRAM  the browser that makes the PDF (found by itself by default; also from CHROME_PATH)
  --json             print a summary of the volumes as JSON when it is done`,

  yearVolume: (year) => `Volume ${year}`,
  undatedVolume: 'Undated documents',
  namedVolume: (names, year) => `${names.join(' · ')}${year === null ? '' : ` (${year})`}`,
  yearIn: (year) => year,
  part: (n, of) => `Volume ${n} of ${of}`,
  span: (from, to) => (from === to ? from : `${from} – ${to}`),
  holds: (documents, characters) =>
    `${documents} ${documents === 1 ? 'document' : 'documents'}, ${characters} characters of text`,
  undatedAmong: (n) => `${n} of them undated`,
  asOf: (day) => `As of ${day}`,
  contents: 'Contents',

  catalogued: 'Title',
  address: 'Address',
  sample: (badge, notice) => `${badge}: ${notice}`,

  mistakes: {
    choiceMissing: 'Say what to print: at least one of --document, --year, --series, --region, --theme and --session.',
    badYear: (given) => `--year is four digits such as 2023, or undated, not “${given}”.`,
    badSplit: (given) => `--split is a whole number from 1000 on, not “${given}”.`,
    badPrintOut: (given) => `--out is a file that ends in .pdf or .html, not “${given}”.`,
    once: (option) => `${option} can be given once only.`,
  },
  kinds: { document: 'document', series: 'series', region: 'region', theme: 'theme', session: 'session' },
  unknownName: (kind, given, near) =>
    `The archive has no ${kind} “${given}”${near === null ? '.' : `; is it ${near}?`}`,
  nothing: 'No document fits: nothing was written.',
  refused: 'The content has errors: nothing was printed. Mend them first.',
  wroteHtml: (file, documents) =>
    `Wrote ${file}: ${documents} ${documents === 1 ? 'document' : 'documents'}. Open it in a browser to print it.`,
  wrotePdf: (file, documents, pages) =>
    `Wrote ${file}: ${documents} ${documents === 1 ? 'document' : 'documents'}, ${pages} ${pages === 1 ? 'page' : 'pages'}.`,
  noPages: 'The contents have no page numbers: this browser’s PDF does not say on which page each document is.',
  noBrowser: (file) =>
    `No PDF was made: there is no Chrome, Edge or Chromium on this machine. Install one, or name it with --browser. The page is in ${file}; open it in a browser to print it.`,
  oldBrowser: (browser, version, file) =>
    `No PDF was made: ${browser} is version ${version}, and heads and feet of pages need 131 or later. The page is in ${file}; open it in a browser to print it.`,
  browserFailed: (browser, reason, file) =>
    `No PDF was made: ${browser} could not print it (${reason}). The page is in ${file}; open it in a browser to print it.`,
  notWritten: (file, reason) => `${file} cannot be written (${reason}).`,
};

/** What `lectern print` says, and the words of the volumes it makes. */
export const volumeMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
