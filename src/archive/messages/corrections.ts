import type { Locale } from '../locale.ts';

const chinese = {
  report: '报告错误',
  reportNote: '把这一篇里的错误告诉保管单位',
  paragraph: '这一段有误',
  subject: (title: string, number: string | null) => `更正：《${title}》${number === null ? '' : `第 ${number} 段`}`,
  body: (address: string, quote: string | null) =>
    `网址：${address}\n${quote === null ? '' : `原文：「${quote}」\n`}\n有误的地方：\n应改为：\n依据：\n`,
};

const english: typeof chinese = {
  report: 'Report an error',
  reportNote: 'Tell the keepers of the archive about an error in this document',
  paragraph: 'There is an error here',
  subject: (title, number) => `Correction: ${title}${number === null ? '' : `, paragraph ${number}`}`,
  body: (address, quote) =>
    `Address: ${address}\n${quote === null ? '' : `Text: “${quote}”\n`}\nWhat is wrong:\nWhat it should be:\nHow this is known:\n`,
};

/** Words with which readers report errors, on the page and in the message that they send. */
export const correctionMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
