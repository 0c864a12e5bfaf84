import { readFileSync } from 'node:fs';
import type { Volume } from './volume.ts';

/** What the site's pages are set in, then what paper asks for. */
const sheets = [
  'tokens',
  'list-tokens',
  'ground',
  'prose',
  'prose-figures',
  'prose-tables',
  'prose-voices',
  'prose-lists',
  'prose-notes',
  'prose-rare',
  'slides',
  'speakers',
  'pull-quotes',
  'volume',
];

/** The styles of a volume as text: the site's own for what is in a text, and the head of each document's pages. */
export function volumeStyles({ documents, title, part, alone }: Volume, archive: string): string {
  const styles = sheets.map((name) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8'));
  const left = alone ? archive : [title, part].filter((one) => one !== null).join(' ');
  const heads = documents.map(
    (document, index) =>
      `@page volume-${index}{@top-left{content:${quoted(left)}}@top-right{content:${quoted(short(document.title))}}}` +
      `.volume-${index}{page:volume-${index}}`,
  );
  return [...styles, ...heads].join('\n').replaceAll('</', '<\\/');
}

/** A head of a page has one line: about half of the measure for each of its two sides. */
const longestHead = 26;

function short(title: string): string {
  const signs = [...title];
  return signs.length <= longestHead ? title : `${signs.slice(0, longestHead - 1).join('')}…`;
}

/** A string of CSS (css-syntax-3, consume a string token): whatever could end it or the style element is escaped. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"<\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
