import { z } from 'zod';
import { date, documented, naming, oneOrMore, shortFor, text, url } from './fields.ts';

const anchor = documented(text.optional(), '其中某一段的编号：p7', 'Anchor of a paragraph of it: p7');
const quote = documented(
  text.optional(),
  '那里的原话；原文改动后不再有这句话的，检查时会指出',
  'Words that stand there; the check tells when they no longer do',
);

/** An entry of `buildsOn`. */
const citation = shortFor(
  'document',
  z.strictObject({ document: documented(naming('lecture'), '文献的编号', 'Id of the document'), anchor, quote }),
);
export const citations = oneOrMore(citation).default([]);

/** An entry of `answers` or `reports`. */
const measureCitation = shortFor(
  'measure',
  z.strictObject({
    measure: documented(naming('measure'), '举措的编号', 'Id of the measure'),
    quote,
    stage: documented(
      naming('stage').optional(),
      '此时到了哪个阶段（archive.yaml 的 stages）',
      'Stage it had reached by then',
    ),
  }),
);
export const measureCitations = oneOrMore(measureCitation).default([]);

const figure = z.strictObject({
  name: documented(text, '什么的数', 'What it counts'),
  value: documented(z.number(), '数值', 'The number'),
  unit: documented(text, '单位：家、万元、%', 'Unit: km, %'),
  date: documented(date.optional(), '截至哪一天', 'As of which day'),
  before: documented(
    z
      .strictObject({
        value: documented(z.number(), '原来的数值', 'The number before'),
        date: documented(date.optional(), '那是哪一天的', 'As of which day'),
      })
      .optional(),
    '开始做的时候是多少',
    'What it was when the work began',
  ),
  source: documented(text.optional(), '数字的出处', 'Where the number comes from'),
});

const evidence = shortFor(
  'title',
  z.strictObject({
    title: documented(text, '凭什么说做成了', 'What shows that it was done'),
    document: documented(naming('document').optional(), '档案里的哪篇文献', 'Document of the archive'),
    anchor,
    quote,
    url: documented(url.optional(), '网址', 'Its address'),
  }),
);

/** Fields of a case that say what came of the learning. */
export const outcomeFields = {
  answers: documented(measureCitations, '落实的是哪些举措', 'Measures it answers'),
  standsAlone: documented(
    z.boolean().default(false),
    '不对应档案里的任何举措的，写 true',
    'Whether it answers no measure of the archive',
  ),
  figures: documented(z.array(figure).default([]), '成效的数字', 'Figures of what came of it'),
  evidence: documented(oneOrMore(evidence).default([]), '证据', 'Evidence'),
  didNotWork: documented(
    oneOrMore(text).default([]),
    '没有做成的、走过的弯路，一条一句',
    'What did not work, a sentence each',
  ),
};

export type OutcomeFields = z.output<z.ZodObject<typeof outcomeFields>>;
export type CitationFields = z.output<typeof citation>;
export type MeasureCitationFields = z.output<typeof measureCitation>;
