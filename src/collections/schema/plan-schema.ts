import { z } from 'zod';
import { date, day, documented, naming, oneOrMore, text, weekday, year } from './fields.ts';

const pause = z.strictObject({
  from: documented(day, '停办的第一天', 'First day of the pause'),
  to: documented(day, '停办的最后一天', 'Last day of the pause'),
  reason: documented(text.optional(), '为什么停：春节、防汛', 'Why: holidays, floods'),
});

/** `schedule` of a series. */
export const scheduleSchema = z.strictObject({
  weekday: documented(
    weekday,
    '星期几；也可以写 周四 或 4（星期一是 1）',
    'Day of the week; its number will do too (Monday is 1)',
  ),
  everyWeeks: documented(z.number().int().positive().default(1), '每几周一次', 'Weeks from one sitting to the next'),
  from: documented(day.optional(), '从哪一天办起', 'First day of the programme'),
  to: documented(day.optional(), '办到哪一天', 'Last day of the programme'),
  pauses: documented(
    z.array(pause).default([]),
    '事先定好停办的日子，不算空缺',
    'Times without a sitting that are no gap',
  ),
});

const entry = z.strictObject({
  date: documented(date.optional(), '打算哪一天办，或哪个月', 'Intended day, or month'),
  themes: documented(oneOrMore(naming('theme')).default([]), '打算讲的主题', 'Intended themes'),
  region: documented(naming('region').optional(), '由哪个地区讲', 'Region that is to speak'),
  title: documented(text.optional(), '打算讲的题目', 'Intended title'),
});

/** A file of `plans/`. */
export const planSchema = z.strictObject({
  series: documented(naming('series'), '哪个系列的计划', 'Series that it is the plan of'),
  year: documented(year, '年份，四位数', 'Year, in four digits'),
  entries: documented(z.array(entry).default([]), '打算办的各场', 'The intended sittings'),
});

export type ScheduleFields = z.output<typeof scheduleSchema>;
