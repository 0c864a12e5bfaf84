import { rule } from './rule.ts';

/** Days, years, spans and places in a grid, as the programme's files write them. */
export const spanRules = {
  'day-form': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      `“${field}”要写到哪一天，“${value}”只写到${precision(value)}。`,
      '写成 2023-08-24。',
    ],
    en: ({ field, value }) => [
      `“${field}” needs a whole day, and “${value}” is only ${value.length === 4 ? 'a year' : 'a month'}.`,
      'Write it as 2023-08-24.',
    ],
  }),
  'year-form': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [`“${field}”只写年份，“${value}”写得太细。`, '只写四位数的年份；日期写在各条里。'],
    en: ({ field, value }) => [
      `“${field}” is a year alone, and “${value}” says more.`,
      'Write its four digits alone; dates belong to the entries.',
    ],
  }),
  'range-reversed': rule<{ field: string; from: string; to: string }>({
    severity: 'error',
    'zh-CN': ({ field, from, to }) => [`“${field}”的起（${from}）大于止（${to}）。`, '对调或改正 from 和 to。'],
    en: ({ field, from, to }) => [
      `“${field}” goes from ${from} to ${to}, which is less.`,
      'Swap or correct from and to.',
    ],
  }),
  'schedule-long': rule<{ series: string; from: string; to: string; most: number }>({
    severity: 'error',
    'zh-CN': ({ series, from, to, most }) => [
      `“${series}”的场次从 ${from} 排到 ${to}，超过 ${most} 年，画不成日历。`,
      '核对 schedule 的 from、to 和这个系列各篇的日期：多半是年份写错了。',
    ],
    en: ({ series, from, to, most }) => [
      `“${series}” would meet from ${from} to ${to}, more than ${most} years: too long for a calendar.`,
      'Check “from” and “to” of its schedule and the dates of its documents: most likely a year is mistyped.',
    ],
  }),
  'tile-form': rule<{ field: string; value: number[] }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      `“${field}”要两个数，这里有 ${value.length} 个。`,
      '写成 [列, 行]，都从 1 数起，例如 [3, 2]。',
    ],
    en: ({ field, value }) => [
      `“${field}” takes two numbers, and here there ${value.length === 1 ? 'is 1' : `are ${value.length}`}.`,
      'Write [column, row], both from 1, such as [3, 2].',
    ],
  }),
  'tile-far': rule<{ field: string; value: number[]; most: number }>({
    severity: 'error',
    'zh-CN': ({ field, value, most }) => [
      `“${field}”的 [${value.join(', ')}] 太远：方格地图最多 ${most} 列、${most} 行。`,
      '核对这两个数；从左上角的 1 数起，中间不必留空。',
    ],
    en: ({ field, value, most }) => [
      `“${field}” [${value.join(', ')}] is too far out: the grid has at most ${most} columns and ${most} rows.`,
      'Check both numbers; they count from 1 at the upper left.',
    ],
  }),
  'tile-taken': rule<{ name: string; at: string }>({
    severity: 'error',
    'zh-CN': ({ name, at }) => [`这一格已经给了“${name}”（${at}）。`, '给其中一个换一格。'],
    en: ({ name, at }) => [`This tile is that of “${name}” already (${at}).`, 'Give one of them another.'],
  }),
};

function precision(value: string): string {
  return value.length === 4 ? '年' : '月';
}
