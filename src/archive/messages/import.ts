import type { Locale } from '../locale.ts';

const chinese = {
  /** Headings and lines of the closing report. */
  report: {
    written: (n: number) => `写入的文献（${n} 篇）`,
    leftOut: (n: number) => `未导入的文件（${n} 个）`,
    dropped: (lines: number) => `删去的网页杂项（${lines} 行，原文其余部分全部保留）`,
    notes: (n: number) => `请核对（${n} 处）`,
    missing: (path: string) => `找不到“${path}”。请核对路径。`,
    began: (content: string) => `“${content}”里还没有档案，已新建。请打开 archive.yaml，填写档案名称和单位。`,
    fault: (file: string) => `档案的 ${file} 读不懂，什么也没有写入。请先运行 lectern check，按提示改好。`,
    place: (file: string, line: number) => `${file} 第 ${line} 行`,
    table: { source: '来源', read: '读入', written: '写入', leftOut: '未导入', total: '合计' },
  },
  /** Why a file was left out. */
  reasons: {
    'unknown-format': (extension: string) =>
      extension === '' ? '没有扩展名，不知道是什么格式' : `不能读取 .${extension} 格式；目前支持 .txt 和 .md`,
    'not-text': () => '不是文本文件，或者编码无法识别',
    'too-deep': () => '引文或列表嵌套太深，无法读取',
    'too-large': (megabytes: string) => `有 ${megabytes} MB，超过 64 MB 的上限`,
    unreadable: () => '打不开，请检查文件的权限',
    empty: () => '文件是空的',
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
  },
  /** What the contributor should look at. */
  notes: {
    'front-matter-key': (text: string) => `头信息里的“${text}”没有对应的字段，未导入`,
    'front-matter-unread': (text: string) => `头信息不是有效的 YAML（${text}），当作正文保留`,
    'link-target': (text: string) => `链接“${text}”在档案里没有对应的页面：文字保留，链接去掉`,
    'image-missing': (text: string) => `图片“${text}”没有导入：图片的文字说明保留在正文里`,
    definition: (text: string) => `没有用到的链接定义“${text}”，未导入`,
    footnote: (text: string) => `脚注“${text}”在正文里没有被引用，作为段落保留`,
    'unknown-region': (text: string) => `地区“${text}”不在 regions.yaml 里，未写入`,
    'unknown-theme': (text: string) => `主题“${text}”不在 themes.yaml 里，未写入`,
    'damaged-bytes': (text: string) => `有 ${text} 处字节损坏，显示为“\uFFFD”，请对照原件`,
  },
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
    written: (n) => `Documents written (${n})`,
    leftOut: (n) => `Files left out (${n})`,
    dropped: (lines) => `Page litter taken out (${lines} ${lines === 1 ? 'line' : 'lines'}; all other text is kept)`,
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
    'unknown-format': (extension) =>
      extension === ''
        ? 'it has no extension, so its format is unknown'
        : `.${extension} files cannot be read; .txt and .md can`,
    'not-text': () => 'it is no text file, or its encoding is unknown',
    'too-deep': () => 'its quotations or lists are nested too deeply to be read',
    'too-large': (megabytes) => `it has ${megabytes} MB; the limit is 64 MB`,
    unreadable: () => 'it cannot be opened; check its permissions',
    empty: () => 'the file is empty',
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
  },
  notes: {
    'front-matter-key': (text) => `there is no field for “${text}” of the front matter; it was not imported`,
    'front-matter-unread': (text) => `the front matter is no valid YAML (${text}); it is kept as text`,
    'link-target': (text) => `the link “${text}” leads to no page of the archive: its words are kept, the link is not`,
    'image-missing': (text) => `the image “${text}” was not imported: its description is kept in the text`,
    definition: (text) => `the link definition “${text}” is not used; it was not imported`,
    footnote: (text) => `nothing refers to the footnote “${text}”; it is kept as a paragraph`,
    'unknown-region': (text) => `the region “${text}” is not in regions.yaml; it was not written`,
    'unknown-theme': (text) => `the theme “${text}” is not in themes.yaml; it was not written`,
    'damaged-bytes': (text) => `${text} places with damaged bytes are shown as “\uFFFD”; compare with the original`,
  },
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
