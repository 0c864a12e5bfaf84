import type { Locale } from '../locale.ts';
import type { Advice } from './rule.ts';

/** Plain Markdown for the HTML tags that authors reach for most. */
const instead: Record<Locale, Record<string, string>> = {
  'zh-CN': {
    br: '要换行，在行末写一个反斜杠 \\。',
    img: '要插图，写 ![说明](路径)。',
    a: '要加链接，写 [文字](网址)。',
    b: '要加粗，写 **文字**。',
    strong: '要加粗，写 **文字**。',
  },
  en: {
    br: 'To break a line, end it with a backslash \\. ',
    img: 'For an image write ![description](path). ',
    a: 'For a link write [text](address). ',
    b: 'For bold text write **text**. ',
    strong: 'For bold text write **text**. ',
  },
};

/** An HTML tag in the text, closed or not. */
export function htmlElement(name: string, locale: Locale): Advice {
  const advice = instead[locale][name] ?? '';
  return locale === 'zh-CN'
    ? [`正文里不能写 HTML 标签 <${name}>。`, `${advice}要让读者看到这几个字符，写成 \\<${name}>。`]
    : [
        `HTML tags such as <${name}> cannot be used in the text.`,
        `${advice}To show these characters to the reader, write \\<${name}>.`,
      ];
}

/** A fault of MDX in plain words: the parser's sentence is recognised, and quoted where it is not one of the common ones. */
export function mdxFault(detail: string, locale: Locale): Advice {
  const chinese = locale === 'zh-CN';
  const open = /^Expected (?:a|the) closing tag (?:for )?`<\/?([^>`]*)>`/.exec(detail)?.[1];
  const close = /^Unexpected closing tag `<\/([^>`]*)>`/.exec(detail)?.[1];
  const name = open ?? close;
  if (name !== undefined && /^[a-z]/.test(name)) return htmlElement(name, locale);
  if (open !== undefined) {
    return chinese
      ? [
          `<${open}> 没有在同一段、同一层里结束。`,
          `写成 <${open}>内容</${open}>，或者 <${open} … />。若是正文，把 < 写成 \\<。`,
        ]
      : [
          `<${open}> is not closed in the place where it was opened.`,
          `Write <${open}>text</${open}>, or <${open} … />. If it is text, write \\< for the <.`,
        ];
  }
  if (close !== undefined) {
    return chinese
      ? [`</${close}> 没有对应的 <${close}>。`, `删去它，或者在前面补上 <${close}>。若是正文，把 < 写成 \\<。`]
      : [
          `</${close}> closes nothing.`,
          `Remove it, or write <${close}> before the text it should close. If it is text, write \\< for the <.`,
        ];
  }
  if (detail.startsWith('Unexpected character `!`')) {
    return chinese
      ? ['正文里不能写 HTML 注释 <!-- … -->。', '注释写成 {/* … */}。']
      : ['HTML comments <!-- … --> cannot be used in the text.', 'Write a comment as {/* … */}.'];
  }
  if (detail.startsWith('Unexpected character after `<`')) {
    return chinese
      ? [
          '这个 < 后面不是一个写完整的组件。',
          '若是正文，写成 \\<；网址写成 [文字](网址)；组件的属性写成 名称="文字"，最后以 /> 结尾。',
        ]
      : [
          'This < does not begin a well-formed component.',
          'If it is text, write \\<; write addresses as [text](address), and attributes of components as name="text", with /> at the end.',
        ];
  }
  if (detail.startsWith('Unexpected end of file in expression')) {
    return chinese
      ? ['这个 { 没有配对的 }。', '若是正文里的花括号，写成 \\{ 和 \\}；注释写成 {/* … */}。']
      : ['This { has no matching }.', 'For braces in the text write \\{ and \\}; for a comment write {/* … */}.'];
  }
  if (detail.startsWith('A line is too long')) {
    return chinese
      ? ['这一行太长，里面的 * _ ~ ` [ < & 等符号又太多，读不了。', '把它分成几段，段与段之间空一行。']
      : [
          'This line is too long and has too many of the signs * _ ~ ` [ < & to be read.',
          'Divide it into paragraphs with an empty line between them.',
        ];
  }
  return chinese
    ? [
        `正文从这里起不合 MDX 的写法，解析器的原话是“${detail}”。`,
        '正文里的 < 写成 \\<，{ 写成 \\{；网址写成 [文字](网址)；组件要成对，或以 /> 结尾。',
      ]
    : [
        `From here on the text is not valid MDX; the parser says “${detail}”.`,
        'Write \\< for a < and \\{ for a { in the text, [text](address) for a link, and close every component or end it with />.',
      ];
}
