import { z } from 'zod';
import { date, documented, documentId, naming, shortFor, slug, text } from './fields.ts';
import { formerIds } from './history-schema.ts';
import { sourceSchema } from './source-schema.ts';

const venue = shortFor(
  'region',
  z.strictObject({
    region: documented(naming('region'), '课堂所在的地区', 'Region of the classroom'),
    place: documented(text.optional(), '课堂的名称', 'What the classroom is called'),
    people: documented(z.number().int().nonnegative().optional(), '参加的人数，只写数', 'How many took part'),
  }),
);

const topic = z.strictObject({
  slug: documented(slug, '发言里使用的名称，在这一场里不重复', 'Name used by the talks; unique in the session'),
  title: documented(text, '读者看到的题目', 'Title shown to readers'),
  lecture: documented(naming('document').optional(), '开讲这个专题的授课的编号', 'Id of the lecture that opened it'),
});

/** A file of `sessions/`. */
export const sessionSchema = z.strictObject({
  id: documented(
    documentId,
    '永久编号，不与文献的编号重复；定下后不再更改',
    'Permanent id, shared with no document; never changed',
  ),
  title: documented(text.optional(), '名称；不写时用系列和日期', 'Title; series and date stand for it if left out'),
  series: documented(naming('series').optional(), '所属系列', 'Series it belongs to'),
  date: documented(date.optional(), '举办的日期', 'When it was held'),
  kind: documented(
    naming('kind').optional(),
    '种类（archive.yaml 的 kinds）；不写则同所属系列',
    'Kind; that of the series if left out',
  ),
  venue: documented(venue.optional(), '主课堂', 'The main classroom'),
  branches: documented(z.array(venue).default([]), '分课堂', 'Classrooms that joined by line'),
  topics: documented(z.array(topic).default([]), '专题，按先后', 'Topics, in the order taken'),
  summary: documented(text.optional(), '内容提要', 'Summary'),
  sample: documented(z.boolean().default(false), '是否为示例', 'Whether it is a demonstration'),
  sources: documented(z.array(sourceSchema).default([]), '事实的来源', 'Where its facts come from'),
  formerIds: documented(formerIds, '以前用过的编号；旧网址会转到这里', 'Ids it had before; their addresses lead here'),
});

export type SessionFields = z.output<typeof sessionSchema>;
