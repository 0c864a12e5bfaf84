import { rule } from './rule.ts';

/** The time codes of paragraphs: their form, and where they stand. */
export const timeRules = {
  'time-form': rule<{ value: string }>({
    severity: 'error',
    'zh-CN': ({ value }) => [
      `“${value}”不是时间码。`,
      '写成“时:分:秒”，例如 <Time at="00:12:03" />；数字和冒号用半角，分和秒不超过 59。',
    ],
    en: ({ value }) => [
      `“${value}” is not a time code.`,
      'Write hours:minutes:seconds, as in <Time at="00:12:03" />; minutes and seconds are at most 59.',
    ],
  }),
  'time-place': rule<Record<string, never>>({
    severity: 'warning',
    'zh-CN': () => ['这个时间码不在一段的开头，不起作用。', '移到一段文字的最前面；两段合成一段时，只留第一个时间码。'],
    en: () => [
      'This time code is not at the start of a paragraph, so it has no effect.',
      'Move it to the very start of a paragraph; where two paragraphs were joined, keep the first code only.',
    ],
  }),
  'time-order': rule<Record<string, never>>({
    severity: 'warning',
    'zh-CN': () => ['这个时间码比前面的还早。', '对照录音改正；段落调换过次序的，时间码要跟着段落走。'],
    en: () => [
      'This time code is earlier than one before it.',
      'Put it right by the recording; where paragraphs were moved, their codes move with them.',
    ],
  }),
};
