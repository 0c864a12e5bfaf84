import { reasonInWords } from './reasons.ts';
import { listed, nearest, rule } from './rule.ts';
import { yamlFault } from './yaml-faults.ts';

/** Files that cannot be read at all, or are not where they should be. */
export const fileRules = {
  'archive-missing': rule<{ folder: string }>({
    severity: 'error',
    'zh-CN': ({ folder }) => [
      `文件夹“${folder}”里没有 archive.yaml，不是一个档案。`,
      '用 --content 指明档案所在的文件夹，或用 lectern import 从已有的文稿新建一个档案。',
    ],
    en: ({ folder }) => [
      `The folder “${folder}” has no archive.yaml, so it is not an archive.`,
      'Name the archive’s folder with --content, or begin an archive from existing texts with lectern import.',
    ],
  }),
  'file-unreadable': rule<{ reason: string }>({
    severity: 'error',
    'zh-CN': ({ reason }) => [
      `读不出来（${reasonInWords(reason, 'zh-CN')}）。`,
      '检查文件是否完整、是否有读取的权限；如果是链接，换成文件本身。',
    ],
    en: ({ reason }) => [
      `This cannot be read (${reasonInWords(reason, 'en')}).`,
      'See that the file is whole and that you may read it; replace a link by the file itself.',
    ],
  }),
  'file-encoding': rule<Record<string, never>>({
    severity: 'error',
    'zh-CN': () => ['这个文件不是 UTF-8 编码。', '用编辑器把它另存为 UTF-8；成批的旧文件可以用 lectern import 转换。'],
    en: () => [
      'This file is not in UTF-8.',
      'Save it as UTF-8 in your editor; lectern import converts older files in bulk.',
    ],
  }),
  'file-outside': rule<{ target: string }>({
    severity: 'error',
    'zh-CN': ({ target }) => [`这是一个指向档案之外的链接（${target}），没有读取。`, '把文件本身放进档案的文件夹。'],
    en: ({ target }) => [
      `This is a link to a place outside the archive (${target}) and was not read.`,
      'Put the file itself into the archive’s folder.',
    ],
  }),
  'file-misplaced': rule<{ folders: string[]; near: string | null }>({
    severity: 'warning',
    'zh-CN': ({ folders, near }) => [
      '档案不读取这个位置上的文件，它不会出现在网站上。',
      `${nearest(near, 'zh-CN')}${near === null ? '' : '不是的话，'}把它放进 ${listed(folders, 'zh-CN')}${folders.length > 1 ? ' 之一' : ''}，或者移出档案的文件夹。`,
    ],
    en: ({ folders, near }) => [
      'The archive reads nothing from this place: the file will not appear on the site.',
      `${nearest(near, 'en')}${near === null ? 'Move' : 'If not, move'} it into ${folders.length > 1 ? 'one of ' : ''}${listed(folders, 'en')}, or out of the archive’s folder.`,
    ],
  }),
  'file-type': rule<{ extension: string }>({
    severity: 'warning',
    'zh-CN': ({ extension }) => [
      `这里的文献只读 .mdx，${extension} 文件不会出现在网站上。`,
      extension.toLowerCase() === '.mdx'
        ? '把扩展名改成小写的 .mdx。'
        : '用 lectern import 把它转成 .mdx；如果是附件，写进文献的 attachments。',
    ],
    en: ({ extension }) => [
      `Documents here are .mdx files; this ${extension} file will not appear on the site.`,
      extension.toLowerCase() === '.mdx'
        ? 'Write the extension in small letters, .mdx.'
        : 'Convert it with lectern import; if it is an attachment, name it under attachments in its document.',
    ],
  }),
  'file-unused': rule<Record<string, never>>({
    severity: 'hint',
    'zh-CN': () => ['没有文献用到这个文件，它不会出现在网站上。', '在文献里插入它、写进 attachments，或者删去。'],
    en: () => [
      'No document uses this file, so it will not appear on the site.',
      'Show it in a document, name it under attachments, or remove it.',
    ],
  }),
  'yaml-syntax': rule<{ code: string | null; detail: string }>({
    severity: 'error',
    'zh-CN': ({ code, detail }) => [
      `这里不合 YAML 的写法：${yamlFault(code, 'zh-CN') ?? `解析器的原话是“${detail}”`}。后面的字段还没有检查。`,
      '检查缩进、成对的引号和括号；冒号用半角，后面空一格；含有冒号或以 - [ { # & * ! | > % @ 开头的值要加引号。',
    ],
    en: ({ code, detail }) => [
      `This is not valid YAML: ${yamlFault(code, 'en') ?? `the parser says “${detail}”`}. The fields that follow have not been checked yet.`,
      'Look at the indent, the pairs of quotes and brackets, and the space after each colon; quote values that hold a colon or begin with - [ { # & * ! | > % @.',
    ],
  }),
  'yaml-shape': rule<{ expected: 'map' | 'list' }>({
    severity: 'error',
    'zh-CN': ({ expected }) => [
      expected === 'list'
        ? '这个文件应当是一个列表，每项以“- ”开头。'
        : '这里应当写成“字段: 值”，一行一个，冒号用半角，后面空一格。',
      '参照随附的示例档案或 docs 里的写法。',
    ],
    en: ({ expected }) => [
      expected === 'list'
        ? 'This file should be a list (each entry begins with “- ”).'
        : 'This should be “field: value”, one a line, with a space after the colon.',
      'See the bundled archive or the guide for an example.',
    ],
  }),
  'front-matter-missing': rule<Record<string, never>>({
    severity: 'error',
    'zh-CN': () => [
      '文件开头没有说明栏。',
      '第一行写 ---，接着每行一个“字段: 值”（文献至少写 id 和 title，页面至少写 title），最后再写一行 ---。',
    ],
    en: () => [
      'The file does not begin with front matter.',
      'Write --- on the first line, then one “field: value” a line (at least id and title; for a page, title), then --- again.',
    ],
  }),
  'front-matter-unclosed': rule<Record<string, never>>({
    severity: 'error',
    'zh-CN': () => ['说明栏只有开头的 ---，没有结尾的 ---。', '在最后一个字段之后、正文之前，单独写一行 ---。'],
    en: () => [
      'The front matter opens with --- but never closes.',
      'Write --- on a line of its own after the last field, before the text.',
    ],
  }),
};
