import { z } from 'zod';
import { textStates } from '../../archive/history.ts';
import { date, documented, documentId, formerId, oneOrMore, text } from './fields.ts';

const erratum = z.strictObject({
  date: documented(date, '哪一天更正的', 'When it was corrected'),
  anchor: documented(text.optional(), '更正的那一段的编号：p7', 'Anchor of the paragraph: p7'),
  was: documented(text, '原来怎么写', 'What stood there'),
  is: documented(text, '现在怎么写', 'What stands there now'),
  note: documented(text.optional(), '说明：为什么改、依据什么', 'Why, and on what grounds'),
  by: documented(text.optional(), '谁更正的，写单位或职务', 'Who corrected it: an office or organisation'),
});

/** Fields of a document that say how its text came to stand as it does. */
export const historyFields = {
  textState: documented(
    z.enum(textStates).optional(),
    '文字的状态：machine 机器识别、未经校对，corrected 已经人工校对，approved 已经核定',
    'State of the text: written down by a program, read over by a person, or approved',
  ),
  approvedBy: documented(text.optional(), '谁核定的，写单位或职务', 'Who approved it: an office or organisation'),
  approvedOn: documented(date.optional(), '哪一天核定的', 'When it was approved'),
  corrected: documented(
    date.optional(),
    '最近一次更正的日期；档案用 git 保管、历史完整的，以 git 为准',
    'When it was last corrected; git knows better where all of its history is at hand',
  ),
  errata: documented(
    z.array(erratum).default([]),
    '更正的地方，一处一项，列在页面上',
    'Corrections, listed on the page',
  ),
};

/** Ids of a session before. */
export const formerIds = oneOrMore(documentId).default([]);

const withdrawal = z.strictObject({
  on: documented(date, '哪一天撤下的', 'When it was withdrawn'),
  reason: documented(text, '为什么撤下，写给读者看', 'Why, in words for readers'),
});

/** Fields of a document that keep its addresses alive. */
export const permanenceFields = {
  formerIds: documented(
    oneOrMore(formerId).default([]),
    '以前用过的编号；旧网址会转到这里。原来放在另一类里的，写成 lectures/编号 或 cases/编号',
    'Ids it had before; their addresses lead here. lectures/ID or cases/ID where it stood on the other shelf',
  ),
  withdrawn: documented(
    withdrawal.optional(),
    '撤下这篇文献：不再发布正文，原网址说明日期和原因',
    'Withdraws the document: its text is not published, its address tells when and why',
  ),
};

const archival = z.strictObject({
  reference: documented(text.optional(), '档号', 'Archival reference'),
  draft: documented(text.optional(), '稿本：正本、定稿、录音整理稿等', 'Which draft or copy the original is'),
  classification: documented(text.optional(), '密级', 'Classification'),
  access: documented(text.optional(), '开放标识：开放、控制等', 'Whether the original is open to readers'),
  carrier: documented(text.optional(), '载体：纸质、光盘、电子等', 'Carrier: paper, disc, file'),
  pages: documented(z.number().int().positive().optional(), '原件的页数', 'Pages of the original'),
});

/** What an archive room asks for. */
export const archivalFields = {
  archival: documented(
    archival.prefault({}),
    '归档著录，列入年度归档目录',
    'Archival description, for the yearly lists',
  ),
};

export type HistoryMatter = z.output<z.ZodObject<typeof historyFields>>;
export type ArchivalMatter = z.output<typeof archival>;
