import type { Root } from 'hast';
import { type MdastNode, mdxToHast, mdxToMdast } from 'satteri';
import type { Place } from '../archive/body.ts';
import type { BodyNode, Located } from './body-nodes.ts';
import { insertions } from './insertions.ts';
import { tooCostlyLine, tooDeepTree, tooManyContainers } from './limits.ts';
import { MarkedSource } from './marked-source.ts';
import { type Marks, marksFor } from './marks.ts';

/** A parsed body: HTML elements, components and code, and where each was in the file. */
export interface ParsedBody {
  children: BodyNode[];
  /** Place in the file of a node; the start of the body for a node the parser made up. */
  placeOf(node: Located): Place;
  /** The file's text from the start of a node to its end. */
  sourceOf(node: Located): string;
}

/** The file cannot be read as MDX; `detail` is the parser's own sentence, in English. */
export interface SyntaxFault extends Place {
  detail: string;
}

/** Each look at the result may show an address that another had swallowed; authors write no such chains. */
const mostRounds = 32;

/**
 * The only file that calls the Markdown engine. Reads a whole file as MDX with GFM; its front matter must have been
 * blanked line for line, so that places are those of the file.
 */
export function parseMdx(source: string): ParsedBody | SyntaxFault {
  // The engine leaves this character in, and browsers drop it; Markdown puts the sign for an unknown character instead.
  const text = source.replaceAll('\0', '\uFFFD');
  const marks = marksFor(text);
  const ends = new Set<number>();
  let marked = new MarkedSource(text, []);
  let root = parseMarked(marked, marks);
  for (let round = 0; marks && round < mostRounds && !('detail' in root); round++) {
    const wanted = insertions(root, marked, text, marks, ends);
    if (isSame(wanted, marked.insertions)) break;
    marked = new MarkedSource(text, wanted);
    root = parseMarked(marked, marks);
  }
  return 'detail' in root ? root : finish(root, marked, text, marks);
}

/** The footnotes that a body defines, used or not: in HTML the engine leaves out those that nothing refers to. */
export function footnoteDefinitions(source: string): { label: string; place: Place }[] {
  const root = mdxToMdast(source, { features: { frontmatter: false } }) as MdastNode;
  const found: { label: string; place: Place }[] = [];
  const look = (node: MdastNode) => {
    if (node.type === 'footnoteDefinition') {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      found.push({ label: node.label ?? node.identifier, place: { line, column } });
    }
    if ('children' in node) node.children.forEach(look);
  };
  look(root);
  return found;
}

function parseMarked(marked: MarkedSource, marks: Marks | null): Root | SyntaxFault {
  const flood = tooManyContainers(marked.text) ?? tooCostlyLine(marked.text);
  if (flood) return { ...marked.placeOf(flood.offset), detail: flood.detail };
  try {
    const features = { frontmatter: false, gfm: { footnotes: { clobberPrefix: '' } } };
    const root = mdxToHast(marked.text, { features }) as Root;
    const deep = tooDeepTree(root);
    return deep ? { ...marked.placeOf(deep.offset), detail: deep.detail } : root;
  } catch (error) {
    return syntaxFault(error, marked, marks);
  }
}

/** The engine gives the place as a prefix `11:4: ` and ends with a code in brackets. */
function syntaxFault(error: unknown, marked: MarkedSource, marks: Marks | null): SyntaxFault {
  const message = error instanceof Error ? error.message : String(error);
  const parts = /^(\d+):(\d+): ([\s\S]*?)(?: \([a-z-]+:[a-z-]+\))?$/.exec(message) ?? [];
  const [, line = '1', column = '1', detail = message] = parts;
  const place = marked.placeOfPlace({ line: Number(line), column: Number(column) });
  return { ...place, detail: marks ? marks.clean(detail) : detail };
}

function isSame(one: MarkedSource['insertions'], other: MarkedSource['insertions']): boolean {
  return (
    one.length === other.length &&
    one.every(({ offset, text }, index) => offset === other[index]?.offset && text === other[index]?.text)
  );
}

function finish(root: Root, marked: MarkedSource, source: string, marks: Marks | null): ParsedBody {
  if (marks && marked.insertions.length > 0) cleanMarks(root, marks);
  const offsetOf = (point: { offset?: number | undefined } | undefined) => point?.offset ?? 0;
  return {
    children: root.children,
    placeOf: ({ position }) => marked.placeOf(offsetOf(position?.start)),
    sourceOf: ({ position }) =>
      position ? source.slice(marked.offsetOf(offsetOf(position.start)), marked.offsetOf(offsetOf(position.end))) : '',
  };
}

/** Takes the marks out of every text and attribute. */
function cleanMarks(node: Root | BodyNode, marks: Marks): void {
  if ('value' in node && typeof node.value === 'string') node.value = marks.clean(node.value);
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = marks.clean(value);
    }
  }
  if ('children' in node) for (const child of node.children) cleanMarks(child as BodyNode, marks);
}
