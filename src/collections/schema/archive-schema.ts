import { z } from 'zod';
import { locales } from '../../archive/locale.ts';
import { corrections, day, documented, editPattern, naming, slug, text, url } from './fields.ts';

const term = z.strictObject({
  slug: documented(slug, '网址和文献里使用的名称', 'Name in addresses and documents'),
  name: documented(text, '读者看到的名称', 'Name shown to readers'),
});

const body = z.strictObject({
  slug: documented(slug, '网址和文献里使用的名称，不与地区重复', 'Name in addresses and documents; no region has it'),
  name: documented(text, '读者看到的名称', 'Name shown to readers'),
  aliases: documented(z.array(text).default([]), '别名、简称', 'Other names'),
  region: documented(
    naming('region').optional(),
    '所属的地区；它的举措也列在该地区名下',
    'Its region, where its measures are listed too',
  ),
});

const scores = z.strictObject({
  shown: documented(
    z.boolean().default(false),
    '读者能否看到打分和名次；不能看到时，网站上任何地方都没有',
    'Whether readers see scores and ranks; if not, they are nowhere on the site',
  ),
  from: documented(z.number().default(0), '最低分', 'Lowest score'),
  to: documented(z.number().default(100), '最高分', 'Highest score'),
});

const followUp = z.strictObject({
  silentAfterMonths: documented(
    z.number().int().positive().default(6),
    '举措多少个月没有新情况，就标为“久无消息”',
    'Months without news after which a measure is shown as silent',
  ),
  closedOn: documented(
    day.optional(),
    '档案不再增加内容的，写截止的那一天，时间算到这一天为止',
    'Day on which the archive closed, if it did: time is counted to it',
  ),
});

/** Fields of a document that an owner may require (`require:` in archive.yaml). */
const requirableOfAll = [
  'date',
  'regions',
  'appliesTo',
  'heldIn',
  'themes',
  'speakers',
  'summary',
  'series',
  'level',
] as const;
const requiredOfLectures = z.array(z.enum([...requirableOfAll, 'session', 'topic'])).default([]);
const requiredOfCases = z.array(z.enum([...requirableOfAll, 'figures', 'evidence'])).default([]);

/** `archive.yaml`: what the archive is, and the words that are its owner's choice. */
export const archiveSchema = z.strictObject({
  title: documented(text, '档案的名称', 'Name of the archive'),
  organisation: documented(text, '保管档案的单位', 'Organisation that keeps it'),
  description: documented(text.optional(), '一两句话的介绍，显示在首页', 'A sentence or two for the home page'),
  locale: documented(z.enum(locales), '界面和提示的语言：zh-CN 或 en', 'Language of the interface and of messages'),
  site: documented(
    url.optional(),
    '网站的地址（不含子路径）；内网没有固定域名的不写',
    'Address of the site without its path; leave out where there is none',
  ),
  home: documented(
    naming('region').optional(),
    '档案所属的地区（regions.yaml 里的 slug）',
    'Region the archive belongs to (slug in regions.yaml)',
  ),
  levels: documented(z.array(term).default([]), '层级，由高到低，例如省、市、县', 'Levels, highest first'),
  kinds: documented(z.array(term).default([]), '培训的种类，例如培训班、大讲堂、学习考察', 'Kinds of session'),
  stages: documented(
    z.array(term).default([]),
    '举措从提出到办结的阶段，由先到后，例如需求挖掘……评估反馈',
    'Stages of a measure, first to last',
  ),
  bodies: documented(
    z.array(body).default([]),
    '地区以外可以承担举措的单位、部门、企业',
    'Bodies other than regions that measures are given to',
  ),
  scores: documented(scores.prefault({}), '现场打分', 'Scores given on the spot'),
  followUp: documented(followUp.prefault({}), '落实台账怎样计时', 'How the follow-up register counts time'),
  media: documented(
    z
      .strictObject({
        base: documented(text, '录音录像所在的地址或站内路径', 'Address or path under which the recordings lie'),
      })
      .optional(),
    '大的录音录像不放在档案里时，说明放在哪里',
    'Where large recordings lie, when they are not in the archive',
  ),
  synonyms: documented(
    z.array(z.array(text).min(2)).default([]),
    '检索时视为同义的词，每组一个列表：[[乡村振兴, 新农村建设]]',
    'Words that mean the same in a search, a list a group: [[hedge, hedgerow]]',
  ),
  edit: documented(
    editPattern.optional(),
    '“编辑本页”指向的 git 服务器网址，文件的路径写作 {file}：https://git.example.org/archive/edit/main/content/{file}',
    'Address on your git server for “Edit this page”, with {file} for the path of the file',
  ),
  corrections: documented(
    corrections.optional(),
    '读者报告错误的去处：邮箱写作 mailto:archive@example.org；或者新建问题的网址，标题和正文的位置写 {title}、{body}',
    'Where readers report errors: mailto:archive@example.org, or the address of a new issue with {title} and {body}',
  ),
  trustedPages: documented(
    z.boolean().default(false),
    '是否允许 pages 里的页面运行代码',
    'Whether pages in pages/ may run code',
  ),
  require: documented(
    z
      .strictObject({
        lecture: documented(requiredOfLectures, '每篇授课要写明的', 'Of every lecture'),
        talk: documented(requiredOfLectures, '每篇交流发言要写明的', 'Of every talk'),
        case: documented(requiredOfCases, '每篇案例要写明的', 'Of every case'),
      })
      .partial()
      .default({}),
    '要求各类文献必须写明的字段',
    'Fields that every document of a type must have',
  ),
});

export type ArchiveFile = z.output<typeof archiveSchema>;
