import { rule } from './rule.ts';

/** The list of terms, and how the words of documents are written. */
export const termRules = {
  'term-wrong': rule<{ wrong: string; right: string; count: number }>({
    severity: 'hint',
    'zh-CN': ({ wrong, right, count }) => [
      `“${wrong}”是不是“${right}”？${count > 1 ? `这个文件里有 ${count} 处。` : ''}`,
      '对照录音或原件改正；引用的原文如此，可以不改。',
    ],
    en: ({ wrong, right, count }) => [
      `Is “${wrong}” meant to be “${right}”?${count > 1 ? ` It stands in this file ${count} times.` : ''}`,
      'Correct it from the recording or the original; where it is quoted as it was written, leave it.',
    ],
  }),
  'term-clash': rule<{ form: string; first: string }>({
    severity: 'warning',
    'zh-CN': ({ form, first }) => [
      `“${form}”列为错误的写法，而第 ${first} 行也有它，意思不同。`,
      '一个写法只能对应一个正确的写法，也不能自己又是正确的；删去其中一处。',
    ],
    en: ({ form, first }) => [
      `“${form}” is listed as a wrong form, but means something else on line ${first}.`,
      'A wrong form has one right form and is none itself; remove one of the two.',
    ],
  }),
  'term-repeated': rule<{ form: string; first: string }>({
    severity: 'warning',
    'zh-CN': ({ form, first }) => [
      `“${form}”在第 ${first} 行已经有了。`,
      '一个词只能有一条，一个简称也只能属于一个词；把两条合成一条。',
    ],
    en: ({ form, first }) => [
      `“${form}” is on line ${first} already.`,
      'A word has one entry, and a short name belongs to one word; make one entry of the two.',
    ],
  }),
};
