import { isAlias, isMap, isScalar, visit } from 'yaml';
import { parseYaml } from './yaml-data.ts';

/**
 * Front matter with its fields in the given order, each with the comment lines right above it. As it is where its fields are
 * not one a line, where one of them is unknown, or where order has a meaning (`&name` … `*name`).
 */
export function orderFields(yaml: string, order: readonly string[]): string {
  const chunks = chunksOf(yaml);
  if (chunks === null || !chunks.every(({ field }) => order.includes(field))) return yaml;
  const sorted = [...chunks].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  if (sorted.every((chunk, index) => chunk === chunks[index])) return yaml;
  const lines = yaml.split('\n');
  const head = lines.slice(0, chunks[0]?.start ?? 0);
  return [...head, ...sorted.flatMap(({ start, end }) => lines.slice(start, end))].join('\n');
}

/** A field with all that belongs to it: indices of its first line and of the one after its last. */
interface Chunk {
  field: string;
  start: number;
  end: number;
}

function chunksOf(yaml: string): Chunk[] | null {
  const document = parseYaml(yaml);
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || contents.flow) return null;
  let referring = false;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) referring = true;
    },
  });
  if (referring) return null;
  const lines = yaml.split('\n');
  const chunks: Chunk[] = [];
  for (const { key } of contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || !key.range) return null;
    const line = yaml.slice(0, key.range[0]).split('\n').length - 1;
    const before = chunks.at(-1);
    if (key.range[0] !== lineStart(yaml, key.range[0]) || before?.start === line) return null;
    let start = line;
    while (start > (before ? before.start + 1 : 0) && lines[start - 1]?.startsWith('#')) start--;
    if (before) before.end = start;
    chunks.push({ field: key.value, start, end: lines.length });
  }
  return chunks;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
