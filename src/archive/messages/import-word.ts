import type { Locale } from '../locale.ts';

/** Words of the import that only Word files need; they are part of the import's messages. */
const chinese = {
  reasons: {
    'word-damaged': () => 'Word 文件已损坏或不完整；请用 Word 打开，修复后另存一份再导入',
    'word-encrypted': () => 'Word 文件有密码；请在 Word 里去掉密码，另存一份再导入',
    'word-old': () => '是旧版 Word 格式（.doc），只是扩展名写成了 .docx；请用 Word 打开，另存为 .docx',
    'word-none': () => '不是 Word 文件，里面没有 Word 正文',
    'word-no-text': () => '里面没有能带过来的文字和图片',
    'word-swollen': () => '解开后过大，不像正常的 Word 文件；若确是讲稿，请删去部分图片或分成几个文件',
  },
  notes: {
    'cell-paragraphs': (text: string) => `表格有 ${text} 个单元格含多个段落，各段连成了一行`,
    equation: (text: string) => `公式写成了一行文字：${text}`,
    frame: (text: string) => `只有一个格子的表格，改成了普通段落：${text}`,
    'merged-cells': (text: string) => `表格有 ${text} 处合并单元格，文字放在第一格，其余空着`,
    'nested-table': (text: string) => `表格里的表格，改成了单元格里的文字：${text}`,
    ruby: (text: string) => `文字上方的注音，改放在后面的括号里：${text}`,
    'text-box': (text: string) => `文本框，改成了普通段落：${text}`,
  },
  losses: {
    chart: (text: string) => (text === '' ? '图表' : `图表：${text}`),
    comment: (text: string) => `批注：${text}`,
    deletion: (text: string) => `修订中删去的文字：${text}`,
    diagram: (text: string) => `SmartArt 图示：${text}`,
    embedded: (text: string) => `嵌入的文件：${text}`,
    field: (text: string) => `域代码：${text}`,
    footer: (text: string) => `页脚：${text}`,
    'footnote-missing': (text: string) => `有脚注的编号，没有注文（${text}），注文处写作“—”`,
    'footnote-unused': (text: string) => `正文没有引用的脚注：${text}`,
    header: (text: string) => `页眉：${text}`,
    hidden: (text: string) => `隐藏文字：${text}`,
    'image-damaged': (text: string) => `图片打不开：${text}`,
    'image-format': (text: string) => `图片的格式网页不能显示（如 EMF、WMF、BMP），请另存为 PNG 后放进来：${text}`,
    'image-missing': (text: string) => `图片不在文件里，只是一个链接：${text}`,
    'image-too-large': (text: string) => `图片太大，请缩小后放进来：${text}`,
    shapes: (text: string) => `${text} 个没有文字的图形（线条、箭头、方框）`,
    symbol: (text: string) => `字体里的特殊符号，没有对应的字符：${text}`,
    unexplained: (text: string) => `有 ${text} 个字符没有写进去，请对照原件，并告诉档案管理者`,
  },
  report: {
    tallies: '导入前后对照（原件 → 文献）',
    tally: (characters: string, images: string, tables: string, footnotes: string) =>
      `字符 ${characters}　图片 ${images}　表格 ${tables}　脚注 ${footnotes}`,
    notSaved: (file: string) => `“${file}”已经存在，报告没有另存。`,
    lost: (n: number) => `没有带过来的内容（${n} 处）`,
    paragraph: (file: string, paragraph: number) => `${file} 第 ${paragraph} 段`,
    guessed: (n: number) => `有 ${n} 篇的说明栏含有从文件里推断的字段，已标“# 待核对”。核对后删去这几个字。`,
    changes: (n: number) =>
      `已有的文献与这次导入的结果不同（${n} 篇），没有改动。下面是会有的改动：- 是现有的，+ 是这次导入的。`,
  },
  toConfirm: '待核对',
};

const english: typeof chinese = {
  reasons: {
    'word-damaged': () => 'the Word file is damaged or incomplete; open it in Word, save it again and import that',
    'word-encrypted': () => 'the Word file has a password; take it off in Word, save the file again and import that',
    'word-old': () => 'it is in the old Word format (.doc) under the name .docx; open it in Word and save it as .docx',
    'word-none': () => 'it is no Word file: there is no Word text in it',
    'word-no-text': () => 'there are no words or pictures in it that could be carried over',
    'word-swollen': () =>
      'unpacked it is far larger than Word files are; if it is a script, take out some pictures or split it',
  },
  notes: {
    'cell-paragraphs': (text) => `${text} cells of a table had several paragraphs; they are joined into one line`,
    equation: (text) => `an equation became a line of text: ${text}`,
    frame: (text) => `a table of a single cell became plain paragraphs: ${text}`,
    'merged-cells': (text) =>
      `a table has ${text} merged cells; the text is in the first place, the others are left empty`,
    'nested-table': (text) => `a table within a table became text of its cell: ${text}`,
    ruby: (text) => `reading aids above the text stand behind it in brackets: ${text}`,
    'text-box': (text) => `a text box became plain paragraphs: ${text}`,
  },
  losses: {
    chart: (text) => (text === '' ? 'chart' : `chart: ${text}`),
    comment: (text) => `comment: ${text}`,
    deletion: (text) => `deleted in tracked changes: ${text}`,
    diagram: (text) => `SmartArt: ${text}`,
    embedded: (text) => `embedded file: ${text}`,
    field: (text) => `field code: ${text}`,
    footer: (text) => `page footer: ${text}`,
    'footnote-missing': (text) => `a footnote number without a note (${text}); the note says “—”`,
    'footnote-unused': (text) => `a footnote that nothing refers to: ${text}`,
    header: (text) => `page header: ${text}`,
    hidden: (text) => `hidden text: ${text}`,
    'image-damaged': (text) => `an image that cannot be opened: ${text}`,
    'image-format': (text) =>
      `an image in a format that pages cannot show (such as EMF, WMF, BMP); save it as PNG and add it: ${text}`,
    'image-missing': (text) => `an image that is not in the file but only linked: ${text}`,
    'image-too-large': (text) => `an image that is too large; make it smaller and add it: ${text}`,
    shapes: (text) => `${text} shapes without text (lines, arrows, boxes)`,
    symbol: (text) => `a sign of a font that has no character: ${text}`,
    unexplained: (text) =>
      `${text} characters were not written; compare with the original and tell the archive’s owner`,
  },
  report: {
    tallies: 'Before and after (original → document)',
    tally: (characters, images, tables, footnotes) =>
      `characters ${characters}  images ${images}  tables ${tables}  footnotes ${footnotes}`,
    notSaved: (file) => `“${file}” exists, so the report was not saved.`,
    lost: (n) => `Not carried over (${n})`,
    paragraph: (file, paragraph) => `${file} paragraph ${paragraph}`,
    guessed: (n) =>
      `${n} ${n === 1 ? 'document has' : 'documents have'} fields that were worked out from the file, marked “# to be confirmed”. Remove the words once you have looked.`,
    changes: (n) =>
      `Documents that exist and differ from this import (${n}); they were left as they are. What would change: - is what is there, + is this import.`,
  },
  toConfirm: 'to be confirmed',
};

export const wordImportMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
