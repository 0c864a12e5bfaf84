import type { Locale } from '../../archive/locale.ts';
import { compileBody } from '../../markdown/compile.ts';
import { type Change, type Changed, unspoken } from './change.ts';
import { orderFields } from './order-fields.ts';
import { tidyYaml } from './tidy-yaml.ts';
import { dataOf, harmlessly } from './yaml-data.ts';

/** What tidying a document needs to know of it. */
export interface DocumentStyle {
  /** Fields of its front matter, in the order in which they are written. */
  order: readonly string[];
  /** All names of fields there are. */
  known: ReadonlySet<string>;
  /** Language of the archive; null where the body is left alone, since it may hold code. */
  body: Locale | null;
}

const fence = /^---[ \t]*$/;

/**
 * A document with the spacing of its front matter and its body put in order. The page that comes of it is the same to the byte;
 * what would change it, such as the two spaces that break a line, stays.
 */
export function tidyDocument(source: string, { order, known, body }: DocumentStyle): Changed {
  const lines = source.split('\n');
  const end = fence.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && fence.test(line)) : -1;
  if (end === -1) return { text: source, changes: [] };
  const matter = tidyYaml(lines.slice(1, end).join('\n'), known);
  const changes = matter.changes.map((change): Change => ({ ...change, line: change.line + 1 }));
  for (const index of [0, end]) if (lines[index] !== '---') changes.push(unspoken('trailing-space', index + 1));
  const rest =
    body === null ? { lines: lines.slice(end + 1), changes: [] } : tidyBody(lines.slice(end + 1), end + 1, body);
  const ordered = dataOf(matter.text) === null ? matter.text : orderFields(matter.text, order);
  if (ordered !== matter.text) changes.push(unspoken('order', 2));
  const yaml = end === 1 ? [] : [ordered];
  return { text: ['---', ...yaml, '---', ...rest.lines].join('\n'), changes: [...changes, ...rest.changes] };
}

/** @param above lines of the file before the body */
function tidyBody(lines: readonly string[], above: number, locale: Locale): { lines: string[]; changes: Change[] } {
  const shown = pageOf(lines, locale);
  // Of what cannot be read nobody knows what white space means.
  if (shown === null) return { lines: [...lines], changes: [] };
  const edits = new Map(
    lines.flatMap((line, index) => {
      const cut = line.replace(/[ \t]+$/, '');
      return cut === line || (cut !== '' && line.endsWith('  ')) ? [] : [[index, cut] as const];
    }),
  );
  const cut = harmlessly(lines, edits, (text) => pageOf(text.split('\n'), locale) === shown);
  const changes = cut.edited.map((index) => unspoken('trailing-space', above + index + 1));
  let tidied = cut.lines;
  const ended = `${tidied.join('\n').replace(/\n*$/, '')}\n`.split('\n');
  if (ended.length !== tidied.length && pageOf(ended, locale) === shown) {
    tidied = ended;
    changes.push(unspoken('last-line', above + ended.length - 1));
  }
  const parted = ['', ...tidied];
  if (tidied[0]?.trim() !== '' && pageOf(parted, locale) === shown) {
    tidied = parted;
    changes.push(unspoken('blank-line', above + 1));
  }
  return { lines: tidied, changes };
}

/** What a reader sees of a body, in a form that can be compared; null where it cannot be read. */
function pageOf(lines: readonly string[], locale: Locale): string | null {
  const { body, findings } = compileBody(lines.join('\n'), '', locale);
  if (findings.some(({ rule }) => rule === 'mdx-syntax')) return null;
  return JSON.stringify([body.html, body.blocks, body.headings]);
}
