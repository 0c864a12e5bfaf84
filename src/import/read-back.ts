import { parseMdx } from '../markdown/engine.ts';
import { countCharacters } from './clean-text.ts';

interface Node {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: unknown;
  properties?: Readonly<Record<string, unknown>>;
  attributes?: readonly { name?: string; value?: unknown }[];
  children?: readonly Node[];
}

/** What a paragraph costs the reader can grow with the square of its length: one of 100,000 characters, or many shorter ones. */
const mostCost = 100_000 ** 2;

/** Characters that a reader sees of a written body, as the archive itself reads it: none where it cannot read it, null where that could take minutes. */
export function charactersShown(body: string): number | null {
  if (body.split('\n').reduce((cost, line) => cost + line.length ** 2, 0) > mostCost) return null;
  const parsed = parseMdx(body);
  return 'detail' in parsed ? 0 : countCharacters(parsed.children.map((node) => shown(node as Node)).join(''));
}

/** Numbers of footnotes and what leads back from them are made by the page. */
function shown(node: Node): string {
  const made = ['dataFootnoteRef', 'dataFootnoteBackref'].some((name) => node.properties?.[name] !== undefined);
  if (made || node.properties?.id === 'footnote-label') return '';
  if (node.type === 'text') return String(node.value);
  const printed = node.name === 'Speaker' ? ['name', 'mark'] : [];
  const attributes = printed.map((name) => node.attributes?.find((attribute) => attribute.name === name)?.value ?? '');
  return attributes.join('') + (node.children ?? []).map(shown).join('');
}
