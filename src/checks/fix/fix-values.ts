import { isScalar, isSeq, type Node, type Scalar, visit, type YAMLSeq } from 'yaml';
import { type Finding, fixOf } from '../../archive/problem-table.ts';
import type { Change, Changed } from './change.ts';
import { parseYaml } from './yaml-data.ts';

/** A stretch of a text and what comes in its place. */
interface Edit {
  start: number;
  end: number;
  text: string;
  change: Change;
}

/**
 * A YAML text with the one right answer to each finding that has one. Nothing but the values themselves is touched: their
 * quotes, the comments and the style stay.
 * @param findings those in this text, their lines counted from its first
 */
export function fixValues(yaml: string, findings: readonly Finding[]): Changed {
  const document = parseYaml(yaml);
  if (document.errors.length > 0) return { text: yaml, changes: [] };
  const nodes = new Map<number, { node: Scalar; parent: Node | undefined }>();
  visit(document, {
    Scalar(_, node, path) {
      const parent = path.at(-1);
      if (node.range && !nodes.has(node.range[0]))
        nodes.set(node.range[0], { node, parent: parent as Node | undefined });
    },
  });
  const starts = lineStarts(yaml);
  const edits = new Map<number, Edit>();
  for (const found of findings) {
    const start = (starts[found.line - 1] ?? Number.NaN) + found.column - 1;
    const there = nodes.get(start);
    const edit = there ? editOf(found, there.node, there.parent, yaml) : null;
    if (edit && !edits.has(start)) edits.set(start, edit);
  }
  const inOrder = [...edits.values()].sort((a, b) => a.start - b.start);
  const text = inOrder.reduceRight((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), yaml);
  if (parseYaml(text).errors.length > 0) return { text: yaml, changes: [] };
  return { text, changes: inOrder.map(({ change }) => change) };
}

function editOf(found: Finding, node: Scalar, parent: Node | undefined, yaml: string): Edit | null {
  const fix = fixOf(found);
  if (fix === null || !node.range) return null;
  const [start, end] = node.range;
  const source = yaml.slice(start, end);
  const { line } = found;
  if (fix === 'quote')
    return { start, end, text: `"${source}"`, change: { kind: 'quoted', line, from: source, to: `"${source}"` } };
  if (fix === 'remove') return isSeq(parent) ? removal(node, parent, yaml, line) : null;
  const text = inStyle(fix.to, node, found.rule === 'date-form');
  return text === null ? null : { start, end, text, change: { kind: 'value', line, from: source, to: text } };
}

/** A value in the quotes that the old one has, and in some where it would be no text without. */
function inStyle(value: string, { type }: Scalar, isDate: boolean): string | null {
  if (type === 'QUOTE_SINGLE') return `'${value}'`;
  if (type === 'QUOTE_DOUBLE') return `"${value}"`;
  if (type !== 'PLAIN') return null;
  // A year is a date without quotes too.
  return (isDate && /^\d{4}$/.test(value)) || parseYaml(value).toJS() === value ? value : `"${value}"`;
}

/** Takes an entry out of its list, with the comma or the line that it has; null where a comment would go with it. */
function removal(node: Scalar, list: YAMLSeq, yaml: string, line: number): Edit | null {
  if (!node.range) return null;
  const [start, end] = node.range;
  const change: Change = { kind: 'removed', line, from: yaml.slice(start, end), to: '' };
  if (list.flow) {
    const before = list.items[list.items.indexOf(node) - 1];
    const from = isScalar(before) ? before.range?.[1] : undefined;
    if (from === undefined || yaml.slice(from, start).includes('#')) return null;
    return { start: from, end, text: '', change };
  }
  const from = yaml.lastIndexOf('\n', start) + 1;
  const to = yaml.indexOf('\n', end);
  const rest = yaml.slice(end, to === -1 ? undefined : to);
  if (!/^[ \t]*-[ \t]+$/.test(yaml.slice(from, start)) || rest.trim() !== '') return null;
  // The last line of a text has no line end of its own: the one before it goes.
  return to === -1
    ? { start: from - 1, end: yaml.length, text: '', change }
    : { start: from, end: to + 1, text: '', change };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
