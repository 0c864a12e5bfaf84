import { type PartialDate, parseDate } from '../../archive/date.ts';
import { dateIn, leadingDate } from '../../archive/written-date.ts';

const whole = [
  /^\d{8}$/,
  /^\d{4}([-/.])\d{1,2}(?:\1\d{1,2})?$/,
  /^[0-9〇○零一二三四五六七八九]{4}年(?:[0-9一二三四五六七八九十]{1,3}月(?:[0-9一二三四五六七八九十]{1,3}日)?)?$/,
];

/** The date that somebody typed in any usual form: `2023年8月24日`, `2023/8/24`, `二〇二三年八月`, `20230824`; null for anything else. */
export function typedDate(text: string): PartialDate | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(/号$/, '日');
  if (parseDate(plain)) return plain;
  if (!whole.some((form) => form.test(plain))) return null;
  return leadingDate(plain)?.date ?? dateIn(plain);
}
