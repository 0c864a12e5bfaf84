import { z } from 'zod';
import { date, documented, naming, oneOrMore, slug, text, tile } from './fields.ts';
import { scheduleSchema } from './plan-schema.ts';

const aliases = documented(
  z.array(text).default([]),
  '别名、简称、旧称，检索时等同于名称',
  'Other names, searched like the name itself',
);
const pinyin = documented(
  text.optional(),
  '拼音，不带声调，音节之间空一格：wu han',
  'Pinyin without tones, syllables apart: wu han',
);

/** An entry of `regions.yaml`. */
export const regionSchema = z.strictObject({
  code: documented(
    text,
    '区划代码（GB/T 2260）或本单位自编的代码，加引号；撤销后不再使用',
    'GB/T 2260 or local code, in quotes; never used again',
  ),
  slug: documented(slug, '网址里的名称，一般用拼音', 'Name in addresses'),
  name: documented(text, '全称', 'Full name'),
  aliases,
  pinyin,
  parent: documented(
    naming('region-code').optional(),
    '上级地区的代码；最上一级不写',
    'Code of the region above; none at the top',
  ),
  validFrom: documented(date.optional(), '设立的日期', 'Date from which it exists'),
  validTo: documented(date.optional(), '撤销的日期', 'Date on which it was dissolved'),
  successor: documented(
    naming('region-code').optional(),
    '撤销后由哪个代码的地区接续',
    'Code of the region that took over',
  ),
  tile: documented(
    tile.optional(),
    '没有 map.geojson 时，在方格地图里的列和行，从 1 数起：[3, 2]',
    'Column and row in the tile map, from 1, where there is no map.geojson: [3, 2]',
  ),
});

/** An entry of `themes.yaml`. */
export const themeSchema = z.strictObject({
  slug: documented(slug, '网址和文献里使用的名称', 'Name in addresses and documents'),
  name: documented(text, '读者看到的名称', 'Name shown to readers'),
  aliases,
  pinyin,
  description: documented(text.optional(), '这个主题收什么，一句话', 'What belongs to the theme, in a sentence'),
});

/** A file of `series/`. */
export const seriesSchema = z.strictObject({
  slug: documented(slug, '网址和文献里使用的名称', 'Name in addresses and documents'),
  title: documented(text, '系列的名称', 'Name of the series'),
  level: documented(naming('level').optional(), '层级（archive.yaml 的 levels）', 'Level (levels in archive.yaml)'),
  kind: documented(naming('kind').optional(), '种类（archive.yaml 的 kinds）', 'Kind (kinds in archive.yaml)'),
  host: documented(naming('region').optional(), '主办的地区', 'Region that holds it'),
  cadence: documented(text.optional(), '多久一次，照实写，例如“每周四下午”', 'How often, in words'),
  schedule: documented(
    scheduleSchema.optional(),
    '按期举办的，写明在星期几；空缺按它来算',
    'The days on which it meets; gaps are counted by it',
  ),
  description: documented(text.optional(), '一两句话的介绍', 'A sentence or two about it'),
});

/** An entry of `terms.yaml`. */
export const termSchema = z.strictObject({
  right: documented(text, '正确的写法', 'The right form'),
  wrong: documented(
    oneOrMore(text).default([]),
    '常见的错误写法，例如语音识别听错的地名',
    'Forms that are wrong, such as what speech recognition hears',
  ),
  aliases: documented(
    oneOrMore(text).default([]),
    '同样正确的写法，例如简称；正文里出现时也有解释',
    'Other forms that are right, such as a short name; explained in the text too',
  ),
  definition: documented(
    text.optional(),
    '是什么意思，一两句话。写了，读者在正文里点开就能看到，用语表里也有',
    'What it means, in a sentence or two: readers open it where the term stands, and find it in the glossary',
  ),
  source: documented(text.optional(), '这个解释的出处', 'Where the definition comes from'),
});

export type RegionEntry = z.output<typeof regionSchema>;
