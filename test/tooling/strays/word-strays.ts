import { parse } from '@astrojs/compiler-rs';
import type { Stray } from './stray.ts';

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

const han = /\p{Script=Han}/u;
/** Two words or more beginning with a capital, or ending as a sentence does; or one such word by itself. */
const english = /^\s*[A-Z][a-z]+(?:[ ,’'][\w’,'-]+)*[.?!…:]?\s*$|[a-z]{2,} [a-z]{2,}[.?!…]\s*$/;
const spokenAttributes =
  /^(?:alt|title|placeholder|label|content|summary|aria-(?:label|description|roledescription|valuetext))$/;
/** What a key of the keyboard is called by the browser; what one may pass to document.createElement and the like. */
const names =
  /^(?:Enter|Escape|Tab|Home|End|Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Backspace|Delete|Space|Range|Intl|Date)$/;

/**
 * Words of the interface that stand in a template (`.astro`) or a script instead of a table of messages: text between
 * tags, attributes that are read out, Chinese anywhere, English that looks like a sentence or a label. What is thrown is
 * for developers.
 */
export function wordStrays(file: string, source: string): Stray[] {
  const offset = file.endsWith('.astro') ? 0 : '---\n'.length;
  const { ast } = parse(offset === 0 ? source : `---\n${source}\n---\n`);
  const strays: Stray[] = [];
  const found = (node: Node, text: string, why: string) =>
    strays.push({ file, line: lineOf(source, node.start - offset), text: text.trim(), why });
  const look = (node: Node, attribute: string | null) => {
    if (
      /^(?:ThrowStatement|TS\w+Type|TSInterfaceDeclaration|TSTypeAliasDeclaration|Import\w*Declaration)$/.test(
        node.type,
      )
    )
      return;
    if (node.type === 'JSXText' && /\p{L}{2}/u.test(textOf(node))) found(node, textOf(node), 'words in a template');
    if (node.type === 'Literal' || node.type === 'TemplateElement') {
      const text = textOf(node);
      if (attribute !== null && spokenAttributes.test(attribute) && /\p{L}{2}/u.test(text) && attribute !== 'content')
        found(node, text, `words in ${attribute}`);
      else if (han.test(text)) found(node, text, 'Chinese outside the tables of messages');
      else if (attribute === null && english.test(text) && !names.test(text.trim()))
        found(node, text, 'English outside the tables of messages');
    }
    const own = node.type === 'JSXAttribute' ? String((node.name as Node).name) : attribute;
    for (const [field, child] of Object.entries(node)) {
      if (field === 'key' && node.type === 'Property') continue;
      for (const inner of Array.isArray(child) ? child : [child]) if (isNode(inner)) look(inner, own);
    }
  };
  look((typeof ast === 'string' ? JSON.parse(ast) : ast) as Node, null);
  return strays;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function textOf(node: Node): string {
  const { value } = node;
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? String((value as { cooked?: unknown }).cooked ?? '') : '';
}

function lineOf(source: string, start: number): number {
  return source.slice(0, Math.max(0, start)).split('\n').length;
}
