import type { CitedName } from './cited-name.ts';
import type { CitationRecord } from './record.ts';

/**
 * A BibTeX entry in UTF-8. `@online` is biblatex's and that of the styles for GB/T 7714; classical styles treat it as
 * `@misc`, and find `year` where biblatex reads `date`.
 */
export function bibtex(record: CitationRecord): string {
  const fields: [name: string, value: string | null][] = [
    ['author', record.authors.length === 0 ? null : record.authors.map(written).join(' and ')],
    // Braced twice, so that no style changes its capitals.
    ['title', `{${escaped(record.title)}}`],
    ['type', escaped(record.genre)],
    ['booktitle', escaped(record.container)],
    ['organization', escaped(record.publisher)],
    ['date', record.issued],
    ['year', record.issued?.slice(0, 4) ?? null],
    ['language', record.language],
    ['langid', record.locale === 'zh-CN' ? 'chinese' : 'english'],
    // Verbatim by the rules of biblatex: nothing in it is escaped. Addresses hold no braces.
    ['url', record.url],
    ['abstract', record.abstract && escaped(record.abstract)],
    ['note', record.note && escaped(record.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@online{${record.id},\n${lines.join('')}}\n`;
}

/** Braces keep a name that is not to be taken apart whole, whatever commas and `and` are in it. */
function written(name: CitedName): string {
  return 'literal' in name ? `{${escaped(name.literal)}}` : `{${escaped(name.family)}}, {${escaped(name.given)}}`;
}

const specials: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** Pairs that TeX's fonts join to another character: dashes, quotation marks, Spanish marks. */
const ligature = /([-'`,<>])(?=\1)|[?!](?=`)/g;

/** TeX's ten special characters (The TeXbook, chapter 7) are escaped and pairs kept apart; all else stands as it is. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}$&#^_%~]/g, (character) => specials[character] ?? `\\${character}`)
    .replace(ligature, '$&{}');
}
