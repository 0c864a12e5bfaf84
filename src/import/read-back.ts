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

/** Characters that a reader sees of a written body, as the archive itself reads it; null where it cannot be read. */
export function charactersShown(body: string): number | null {
  const parsed = parseMdx(body);
  return 'detail' in parsed ? null : countCharacters(parsed.children.map((node) => shown(node as Node)).join(''));
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
