import { rule } from './rule.ts';

/** What helps to read a document: sentences set large beside the text, and where readers report errors to. */
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
  'corrections-form': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      `“${field}”的“${value}”不是能收到更正的地方。`,
      '写邮箱，例如 mailto:archive@example.org；或者写新建问题的网址，在正文的位置写 {body}，例如 https://git.example.org/archive/issues/new?title={title}&body={body}。',
    ],
    en: ({ field, value }) => [
      `“${value}” of “${field}” is no place that corrections could be sent to.`,
      'Write a mail address, such as mailto:archive@example.org, or the address of a new issue with {body} for its text, such as https://git.example.org/archive/issues/new?title={title}&body={body}.',
    ],
    fix: ({ value }) => (/^[^@\s:/?]+@[^@\s:/?]+$/.test(value) ? { to: `mailto:${value}` } : null),
  }),
};
