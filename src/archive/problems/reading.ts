import { rule } from './rule.ts';

/** What helps to read a document: sentences set large beside the text. */
export const readingRules = {
  'pull-quote-absent': rule<{ words: string }>({
    severity: 'error',
    'zh-CN': ({ words }) => [
      `<Quote> 里的“${words}”不是这篇正文里的原话。`,
      '<Quote> 只把正文里已有的一句放大显示：照正文现在的原话改 text；这句话已经删去的，把 <Quote> 也删去。',
    ],
    en: ({ words }) => [
      `The words “${words}” of a <Quote> do not stand in the text of this document.`,
      'A <Quote> shows a sentence of the text once more, large: write it as it stands there now, or remove the <Quote>.',
    ],
  }),
};
