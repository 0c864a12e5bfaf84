const numbered = ['part', 'chapter', 'section', 'han', 'han-in-brackets', 'digit', 'digit-in-brackets'] as const;
/** A way of numbering sections, the widest first; `plain` is a heading without a number. */
export type SectionRank = (typeof numbered)[number] | 'plain';

const han = '[一二三四五六七八九十百零〇]+';
const marks: readonly [SectionRank, RegExp][] = [
  ['part', new RegExp(`^第(?:${han}|\\d+)[编篇部](?:分)?(?=[\\s、：:]|$)|^part\\s+(?:\\d+|[ivxlc]+)\\b`, 'i')],
  ['chapter', new RegExp(`^第(?:${han}|\\d+)章|^chapter\\s+(?:\\d+|[ivxlc]+)\\b`, 'i')],
  ['section', new RegExp(`^第(?:${han}|\\d+)节|^section\\s+\\d+\\b`, 'i')],
  ['han', new RegExp(`^${han}、`)],
  ['han-in-brackets', new RegExp(`^[（(]${han}[)）]`)],
  ['digit', /^[0-9０-９]{1,2}(?:[.．、](?![0-9０-９])|\s(?=\p{Script=Han}))/u],
  ['digit-in-brackets', /^[（(][0-9０-９]{1,2}[)）]/],
];

/** How a line is numbered as a section, whatever follows the number; null where it is not. */
export function sectionRank(text: string): SectionRank | null {
  return marks.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether a whole line can be a heading: short, and no sentence. */
export function isHeadingShaped(text: string): boolean {
  return (
    [...text].length <= 60 &&
    !/[。！？；，、：:;,.!?…]["”’」』）)]?$/.test(text) &&
    !/[。！？；]/.test(text.slice(0, -1))
  );
}

/**
 * How wide each way of numbering is in one text, 0 the widest. Headings without a number stand below the numbers that
 * come before the first of them, and above all where they come first.
 */
export function widths(inOrder: readonly SectionRank[]): ReadonlyMap<SectionRank, number> {
  const before = inOrder[inOrder.indexOf('plain') - 1];
  const order: SectionRank[] = [...numbered];
  order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, 'plain');
  return new Map(order.map((rank, i) => [rank, i]));
}
