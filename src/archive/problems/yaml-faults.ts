import type { Locale } from '../locale.ts';

/** The mistakes that contributors make in YAML, by the parser's name for them; the others are told in the parser's own words. */
const faults: Record<string, Record<Locale, string>> = {
  ALIASES: { 'zh-CN': '以 * 引用的内容层层展开，过于庞大', en: 'what is quoted with * unfolds to far too much' },
  BAD_ALIAS: { 'zh-CN': '以 * 开头的值没有加引号', en: 'a value that begins with * is not in quotes' },
  BAD_DQ_ESCAPE: {
    'zh-CN': '双引号里有 YAML 不认识的反斜杠写法',
    en: 'there is an unknown \\ sequence inside double quotes',
  },
  BAD_INDENT: {
    'zh-CN': '缩进不对，或者方括号、花括号没有配对',
    en: 'the indent is wrong, or a bracket is not closed',
  },
  BAD_SCALAR_START: {
    'zh-CN': '值以 YAML 的保留符号开头',
    en: 'the value begins with a character that YAML keeps for itself',
  },
  BLOCK_AS_IMPLICIT_KEY: { 'zh-CN': '值里又出现了“字段: 值”', en: 'there is another “field: value” inside the value' },
  MISSING_CHAR: {
    'zh-CN': '引号或括号没有配对，或者冒号后面没有空格',
    en: 'a quote or bracket is not closed, or a space is missing',
  },
  MULTILINE_IMPLICIT_KEY: {
    'zh-CN': '这一行没有“: ”（半角冒号加空格）',
    en: 'this line has no colon followed by a space',
  },
  MULTIPLE_DOCS: { 'zh-CN': '多出了一行 ---', en: 'there is one line --- too many' },
  TAB_AS_INDENT: { 'zh-CN': '缩进用了制表符（Tab），应当用空格', en: 'the indent is made with a tab; use spaces' },
  UNEXPECTED_TOKEN: { 'zh-CN': '这里多出了一些字符', en: 'there is something here that does not belong' },
};

/** What is wrong with a YAML text, in plain words; null where there are none for it. */
export function yamlFault(code: string | null, locale: Locale): string | null {
  return code === null ? null : (faults[code]?.[locale] ?? null);
}
