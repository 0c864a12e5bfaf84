import { z } from 'zod';
import { attachments, recordings } from './attachment-schema.ts';
import type { Named } from './editor-hint.ts';
import { date, documented, documentId, language, naming, text } from './fields.ts';
import { archivalFields, historyFields, permanenceFields } from './history-schema.ts';
import { citations, measureCitations, outcomeFields } from './outcome-schema.ts';
import { sourceSchema } from './source-schema.ts';

const speaker = z.strictObject({
  name: documented(text.optional(), '姓名，可以不写', 'Name; may be left out'),
  office: documented(text.optional(), '当时的职务', 'Office at that time'),
  organisation: documented(text.optional(), '当时的单位', 'Organisation at that time'),
  region: documented(naming('region').optional(), '代表的地区', 'Region the speaker stood for'),
});

const listOf = (names: Named) => z.array(naming(names)).default([]);

const common = {
  id: documented(
    documentId,
    '永久编号：小写字母、数字、连字符；定下后不再更改',
    'Permanent id: a-z, 0-9 and -; never changed',
  ),
  title: documented(text, '题目', 'Title'),
  heading: documented(
    text.optional(),
    '正文上方印的标题，只在与题目不同时写',
    'Heading printed over the text, where it differs from the title',
  ),
  date: documented(date.optional(), '日期：2023-08-24、2023-08 或 2023', 'Date: 2023-08-24, 2023-08 or 2023'),
  language: documented(
    language.optional(),
    '正文的语言，只在与档案不同时写',
    'Language of the text, where it is not the archive’s',
  ),
  level: documented(naming('level').optional(), '层级；不写则同所属系列', 'Level; that of the series if left out'),
  regions: documented(listOf('region'), '内容涉及的地区', 'Regions it is about'),
  appliesTo: documented(
    listOf('region'),
    '要在哪些地区推行或可以借鉴，连同下辖的地区',
    'Regions whose work it is meant to guide, with all below them',
  ),
  heldIn: documented(listOf('region'), '举办的地区', 'Regions it was held in'),
  themes: documented(listOf('theme'), '主题', 'Themes'),
  speakers: documented(
    z.array(speaker).default([]),
    '主讲人或作者：职务、单位、地区',
    'Speakers or authors: office, organisation, region',
  ),
  summary: documented(text.optional(), '内容提要', 'Summary'),
  sample: documented(z.boolean().default(false), '是否为示例文本', 'Whether it is a demonstration text'),
  sources: documented(z.array(sourceSchema).default([]), '事实的来源', 'Where its facts come from'),
  related: documented(
    listOf('document'),
    '有关文献的编号，双方页面都会列出',
    'Ids of related documents, shown on both pages',
  ),
  recording: documented(recordings, '录音录像', 'Recordings'),
  slides: documented(attachments, '课件', 'Slides'),
  script: documented(attachments, '讲稿原件', 'Original script'),
  attachments: documented(attachments, '其他附件', 'Other attachments'),
};
const keeping = { ...historyFields, ...permanenceFields, ...archivalFields };

/** Front matter of `lectures/**.mdx`. */
export const lectureSchema = z.strictObject({
  ...common,
  type: documented(z.enum(['lecture', 'talk']).default('lecture'), 'lecture 授课，talk 交流发言', 'lecture or talk'),
  series: documented(naming('series').optional(), '所属系列', 'Series it belongs to'),
  number: documented(z.number().int().positive().optional(), '系列中的第几讲', 'Its place in the series'),
  session: documented(
    naming('session').optional(),
    '在哪一场讲的（sessions 里的编号）；写了它，series、date、level、heldIn 可以不写',
    'Id of the session it was held in; series, date, level and heldIn come from it if left out',
  ),
  topic: documented(naming('topic').optional(), '谈的是那一场的哪个专题', 'Topic of the session that it answers to'),
  order: documented(z.number().int().positive().optional(), '在那一场里第几个讲', 'Its place in the session'),
  score: documented(z.number().optional(), '现场得分', 'Score given on the spot'),
  rank: documented(
    z.number().int().positive().optional(),
    '名次，1 是第一；分专题的，是在本专题里的名次',
    'Rank, 1 is best; within its topic where there are topics',
  ),
  buildsOn: documented(
    citations,
    '承接的是哪一讲：编号，或编号、段落和原话',
    'Lectures that it carries further: an id, or id, paragraph and quote',
  ),
  reports: documented(measureCitations, '讲到了哪些举措的进展', 'Measures whose progress it reports'),
  ...keeping,
});

/** Front matter of `cases/**.mdx`. */
export const caseSchema = z.strictObject({ ...common, ...outcomeFields, ...keeping });

/** Front matter of `pages/*.mdx`. */
export const pageSchema = z.strictObject({
  title: documented(text, '页面的题目', 'Title of the page'),
  menu: documented(
    z.number().int().optional(),
    '菜单里的先后，小的在前；不写则不进菜单',
    'Place in the menu, smallest first; none keeps it out',
  ),
});

export type LectureFrontMatter = z.output<typeof lectureSchema>;
export type CaseFrontMatter = z.output<typeof caseSchema>;
