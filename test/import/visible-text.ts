import { mdxToHast } from 'satteri';
import { parseMdx } from '../../src/markdown/engine.ts';

interface Node {
  type: string;
  name?: string | null;
  value?: unknown;
  children?: readonly Node[];
  attributes?: readonly { name?: string; value?: unknown }[];
}

/** The characters a reader sees of a body, as satteri alone reads it; a body that is not declarative is an error. */
export function engineText(body: string): string {
  return textOf(mdxToHast(body, { features: { gfm: true, frontmatter: false } }) as unknown as Node);
}

/** The same as the archive's own reader gives it, Chinese emphasis and addresses included. */
export function archiveText(body: string): string {
  const parsed = parseMdx(body);
  if ('detail' in parsed) throw new Error(`${parsed.line}:${parsed.column} ${parsed.detail}`);
  return textOf({ type: 'root', children: parsed.children as unknown as Node[] });
}

/** Without white space: what has to survive. */
export function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

function textOf(node: Node): string {
  if (node.type === 'mdxjsEsm' || /Expression$/.test(node.type)) throw new Error(`read as code: ${String(node.value)}`);
  if (node.type === 'text') return String(node.value);
  if (node.type.startsWith('mdxJsx')) {
    if (node.name === 'Time') return '';
    if (node.name !== 'Speaker' && node.name !== 'Stage') throw new Error(`read as a tag: ${node.name}`);
    const printed = (wanted: string) => String(node.attributes?.find(({ name }) => name === wanted)?.value ?? '');
    return printed('name') + printed('mark') + (node.children ?? []).map(textOf).join('');
  }
  return (node.children ?? []).map(textOf).join(node.type === 'element' || node.type === 'root' ? '' : ' ');
}
