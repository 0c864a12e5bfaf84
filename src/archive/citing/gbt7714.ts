import { citingMessages } from '../messages/citing.ts';
import { type CitedName, initials } from './cited-name.ts';
import { type CitedWork, citedTitle, placeOf } from './record.ts';

/**
 * References after GB/T 7714 信息与文献 参考文献著录规则, sequence-coded system (顺序编码制). Every string of the standard
 * is made in this file; the editions of 2015 and 2025 (in force since 2026-07-01) differ in the three points of
 * {@link Rules}. Element by element, both for an electronic resource:
 *
 *     主要责任者. 题名[EB/OL]. (更新或修改日期)[引用日期]. 获取和访问路径.
 *
 * Place, publisher and year of publication are left out, as the standard allows for online resources that do not
 * state them: the date of a lecture is not the date of its publication.
 */
export function gbt7714(record: CitedWork, edition: Edition, accessed: string): string {
  const rules = editions[edition];
  const authors = responsible(record, rules);
  const [open, close] = rules.parentheses;
  // 更新或修改日期 as far as it is known, in the form of GB/T 7408 (2023-08-24, 2023-08, 2023); left out where it is not.
  const date = record.issued === null ? '' : `${open}${record.issued}${close}`;
  return [
    ...(authors === null ? [] : [authors]),
    // 文献类型标识/电子资源载体标识: electronic bulletin, online. A transcript on a website is neither a published book [M]
    // nor a report [R]; [Z] (other) is for what no other code fits.
    `${citedTitle(record)}[EB/OL]`,
    // 引用日期 in brackets: required for online resources in both editions. The reader gives it.
    `${date}[${accessed}]`,
    // 获取和访问路径.
    gbt7714Place(record),
  ]
    .map((element) => (element.endsWith('.') ? element : `${element}.`))
    .join(' ');
}

/** 获取和访问路径: the address; without one the archive, which no other element names, and the number in it. */
function gbt7714Place(record: CitedWork): string {
  const place = placeOf(record);
  return record.url === null ? citingMessages[record.locale].inArchive(record.container, place) : place;
}

/** The editions that journals ask for. */
export type Edition = '2015' | '2025';

interface Rules {
  /** Between authors. */
  comma: string;
  parentheses: [open: string, close: string];
  /** How a family name in Latin letters is written. */
  family: (name: string) => string;
}

const editions: Record<Edition, Rules> = {
  // 2015: punctuation of half width followed by a space; family names in capitals (8.1.1).
  '2015': { comma: ', ', parentheses: ['(', ')'], family: (name) => name.toUpperCase() },
  // 2025, clause 7: full stop and brackets of half width, other marks of full width; family names as they are written (8.1).
  '2025': { comma: '，', parentheses: ['（', '）'], family: (name) => name },
};

/** 8.1.2: up to three are named; of more the first three and 等 (et al.). Unknown ones are left out of a numbered list (8.1.4). */
function responsible({ authors, locale }: CitedWork, { comma, family }: Rules): string | null {
  if (authors.length === 0) return null;
  const names = authors.slice(0, 3).map((name) => written(name, family));
  if (authors.length > 3) names.push(locale === 'zh-CN' ? '等' : 'et al.');
  return names.join(comma);
}

/** 8.1.1: family name first, given names as initials without stops. 8.1.3: a body as it is named. */
function written(name: CitedName, family: Rules['family']): string {
  return 'literal' in name ? name.literal : `${family(name.family)} ${initials(name.given, '')}`;
}
