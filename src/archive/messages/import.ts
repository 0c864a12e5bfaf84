import type { Locale } from '../locale.ts';
import { wordImportMessages } from './import-word.ts';

const chineseWord = wordImportMessages['zh-CN'];
const englishWord = wordImportMessages.en;

const chinese = {
  /** Headings and lines of the closing report. */
  report: {
    ...chineseWord.report,
    written: (n: number) => `写入的文献（${n} 篇）`,
    used: (n: number) => `为文稿提供时间码的字幕（${n} 个）`,
    leftOut: (n: number) => `未导入的文件（${n} 个）`,
    dropped: (lines: number) => `没有写进正文的行（${lines} 行，原文其余部分全部保留）`,
    notes: (n: number) => `请核对（${n} 处）`,
    missing: (path: string) => `找不到“${path}”。请核对路径。`,
    began: (content: string) => `“${content}”里还没有档案，已新建。请打开 archive.yaml，填写档案名称和单位。`,
    fault: (file: string) => `档案的 ${file} 读不懂，什么也没有写入。请先运行 lectern check，按提示改好。`,
    place: (file: string, line: number) => `${file} 第 ${line} 行`,
    table: { source: '来源', read: '读入', written: '写入', leftOut: '未导入', total: '合计' },
  },
  /** Why a file was left out. */
  reasons: {
    ...chineseWord.reasons,
    'unknown-format': (extension: string) =>
      extension === ''
        ? '没有扩展名，不知道是什么格式'
        : `不能读取 .${extension} 格式；目前支持 .docx、.txt、.md、.html 和字幕（.srt、.vtt、.ttml、.ass、.ssa、.lrc、.stl）`,
    'not-text': () => '不是文本文件，或者编码无法识别',
    'too-deep': () => '引文或列表嵌套太深，无法读取',
    'too-large': (megabytes: string) => `有 ${megabytes} MB，超过 64 MB 的上限`,
    unreadable: () => '打不开，请检查文件的权限',
    empty: () => '文件是空的',
    'page-swollen': () => '网页太大，或者标签嵌套得太深',
    'table-too-large': () => '表格太大（超过 1000 列或 20 万格）',
    'paragraph-too-long': () => '有一段太长，里面的 * _ ~ ` [ < & 等符号又太多，网站读不了；请先分成几段',
    'too-slow': () => '15 秒没有读完，已放弃；请分成几个文件再导入',
    'too-much-memory': () => '读取时占用的内存太多，已放弃；请分成几个文件再导入',
    'reader-failed': (detail: string) => `读取时程序出了意料之外的错误（${detail}）`,
    'align-one': () => '--align 只能用于一篇文稿，这里找到的不是一篇',
    'no-cues': () => '里面没有一条带时间的字幕',
    'not-subtitles': () => '不是字幕文件（内容和扩展名不符）',
    'subtitles-too-large': () => '字幕太大：文件超过 8 MB，或者文字超过 100 万字',
    'title-only': () => '只有题目，没有正文',
    'section-file': () => '栏目页，只用来列出下级页面，没有正文',
    'already-imported': (file: string) => `以前导入过，内容没有变化（${file}）`,
    exists: (file: string) => `${file} 已经存在，内容不同；不会覆盖`,
    'id-taken': (id: string, file: string) => `编号 ${id} 已由 ${file} 使用；若不是同一篇，请给来源文件换个名字再导入`,
    failed: (detail: string) => `写不进去（${detail}）`,
    link: () => '符号链接，不跟随',
    hidden: () => '隐藏的文件或文件夹',
    archive: () => '就是要写入的档案文件夹',
  },
  /** Why a line was dropped. */
  drops: {
    button: '网页按钮',
    path: '网页导航',
    source: '已写入 sources（来源）',
    comment: '字幕文件里的注释',
    settings: '字幕文件的设置',
    'cue-name': '字幕条的编号或名称',
    repeat: '和上一条重复',
    unread: '不合格式，读不懂',
  },
  /** What the contributor should look at. */
  notes: {
    ...chineseWord.notes,
    'front-matter-key': (text: string) => `头信息里的“${text}”没有对应的字段，未导入`,
    'front-matter-unread': (text: string) => `头信息不是有效的 YAML（${text}），当作正文保留`,
    'link-target': (text: string) => `链接“${text}”在档案里没有对应的页面：文字保留，链接去掉`,
    'image-missing': (text: string) => `图片“${text}”没有导入：图片的文字说明保留在正文里`,
    definition: (text: string) => `没有用到的链接定义“${text}”，未导入`,
    footnote: (text: string) => `脚注“${text}”在正文里没有被引用，作为段落保留`,
    'unknown-region': (text: string) => `地区“${text}”不在 regions.yaml 里，未写入`,
    'unknown-theme': (text: string) => `主题“${text}”不在 themes.yaml 里，未写入`,
    'term-righted': (text: string) => `按 terms.yaml 改正了用词：${text}`,
    'term-wrong': (text: string) => `用词和 terms.yaml 不一致，没有改：${text}`,
    'cue-hourless': (text: string) => `时间没有写小时，按 0 时读（第 ${text} 行）`,
    'cue-inverted': (text: string) => `结束早于开始，已对调或改正（第 ${text} 行）`,
    'cue-negative': (text: string) => `时间是负数，按 0 算（第 ${text} 行）`,
    'cue-odd-time': (text: string) => `时间比全文末尾还晚得多，应是笔误，改用前一条结束的时间（第 ${text} 行）`,
    'cue-overlap': (text: string) => `和前一条的时间重叠，前一条到此为止（第 ${text} 行）`,
    'cue-unread-time': (text: string) => `时间读不懂，改用前一条结束的时间（第 ${text} 行）`,
    'cue-unsorted': (text: string) => `次序颠倒，已按时间排好（第 ${text} 行）`,
    'cue-untimed': (text: string) => `文字没有时间，按所在位置保留（第 ${text} 行）`,
    'cue-zero': (text: string) => `开始和结束是同一时刻（第 ${text} 行）`,
    'cues-rolling': (text: string) => `滚动字幕，重复的文字只留一份（第 ${text} 行）`,
    'no-signature': () => '开头没有 WEBVTT，仍按 WebVTT 读',
    'timing-unread': (text: string) => `字幕“${text}”读不出带时间的内容，文稿没有时间码`,
    aligned: (text: string) => `时间码取自 ${text}`,
    'not-aligned': (text: string) => `这一段没有对上字幕，没有时间码：${text}`,
    'damaged-bytes': (text: string) => `有 ${text} 处字节损坏，显示为“\uFFFD”，请对照原件`,
  },
  /** What did not come along. */
  losses: chineseWord.losses,
  /** Behind a field of the front matter that was guessed. */
  toConfirm: chineseWord.toConfirm,
  /** Titles of sources taken from the front matter. */
  credits: { recording: '录音录像', transcript: '文字整理', translation: '翻译' },
  /** A new archive. */
  beginning: {
    title: '讲稿档案',
    organisation: '（请填写单位名称）',
    archiveNote: '档案的设置。名称和单位是导入程序暂时填写的，请改成自己的。',
    regionsNote: '地区。导入时写入了来源点明的地区，请核对，并补上需要的上下级。',
    themesNote: '主题。导入时写入了来源自带的标签，请核对、归并，并改成读者看得懂的名称。',
  },
};

const english: typeof chinese = {
  report: {
    ...englishWord.report,
    written: (n) => `Documents written (${n})`,
    used: (n) => `Subtitles that gave a script its time codes (${n})`,
    leftOut: (n) => `Files left out (${n})`,
    dropped: (lines) => `Left out of the text (${lines} ${lines === 1 ? 'line' : 'lines'}; all other text is kept)`,
    notes: (n) => `Please look at these (${n})`,
    missing: (path) => `There is no “${path}”. Check the path.`,
    began: (content) =>
      `“${content}” held no archive yet, so one was begun. Open archive.yaml and fill in its title and organisation.`,
    fault: (file) =>
      `The archive’s ${file} cannot be read, so nothing was written. Run lectern check first and put it right.`,
    place: (file, line) => `${file} line ${line}`,
    table: { source: 'Source', read: 'Read', written: 'Written', leftOut: 'Left out', total: 'Total' },
  },
  reasons: {
    ...englishWord.reasons,
    'unknown-format': (extension) =>
      extension === ''
        ? 'it has no extension, so its format is unknown'
        : `.${extension} files cannot be read; .docx, .txt, .md, .html and subtitles (.srt .vtt .ttml .ass .ssa .lrc .stl) can`,
    'not-text': () => 'it is no text file, or its encoding is unknown',
    'too-deep': () => 'its quotations or lists are nested too deeply to be read',
    'too-large': (megabytes) => `it has ${megabytes} MB; the limit is 64 MB`,
    unreadable: () => 'it cannot be opened; check its permissions',
    empty: () => 'the file is empty',
    'page-swollen': () => 'the web page is too large, or its tags are nested too deeply',
    'table-too-large': () => 'a table is too large (more than 1,000 columns or 200,000 cells)',
    'paragraph-too-long': () =>
      'one of its paragraphs is too long and has too many of the signs * _ ~ ` [ < & for the site to read; divide it first',
    'too-slow': () => 'it could not be read within 15 seconds; divide it into several files',
    'too-much-memory': () => 'reading it took too much memory; divide it into several files',
    'reader-failed': (detail) => `the program met something unexpected while reading it (${detail})`,
    'align-one': () => '--align is for one script, and there is not exactly one',
    'no-cues': () => 'there is not one subtitle with a time in it',
    'not-subtitles': () => 'it holds no subtitles (its content is not what its extension says)',
    'subtitles-too-large': () => 'it is too large for subtitles: more than 8 MB, or more than a million characters',
    'title-only': () => 'it has a title and no text',
    'section-file': () => 'a section page that only lists the pages below it',
    'already-imported': (file) => `imported before and unchanged (${file})`,
    exists: (file) => `${file} exists and differs; it is not overwritten`,
    'id-taken': (id, file) =>
      `the id ${id} belongs to ${file}; if this is another text, rename the source and import it again`,
    failed: (detail) => `it could not be written (${detail})`,
    link: () => 'a symbolic link; links are not followed',
    hidden: () => 'a hidden file or folder',
    archive: () => 'the archive’s own folder',
  },
  drops: {
    button: 'button of the web page',
    path: 'navigation of the web page',
    source: 'carried over into sources',
    comment: 'comment in the subtitle file',
    settings: 'setting of the subtitle file',
    'cue-name': 'number or name of a cue',
    repeat: 'second copy of the cue before it',
    unread: 'no part of the format',
  },
  notes: {
    ...englishWord.notes,
    'front-matter-key': (text) => `there is no field for “${text}” of the front matter; it was not imported`,
    'front-matter-unread': (text) => `the front matter is no valid YAML (${text}); it is kept as text`,
    'link-target': (text) => `the link “${text}” leads to no page of the archive: its words are kept, the link is not`,
    'image-missing': (text) => `the image “${text}” was not imported: its description is kept in the text`,
    definition: (text) => `the link definition “${text}” is not used; it was not imported`,
    footnote: (text) => `nothing refers to the footnote “${text}”; it is kept as a paragraph`,
    'unknown-region': (text) => `the region “${text}” is not in regions.yaml; it was not written`,
    'unknown-theme': (text) => `the theme “${text}” is not in themes.yaml; it was not written`,
    'term-righted': (text) => `words put right by terms.yaml: ${text}`,
    'term-wrong': (text) => `words that terms.yaml calls wrong, left as they are: ${text}`,
    'cue-hourless': (text) => `times without hours, read as hour 0 (lines ${text})`,
    'cue-inverted': (text) => `ends before it begins; swapped or put right (lines ${text})`,
    'cue-negative': (text) => `negative times, taken as 0 (lines ${text})`,
    'cue-odd-time': (text) =>
      `a time long after the end of the text, surely a slip; the end of the cue before was taken (lines ${text})`,
    'cue-overlap': (text) => `overlaps the cue before, which was cut there (lines ${text})`,
    'cue-unread-time': (text) => `a time that cannot be read; the end of the cue before was taken (lines ${text})`,
    'cue-unsorted': (text) => `out of order; sorted by time (lines ${text})`,
    'cue-untimed': (text) => `text without a time, kept where it stands (lines ${text})`,
    'cue-zero': (text) => `begins and ends at the same moment (lines ${text})`,
    'cues-rolling': (text) => `rolling captions: what they repeat is kept once (lines ${text})`,
    'no-signature': () => 'does not begin with WEBVTT; read as WebVTT all the same',
    'timing-unread': (text) => `the subtitles “${text}” hold no times that can be read; the script has no time codes`,
    aligned: (text) => `time codes taken from ${text}`,
    'not-aligned': (text) => `this paragraph was not found in the subtitles and has no time code: ${text}`,
    'damaged-bytes': (text) => `${text} places with damaged bytes are shown as “\uFFFD”; compare with the original`,
  },
  losses: englishWord.losses,
  toConfirm: englishWord.toConfirm,
  credits: { recording: 'Recording', transcript: 'Transcript', translation: 'Translation' },
  beginning: {
    title: 'Transcript archive',
    organisation: '(name of the organisation)',
    archiveNote: 'Settings of the archive. Title and organisation were filled in by the import: make them your own.',
    regionsNote: 'Regions. The import wrote those that the sources name: check them and add what is above and below.',
    themesNote:
      'Themes. The import wrote the tags of the sources: check and merge them, and give them names that readers understand.',
  },
};

export const importMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };

export type ImportMessages = typeof chinese;
