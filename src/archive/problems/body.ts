import { htmlElement, mdxFault } from './mdx-faults.ts';
import { reasonInWords } from './reasons.ts';
import { listed, nearest, rule } from './rule.ts';
import { timeRules } from './time-codes.ts';

/** The text of a document: what may stand in it, and what it points to. */
export const bodyRules = {
  'mdx-syntax': rule<{ detail: string }>({
    severity: 'error',
    'zh-CN': ({ detail }) => mdxFault(detail, 'zh-CN'),
    en: ({ detail }) => mdxFault(detail, 'en'),
  }),
  'mdx-code': rule<{ kind: 'import' | 'expression' }>({
    severity: 'error',
    'zh-CN': ({ kind }) => [
      kind === 'import'
        ? '文献里不能写 import 或 export：文献是数据，不运行代码。'
        : '文献里不能写 {…} 表达式：文献是数据，不运行代码。',
      kind === 'import'
        ? '删去这一段；需要的组件已经可以直接使用。若是正文，在行首加反斜杠 \\。'
        : '若是正文里的花括号，写成 \\{ 和 \\}；注释写成 {/* … */}。',
    ],
    en: ({ kind }) => [
      kind === 'import'
        ? 'A document may not import or export: it is data and runs no code.'
        : 'A document may not hold {…} expressions: it is data and runs no code.',
      kind === 'import'
        ? 'Remove this; the components there are can be used as they are. If it is text, put a \\ before it.'
        : 'For braces in the text write \\{ and \\}; for a comment write {/* … */}.',
    ],
  }),
  'page-code': rule<{ kind: 'import' | 'expression' }>({
    severity: 'error',
    'zh-CN': ({ kind }) => [
      `这一页用了${kind === 'import' ? ' import 或 export' : ' {…} 表达式'}，而 archive.yaml 没有允许页面运行代码。`,
      '删去代码；若这些页面都由可信的人维护，在 archive.yaml 里写 trustedPages: true。',
    ],
    en: ({ kind }) => [
      `This page uses ${kind === 'import' ? 'import or export' : 'an {…} expression'}, but archive.yaml does not allow pages to run code.`,
      'Remove the code; if only trusted people keep these pages, write trustedPages: true in archive.yaml.',
    ],
  }),
  'html-element': rule<{ name: string }>({
    severity: 'error',
    'zh-CN': ({ name }) => htmlElement(name, 'zh-CN'),
    en: ({ name }) => htmlElement(name, 'en'),
  }),
  'component-unknown': rule<{ name: string; near: string | null; known: string[] }>({
    severity: 'error',
    'zh-CN': ({ name, near, known }) => [
      `没有名为 <${name}> 的组件。`,
      `${nearest(near, 'zh-CN')}可以用的组件：${listed(known, 'zh-CN')}。若是正文，把 < 写成 \\<。`,
    ],
    en: ({ name, near, known }) => [
      `There is no component <${name}>.`,
      `${nearest(near, 'en')}Components: ${listed(known, 'en')}. If it is text, write \\< for the <.`,
    ],
  }),
  'component-inline': rule<{ name: string }>({
    severity: 'error',
    'zh-CN': ({ name }) => [`<${name}> 不能写在一行文字中间。`, '让它单独成段，前后各空一行。'],
    en: ({ name }) => [
      `<${name}> cannot stand inside a line of text.`,
      'Put it in a paragraph of its own, with an empty line before and after.',
    ],
  }),
  'component-content': rule<{ name: string; wants: 'none' | 'some' }>({
    severity: 'error',
    'zh-CN': ({ name, wants }) => [
      wants === 'none' ? `<${name}> 里面不能有内容。` : `<${name}> 里面没有内容。`,
      wants === 'none' ? `写成 <${name} … />，它的文字放在下一段。` : `写成 <${name}>内容</${name}>。`,
    ],
    en: ({ name, wants }) => [
      wants === 'none' ? `<${name}> cannot hold anything.` : `<${name}> holds nothing.`,
      wants === 'none'
        ? `Write <${name} … /> and put the text in the next paragraph.`
        : `Write <${name}>text</${name}>.`,
    ],
  }),
  'attribute-unknown': rule<{ component: string; attribute: string; near: string | null; known: string[] }>({
    severity: 'error',
    'zh-CN': ({ component, attribute, near, known }) => [
      `<${component}> 没有属性“${attribute}”。`,
      `${nearest(near, 'zh-CN')}可以用的属性：${listed(known, 'zh-CN')}。`,
    ],
    en: ({ component, attribute, near, known }) => [
      `<${component}> has no attribute “${attribute}”.`,
      `${nearest(near, 'en')}Attributes: ${listed(known, 'en')}.`,
    ],
  }),
  'attribute-missing': rule<{ component: string; attributes: string[] }>({
    severity: 'error',
    'zh-CN': ({ component, attributes }) => [
      `<${component}> 缺少属性${attributes.map((name) => `“${name}”`).join('或')}。`,
      `加上 ${attributes.map((name) => `${name}="…"`).join(' 或 ')}。`,
    ],
    en: ({ component, attributes }) => [
      `<${component}> lacks the attribute ${attributes.map((name) => `“${name}”`).join(' or ')}.`,
      `Add ${attributes.map((name) => `${name}="…"`).join(' or ')}.`,
    ],
  }),
  'attribute-literal': rule<{ component: string; attribute: string }>({
    severity: 'error',
    'zh-CN': ({ component, attribute }) => [
      `<${component}> 的属性“${attribute}”的值不是直接写出的文字。`,
      '属性一律写成 名称="文字"，不能用 {…}，也不能省去值。',
    ],
    en: ({ component, attribute }) => [
      `The attribute “${attribute}” of <${component}> is not plain text.`,
      'Write every attribute as name="text", without {…} and never without a value.',
    ],
  }),
  'attribute-repeated': rule<{ component: string; attribute: string }>({
    severity: 'error',
    'zh-CN': ({ component, attribute }) => [`<${component}> 的属性“${attribute}”写了两次。`, '留下一处。'],
    en: ({ component, attribute }) => [
      `The attribute “${attribute}” of <${component}> is given twice.`,
      'Keep one of the two.',
    ],
  }),
  ...timeRules,
  'body-empty': rule<Record<string, never>>({
    severity: 'warning',
    'zh-CN': () => ['这篇文献没有正文。', '补上正文；原件只有题目的，可以在 summary 里说明。'],
    en: () => ['This document has no text.', 'Add the text; if the source is a title only, say so in summary.'],
  }),
  'heading-top': rule<Record<string, never>>({
    severity: 'hint',
    'zh-CN': () => ['正文里有一级标题（#）。页面已用题目作一级标题，这里会显示成二级。', '正文的标题从 ## 开始。'],
    en: () => [
      'The text has a heading of the first level (#). The page’s title is that already, so this one is shown as a second.',
      'Begin the headings of the text with ##.',
    ],
  }),
  'heading-skip': rule<{ from: number; to: number }>({
    severity: 'hint',
    'zh-CN': ({ from, to }) => [
      `标题从第 ${from} 级跳到了第 ${to} 级。`,
      `改成第 ${from + 1} 级（${'#'.repeat(from + 1)}），读屏软件和目录才连得上。`,
    ],
    en: ({ from, to }) => [
      `The headings go from level ${from} to level ${to}.`,
      `Make this one level ${from + 1} (${'#'.repeat(from + 1)}), so that screen readers and the contents list can follow.`,
    ],
  }),
  'footnote-undefined': rule<{ label: string }>({
    severity: 'warning',
    'zh-CN': ({ label }) => [
      `脚注 [^${label}] 没有注文，会原样显示出来。`,
      `在文末加一段“[^${label}]: 注文”；若不是脚注，写成 \\[^${label}]。`,
    ],
    en: ({ label }) => [
      `The footnote [^${label}] has no text and is shown as it stands.`,
      `Add “[^${label}]: …” at the end; if it is no footnote, write \\[^${label}].`,
    ],
  }),
  'footnote-unused': rule<{ label: string }>({
    severity: 'warning',
    'zh-CN': ({ label }) => [
      `正文里没有引用脚注 [^${label}]，它的注文不会显示。`,
      `在正文该加注的地方写 [^${label}]；不再需要的，删去这条注文。`,
    ],
    en: ({ label }) => [
      `Nothing in the text refers to the footnote [^${label}], so it is not shown.`,
      `Write [^${label}] where the note belongs, or remove the note.`,
    ],
  }),
  'strike-single': rule<{ text: string }>({
    severity: 'warning',
    'zh-CN': ({ text }) => [
      `“${text}”夹在两个 ~ 之间，会显示成删除线。`,
      '表示范围的 ~ 写成 \\~ 或 ～；确要加删除线，用两个 ~~。',
    ],
    en: ({ text }) => [
      `“${text}” stands between two ~ and is shown struck through.`,
      'Write \\~ for a range; to strike text through, use two: ~~.',
    ],
  }),
  'link-document': rule<{ target: string; near: string | null }>({
    severity: 'error',
    'zh-CN': ({ target, near }) => [
      `链接指向的文献“${target}”不存在。`,
      `${nearest(near, 'zh-CN')}写对方文件的相对路径（../cases/x.mdx），或 /lectures/编号/、/cases/编号/。`,
    ],
    en: ({ target, near }) => [
      `The link leads to a document that does not exist: “${target}”.`,
      `${nearest(near, 'en')}Write the relative path of the other file (../cases/x.mdx), or /lectures/<id>/ or /cases/<id>/.`,
    ],
  }),
  'link-anchor': rule<{ target: string; anchor: string; last: string | null }>({
    severity: 'error',
    'zh-CN': ({ target, anchor, last }) => [
      `${target.startsWith('#') ? '这篇文献' : `“${target.split('#')[0]}”`}里没有“#${anchor}”这一处。`,
      `在它的页面上复制段落的链接${last === null ? '' : last === 'p1' ? '（只有一段：p1）' : `（段落编号从 p1 到 ${last}）`}，或去掉 # 及其后面的部分。`,
    ],
    en: ({ target, anchor, last }) => [
      `${target.startsWith('#') ? 'This document' : `“${target.split('#')[0]}”`} has no place “#${anchor}”.`,
      `Copy the paragraph’s link from its page${last === null ? '' : last === 'p1' ? ' (there is one paragraph, p1)' : ` (paragraphs are p1 to ${last})`}, or leave out the # and what follows.`,
    ],
  }),
  'link-file': rule<{ target: string }>({
    severity: 'error',
    'zh-CN': ({ target }) => [
      `链接指向的文件“${target}”不存在。`,
      '核对文件名（大小写、扩展名），文件要放在档案的文件夹里。',
    ],
    en: ({ target }) => [
      `The link leads to a file that does not exist: “${target}”.`,
      'Check the name (case, extension); the file must be inside the archive’s folder.',
    ],
  }),
  'link-page': rule<{ target: string }>({
    severity: 'error',
    'zh-CN': ({ target }) => [`网站上没有“${target}”这一页。`, '核对网址；站内网址以 / 开头，不写域名和子路径。'],
    en: ({ target }) => [
      `The site has no page “${target}”.`,
      'Check the address; addresses inside the site begin with /, without host and base path.',
    ],
  }),
  'link-scheme': rule<{ scheme: string }>({
    severity: 'error',
    'zh-CN': ({ scheme }) => [
      `链接不能用“${scheme}”开头的地址。`,
      '可以用 http、https、mailto、tel 和站内的相对路径。',
    ],
    en: ({ scheme }) => [
      `A link may not begin with “${scheme}”.`,
      'Use http, https, mailto, tel or a path inside the archive.',
    ],
  }),
  'image-missing': rule<{ source: string }>({
    severity: 'error',
    'zh-CN': ({ source }) => [
      `图片“${source}”不存在。`,
      '核对文件名（大小写、扩展名）；路径从这篇文献所在的文件夹写起。',
    ],
    en: ({ source }) => [
      `The image “${source}” does not exist.`,
      'Check the name (case, extension); the path starts from the document’s folder.',
    ],
  }),
  'image-unreadable': rule<{ source: string; reason: string }>({
    severity: 'error',
    'zh-CN': ({ source, reason }) => [
      `图片“${source}”打不开（${reasonInWords(reason, 'zh-CN')}）。`,
      '用看图软件打开检查，另存为 PNG 或 JPEG。',
    ],
    en: ({ source, reason }) => [
      `The image “${source}” cannot be opened (${reasonInWords(reason, 'en')}).`,
      'Open it in a viewer and save it again as PNG or JPEG.',
    ],
  }),
  'image-remote': rule<{ source: string }>({
    severity: 'error',
    'zh-CN': ({ source }) => [
      `图片“${source}”在别的网站上。`,
      '把图片下载到这篇文献旁边：档案要在没有互联网的地方也完整。',
    ],
    en: ({ source }) => [
      `The image “${source}” is on another site.`,
      'Save it beside the document: the archive must be whole without the internet.',
    ],
  }),
  'image-alt': rule<{ source: string }>({
    severity: 'warning',
    'zh-CN': ({ source }) => [
      `图片“${source}”没有文字说明。`,
      '写成 ![图上有什么](路径)，看不到图的读者靠它了解内容。',
    ],
    en: ({ source }) => [
      `The image “${source}” has no description.`,
      'Write ![what it shows](path): readers who cannot see it rely on that.',
    ],
  }),
};
