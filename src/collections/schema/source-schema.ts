import { z } from 'zod';
import type { Source } from '../../archive/document.ts';
import { date, documented, text, url } from './fields.ts';

/** An entry of `sources`. */
export const sourceSchema = z.strictObject({
  title: documented(text, '来源的题名', 'Title of the source'),
  publisher: documented(text.optional(), '发表的报刊或单位', 'Who published it'),
  date: documented(date.optional(), '发表的日期', 'When it was published'),
  url: documented(url.optional(), '网址', 'Its address'),
});

/** What an entry says, what it leaves out as null. */
export function sourceOf(written: z.output<typeof sourceSchema>): Source {
  return {
    title: written.title,
    publisher: written.publisher ?? null,
    date: written.date ?? null,
    url: written.url ?? null,
  };
}
