import type { Element, ElementContent, Root, RootContent } from 'hast';
import {
  type MdxFlowExpressionHast,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
  type MdxjsEsmHast,
  type MdxTextExpressionHast,
  mdxToHast,
} from 'satteri';
import type { Place } from '../archive/body.ts';
import { addressEnd, endOfBareAddress, flankingMarks, letterMark, withoutMarks } from './cjk-flanking.ts';
import { MarkedSource } from './marked-source.ts';

/** A component of the body as the parser gives it: its name and attributes are still unchecked. */
export type JsxNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** What would have to be run: an import or export, or an expression in braces. */
export type CodeNode = MdxjsEsmHast | MdxFlowExpressionHast | MdxTextExpressionHast;

export type BodyNode = RootContent | ElementContent | JsxNode | CodeNode;

/** A parsed body: HTML elements, components and code, and where each was in the file. */
export interface ParsedBody {
  children: BodyNode[];
  /** Place in the file of a node; the start of the body for a node the parser made up. */
  placeOf(node: Located): Place;
  /** The file's text from the start of a node to its end. */
  sourceOf(node: Located): string;
}

/** A node that knows where it was written, unless the parser made it up. */
export interface Located {
  position?: Element['position'] | undefined;
}

/** The file cannot be read as MDX; `detail` is the parser's own sentence, in English. */
export interface SyntaxFault extends Place {
  detail: string;
}

/**
 * The only file that knows the Markdown engine. Reads a whole file as MDX with GFM; its front matter must have been
 * blanked line for line, so that places are those of the file.
 */
export function parseMdx(source: string): ParsedBody | SyntaxFault {
  const marks = flankingMarks(source).map((offset) => ({ offset, text: letterMark }));
  const marked = new MarkedSource(source, marks);
  const first = parseMarked(marked);
  if ('detail' in first) return first;
  const ends = addressEnds(first, marked);
  if (ends.length === 0) return finish(first, marked, source);
  const all = [...marks, ...ends].sort((a, b) => a.offset - b.offset);
  const again = new MarkedSource(source, all);
  const second = parseMarked(again);
  return 'detail' in second ? second : finish(second, again, source);
}

function parseMarked(marked: MarkedSource): Root | SyntaxFault {
  try {
    return mdxToHast(marked.text, {
      features: { frontmatter: false, gfm: { footnotes: { clobberPrefix: '' } } },
    }) as Root;
  } catch (error) {
    return syntaxFault(error, marked);
  }
}

/** The engine gives the place as a prefix `11:4: ` and ends with a code in brackets. */
function syntaxFault(error: unknown, marked: MarkedSource): SyntaxFault {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', detail = message] =
    /^(\d+):(\d+): ([\s\S]*?)(?: \([a-z-]+:[a-z-]+\))?$/.exec(message) ?? [];
  return { ...marked.placeOf({ line: Number(line), column: Number(column) }), detail: withoutMarks(detail) };
}

/** Offsets in the source at which a bare address has swallowed the Chinese text after it. */
function addressEnds(root: Root, marked: MarkedSource): { offset: number; text: string }[] {
  const ends: { offset: number; text: string }[] = [];
  const look = (node: Root | BodyNode) => {
    if (node.type === 'element' && node.tagName === 'a' && node.position) {
      const start = marked.offsetOf(node.position.start);
      const only = node.children.length === 1 ? node.children[0] : undefined;
      const written = only?.type === 'text' && only.position?.start.offset === node.position.start.offset;
      const end = written ? endOfBareAddress(withoutMarks(only.value)) : -1;
      if (end > 0) ends.push({ offset: start + end, text: addressEnd });
    }
    if ('children' in node) for (const child of node.children) look(child as BodyNode);
  };
  look(root);
  return ends;
}

function finish(root: Root, marked: MarkedSource, source: string): ParsedBody {
  cleanMarks(root);
  const start = { line: 1, column: 1 };
  return {
    children: root.children,
    placeOf: (node) => marked.placeOf(node.position?.start ?? start),
    sourceOf: (node) =>
      node.position ? source.slice(marked.offsetOf(node.position.start), marked.offsetOf(node.position.end)) : '',
  };
}

/** Takes the marks out of every text and attribute; an address has them percent-encoded. */
function cleanMarks(node: Root | BodyNode): void {
  if ('value' in node && typeof node.value === 'string') node.value = withoutMarks(node.value);
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string')
        node.properties[name] = withoutMarks(value).replaceAll('%EF%B7%90', '').replaceAll('%20%EF%B7%91', '');
    }
  }
  if ('attributes' in node) {
    for (const attribute of node.attributes) {
      if (typeof attribute.value === 'string') attribute.value = withoutMarks(attribute.value);
    }
  }
  if ('children' in node) for (const child of node.children) cleanMarks(child as BodyNode);
}
