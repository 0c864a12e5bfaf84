import type { Locale } from '../locale.ts';

const chinese = {
  /** Notes for who follows a link to a paragraph that is no more. */
  removed: '这里原有一段，已经删去。',
  joined: '原来的一段已经并入这一段。',

  // The links of paragraphs
  numbers: '段落编号',
  copy: (number: number) => `复制第 ${number} 段的链接和原文`,
  copied: '已复制链接和原文。',
  copyByHand: '浏览器不允许复制，请在这里选取：',
  quoted: (text: string) => `「${text}」`,
};

const english: typeof chinese = {
  removed: 'A paragraph stood here; it has been removed.',
  joined: 'The paragraph that stood here is part of this one now.',

  numbers: 'Paragraph numbers',
  copy: (number) => `Copy link and words of paragraph ${number}`,
  copied: 'Link and words copied.',
  copyByHand: 'The browser does not let a page copy; select it here:',
  quoted: (text) => `“${text}”`,
};

/** Words about single paragraphs, on the page of a document. */
export const paragraphMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
