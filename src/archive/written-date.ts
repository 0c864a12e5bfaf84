import { type PartialDate, parseDate } from './date.ts';

const digit = '[0-9〇○零一二三四五六七八九]';
const small = '[0-9一二三四五六七八九十]{1,3}';
const chineseDate = new RegExp(`(${digit}{4})\\s*年(?:\\s*(${small})\\s*月(?:\\s*(${small})\\s*日)?)?`);
const numericDate = /(?<![\d.])(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.])/;
const values: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The first real date written in a text, `1954年9月23日`, `一九五四年九月` or `2026-02-02`; null where there is none. */
export function dateIn(text: string): PartialDate | null {
  const plain = text.normalize('NFKC');
  const chinese = chineseDate.exec(plain);
  if (chinese) return partialDate(chinese[1], chinese[2], chinese[3]);
  const numeric = numericDate.exec(plain);
  return numeric ? partialDate(numeric[1], numeric[3], numeric[4]) : null;
}

const wholeChinese = new RegExp(`^${chineseDate.source.replace('日', '[日号]')}$`);
const wholeNumeric = /^\d{4}(?:([-/.])\d{1,2}(?:\1\d{1,2})?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A text that is nothing but a date written in another way: `2023年8月24日`, `２０２３/8/24`, `2023.8.24`, `20230824`. Null where
 * it is more than that or could be read in two ways: `2023.1` is January, or October without the nought that YAML drops.
 */
export function wholeDate(text: string): PartialDate | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (/^\d{4}\.1$/.test(plain)) return null;
  const parts = wholeNumeric.test(plain)
    ? plain.split(/[-/.]/)
    : (wholeChinese.exec(plain) ?? compact.exec(plain))?.slice(1);
  return parts ? partialDate(parts[0], parts[1], parts[2]) : null;
}

/** A date at the very start of a name or heading and what follows it: `2016-02-11 標題`, `20160204 「…`. */
export function leadingDate(text: string): { date: PartialDate; rest: string } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)|^(\d{4})(\d{2})(\d{2})(?!\d)|^(\d{4})-(\d{2})(?!-?\d)/.exec(text);
  if (!match) return null;
  const date = partialDate(match[1] ?? match[4] ?? match[7], match[2] ?? match[5] ?? match[8], match[3] ?? match[6]);
  const rest = text.slice(match[0].length).replace(/^[\s_:：-]+/, '');
  return date !== null && date.length === (match[7] ? 7 : 10) ? { date, rest } : null;
}

/** Keeps what is real: of a day that does not exist nothing, since neither part can then be trusted. */
function partialDate(year = '', month?: string, day?: string): PartialDate | null {
  const parts = [String(number(year)).padStart(4, '0')];
  if (month !== undefined) parts.push(String(number(month)).padStart(2, '0'));
  if (day !== undefined) parts.push(String(number(day)).padStart(2, '0'));
  const date = parts.join('-');
  const read = parseDate(date);
  return read !== null && read.year >= 1000 ? date : null;
}

function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  if (!text.includes('十')) return Number([...text].map((sign) => values[sign] ?? sign).join(''));
  return (tens === '' ? 1 : number(tens ?? '')) * 10 + (ones === '' ? 0 : number(ones ?? ''));
}
