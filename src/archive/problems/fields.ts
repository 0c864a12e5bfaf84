import type { DocumentType } from '../document.ts';
import { wholeDate } from '../written-date.ts';
import { listed, nearest, rule } from './rule.ts';
import { inField } from './unknown-word.ts';

/** Words for what a value is, so that a message can say what was found and what was wanted. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'nothing';

const chinese: Record<ValueKind, string> = {
  text: '文字',
  number: '数字',
  boolean: ' true 或 false',
  list: '列表',
  map: '“字段: 值”',
  nothing: '空值',
};
const english: Record<ValueKind, string> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  map: '“field: value” lines',
  nothing: 'nothing',
};

/** How a value of the wanted kind is written instead of the one that stands there. */
function chineseForm(expected: ValueKind, found: ValueKind): string {
  if (expected === 'list') return '写成列表：[甲, 乙]；只有一项也写成 [甲]。';
  if (expected === 'map') return '写成“字段: 值”，一行一个。';
  if (expected === 'boolean') return '写 true 或 false，不加引号。';
  if (expected === 'number') return '写成数字，不加引号。';
  if (found === 'list') return '这里只写一个值，不写成列表。';
  return found === 'map' ? '这里只写文字；文字里有冒号的，整个加上引号。' : '给这个值加上引号。';
}

function englishForm(expected: ValueKind, found: ValueKind): string {
  if (expected === 'list') return 'Write a list: [a, b]; a single entry is [a].';
  if (expected === 'map') return 'Write “field: value”, one a line.';
  if (expected === 'boolean') return 'Write true or false, without quotes.';
  if (expected === 'number') return 'Write a number, without quotes.';
  if (found === 'list') return 'Write a single value here, not a list.';
  return found === 'map' ? 'Write text only; put it in quotes if it holds a colon.' : 'Put the value in quotes.';
}

const chineseTypes: Record<DocumentType, string> = { lecture: '授课', talk: '交流发言', case: '案例' };

/** Fields of YAML files and front matter. */
export const fieldRules = {
  'field-unknown': rule<{ field: string; near: string | null; known: string[] }>({
    severity: 'error',
    'zh-CN': ({ field, near, known }) => [
      `没有“${field}”这个字段。`,
      `${nearest(near, 'zh-CN')}可以用的字段：${listed(known, 'zh-CN', 40)}。`,
    ],
    en: ({ field, near, known }) => [
      `There is no field “${field}”.`,
      `${nearest(near, 'en')}Fields to choose from: ${listed(known, 'en', 40)}.`,
    ],
  }),
  'field-missing': rule<{ field: string }>({
    severity: 'error',
    'zh-CN': ({ field }) => [`缺少必填的字段“${field}”。`, `加一行“${field}: …”。`],
    en: ({ field }) => [`The required field “${field}” is missing.`, `Add a line “${field}: …”.`],
  }),
  'field-required-here': rule<{ field: string; type: DocumentType }>({
    severity: 'error',
    'zh-CN': ({ field, type }) => [
      `本档案要求每篇${chineseTypes[type]}写明“${field}”，这里没有写。`,
      `补上“${field}: …”；确实不知道的，请档案管理者在 archive.yaml 的 require 里放宽。`,
    ],
    en: ({ field, type }) => [
      `This archive requires “${field}” of every ${type}, and it is not given here.`,
      `Add “${field}: …”; if it is not known, ask the archive’s owner to relax require in archive.yaml.`,
    ],
  }),
  'field-type': rule<{ field: string; expected: ValueKind; found: ValueKind }>({
    severity: 'error',
    'zh-CN': ({ field, expected, found }) => [
      `“${field}”应当是${chinese[expected]}，这里写的是${chinese[found]}。`,
      chineseForm(expected, found),
    ],
    en: ({ field, expected, found }) => [
      `“${field}” should be ${english[expected]}, but ${english[found]} stands here.`,
      englishForm(expected, found),
    ],
    // A code or a title of digits: as it is written, nought in front and all.
    fix: ({ expected, found }) => (expected === 'text' && (found === 'number' || found === 'boolean') ? 'quote' : null),
  }),
  'number-form': rule<{ field: string; value: number; least: number | null }>({
    severity: 'error',
    'zh-CN': ({ field, value, least }) => [
      `“${field}”不能是 ${value}。`,
      least === null ? '写整数。' : `写整数，最小是 ${least}。`,
    ],
    en: ({ field, value, least }) => [
      `“${field}” cannot be ${value}.`,
      least === null ? 'Write a whole number.' : `Write a whole number, ${least} or more.`,
    ],
  }),
  'field-empty': rule<{ field: string }>({
    severity: 'error',
    'zh-CN': ({ field }) => [`“${field}”是空的。`, '写上内容；不知道的，把整行删去，不要留空。'],
    en: ({ field }) => [
      `“${field}” is empty.`,
      'Give it a value; if it is not known, remove the whole line rather than leave it empty.',
    ],
  }),
  'field-choice': rule<{ field: string; value: string; choices: string[]; near: string | null }>({
    severity: 'error',
    'zh-CN': ({ field, value, choices, near }) => [
      `“${field}”不能写“${value}”。`,
      `${nearest(near, 'zh-CN')}可以写：${listed(choices, 'zh-CN')}。`,
    ],
    en: ({ field, value, choices, near }) => [
      `“${field}” cannot be “${value}”.`,
      `${nearest(near, 'en')}Choose from: ${listed(choices, 'en')}.`,
    ],
  }),
  'field-repeated': rule<{ field: string }>({
    severity: 'error',
    'zh-CN': ({ field }) => [`字段“${field}”写了两次。`, '留下一处；要写多个值的，用列表：[甲, 乙]。'],
    en: ({ field }) => [
      `The field “${field}” is given twice.`,
      'Keep one of them; for several values write a list: [a, b].',
    ],
  }),
  'entry-repeated': rule<{ field: string; value: string }>({
    severity: 'warning',
    'zh-CN': ({ field, value }) => [`“${field}”里的“${value}”与前面的一项重复。`, '删去重复的一项。'],
    en: ({ field, value }) => [`“${value}” in “${field}” repeats an earlier entry.`, 'Remove one of the two.'],
    fix: () => 'remove',
  }),
  'text-control': rule<{ field: string; code: string }>({
    severity: 'error',
    'zh-CN': ({ field, code }) => [`“${field}”里有看不见的控制字符（${code}）。`, '删去这个字符，重新输入这一段。'],
    en: ({ field, code }) => [
      `“${field}” holds an invisible control character (${code}).`,
      'Remove it by typing this stretch again.',
    ],
  }),
  'id-form': rule<{ value: string }>({
    severity: 'error',
    'zh-CN': ({ value }) => [
      `编号“${value}”不合规定。`,
      '编号用小写字母 a–z、数字和连字符 -，1 到 64 个字符，例如 huanggang-2023-08；定下以后不再更改。',
    ],
    en: ({ value }) => [
      `The id “${value}” is not of the right form.`,
      'An id has 1 to 64 of the characters a–z, 0–9 and -, such as huanggang-2023-08, and never changes once given.',
    ],
  }),
  /** `field` is null where the name is that of the file. */
  'slug-form': rule<{ field: string | null; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      `${field === null ? '文件名' : `“${field}”的值`}“${value}”不能用在网址里。`,
      '用小写字母 a–z、数字和连字符 -，1 到 64 个字符，例如拼音 huanggang。',
    ],
    en: ({ field, value }) => [
      field === null
        ? `The file name “${value}” cannot stand in an address.`
        : `“${value}” cannot stand in an address (“${field}”).`,
      'Use 1 to 64 of the characters a–z, 0–9 and -, such as upper-valley.',
    ],
  }),
  'slug-reserved': rule<{ value: string }>({
    severity: 'error',
    'zh-CN': ({ value }) => [`“${value}”是网站自己要用的网址。`, '换一个名称。'],
    en: ({ value }) => [`The site itself uses the address “${value}”.`, 'Choose another name.'],
  }),
  'date-form': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      `“${field}”的值“${value}”不是本档案的日期写法。`,
      '写成 2023-08-24；只知道年月写 2023-08，只知道年份写 2023。用半角数字，月和日各两位。',
    ],
    en: ({ field, value }) => [
      `“${value}” is not how this archive writes a date (“${field}”).`,
      'Write 2023-08-24, or 2023-08 or 2023 where only the month or the year is known.',
    ],
    fix: ({ field, value }) => inField(field, wholeDate(value)),
  }),
  'date-impossible': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [`“${field}”的值“${value}”在日历上不存在。`, '对照原件改正；拿不准日的，只写年月。'],
    en: ({ field, value }) => [
      `There is no such day as “${value}” (“${field}”).`,
      'Correct it from the source; where the day is in doubt, write the year and month only.',
    ],
  }),
  'url-form': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      `“${field}”的值“${value}”不是完整的网址。`,
      '写完整的网址，以 http:// 或 https:// 开头。',
    ],
    en: ({ field, value }) => [
      `“${value}” is not a whole web address (“${field}”).`,
      'Write the whole address, beginning with http:// or https://.',
    ],
  }),
  'language-form': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      `“${field}”的值“${value}”不是语言代码。`,
      '写 BCP 47 代码，例如 zh-CN、zh-Hant、en。',
    ],
    en: ({ field, value }) => [
      `“${value}” is not a language tag (“${field}”).`,
      'Write a BCP 47 tag, such as en, zh-CN or zh-Hant.',
    ],
  }),
};
