import type { Locale } from '../../archive/locale.ts';
import type { Finding } from '../../archive/problem-table.ts';
import { contentFileOf } from '../../collections/schema/content-files.ts';
import { fieldNames } from '../../collections/schema/field-order.ts';
import { type Change, type Changed, unspoken } from './change.ts';
import { fixValues } from './fix-values.ts';
import { orderFields } from './order-fields.ts';
import { tidyDocument } from './tidy-document.ts';
import { tidyYaml } from './tidy-yaml.ts';
import { dataOf } from './yaml-data.ts';

/**
 * One file put right as far as there is one right way: the answers to its findings, and its spacing.
 * @param file path from the content folder, which says what kind of file it is
 * @param source the whole file as it is stored, byte order mark and line ends included
 * @param findings those in this file
 * @param body language of the archive; null where bodies are left alone
 */
export function fixText(file: string, source: string, findings: readonly Finding[], body: Locale | null): Changed {
  const kind = contentFileOf(file);
  if (!kind) return { text: source, changes: [] };
  const plain = plainText(source);
  const known = fieldNames(kind.schema);
  if (!file.endsWith('.mdx')) {
    const fixed = fixValues(plain.text, findings);
    const tidied = tidyYaml(fixed.text, known);
    const ordered = inOrder(tidied.text, kind.order ?? []);
    const ended = endedByOneLine(ordered.text);
    return { text: ended.text, changes: [plain, fixed, tidied, ordered, ended].flatMap(({ changes }) => changes) };
  }
  const fixed = fixFrontMatter(plain.text, findings);
  const style = { order: kind.order ?? [], known, body: kind.name === 'page' ? null : body };
  const tidied = tidyDocument(fixed.text, style);
  return { text: tidied.text, changes: [plain, fixed, tidied].flatMap(({ changes }) => changes) };
}

/** Without byte order mark, with `\n` at the end of lines. */
function plainText(source: string): Changed {
  const unmarked = source.replace(/^\uFEFF/, '');
  const text = unmarked.replace(/\r\n?/g, '\n');
  const changes: Change[] = [];
  if (unmarked !== source) changes.push(unspoken('byte-order-mark', 1));
  if (text !== unmarked) changes.push(unspoken('line-ends', 1));
  return { text, changes };
}

function inOrder(yaml: string, order: readonly string[]): Changed {
  const text = orderFields(yaml, order);
  // A line that ends the document, `...`, cannot be moved.
  if (text === yaml || dataOf(text) === null) return { text: yaml, changes: [] };
  return { text, changes: [unspoken('order', 1)] };
}

function endedByOneLine(text: string): Changed {
  const ended = text.trim() === '' ? text : text.replace(/\n*$/, '\n');
  return { text: ended, changes: ended === text ? [] : [unspoken('last-line', ended.split('\n').length - 1)] };
}

function fixFrontMatter(source: string, findings: readonly Finding[]): Changed {
  const [, open = '', yaml = ''] = /^(---[ \t]*\n)([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source) ?? [];
  if (open === '') return { text: source, changes: [] };
  const inMatter = findings.map((found) => ({ ...found, line: found.line - 1 }));
  const fixed = fixValues(yaml, inMatter);
  return {
    text: open + fixed.text + source.slice(open.length + yaml.length),
    changes: fixed.changes.map((change): Change => ({ ...change, line: change.line + 1 })),
  };
}
