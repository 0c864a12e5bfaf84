import { z } from 'zod';
import { locales } from '../../archive/locale.ts';
import { documented, naming, slug, text, url } from './fields.ts';

const term = z.strictObject({
  slug: documented(slug, '网址和文献里使用的名称', 'Name in addresses and documents'),
  name: documented(text, '读者看到的名称', 'Name shown to readers'),
});

/** Fields of a document that an owner may require (`require:` in archive.yaml). */
const requirableFields = ['date', 'regions', 'heldIn', 'themes', 'speakers', 'summary', 'series', 'level'] as const;
const required = z.array(z.enum(requirableFields)).default([]);

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
  trustedPages: documented(
    z.boolean().default(false),
    '是否允许 pages 里的页面运行代码',
    'Whether pages in pages/ may run code',
  ),
  require: documented(
    z
      .strictObject({
        lecture: documented(required, '每篇授课要写明的', 'Of every lecture'),
        talk: documented(required, '每篇交流发言要写明的', 'Of every talk'),
        case: documented(required, '每篇案例要写明的', 'Of every case'),
      })
      .partial()
      .default({}),
    '要求各类文献必须写明的字段',
    'Fields that every document of a type must have',
  ),
});

export type ArchiveFile = z.output<typeof archiveSchema>;
