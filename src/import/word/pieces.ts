import type { Break, FootnoteReference, Image, PhrasingContent } from 'mdast';
import { cleanText } from '../clean-text.ts';

/** How a piece of text is marked. */
export interface Marks {
  link: string | null;
  bold: boolean;
  italic: boolean;
  strike: boolean;
}

/** A stretch of text with one look, or what stands between such stretches. */
export type Piece = { text: string; marks: Marks } | { node: Break | Image | FootnoteReference; marks: Marks };

export const plain: Marks = { link: null, bold: false, italic: false, strike: false };

const order = ['link', 'bold', 'italic', 'strike'] as const;

/** A paragraph whose look changes more often than this is no writing: Markdown of it would take minutes to read. */
const mostMarked = 4000;

/** The text of pieces; a line break is a space. */
export function textOfPieces(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => ('text' in piece ? piece.text : piece.node.type === 'break' ? ' ' : '')).join('');
  return text.replace(/\s+/g, ' ').trim();
}

/** Pieces without space at the two ends. */
export function trimmed(pieces: readonly Piece[]): Piece[] {
  const kept = pieces.slice(
    pieces.findIndex((piece) => !isSpace(piece)),
    pieces.findLastIndex((piece) => !isSpace(piece)) + 1,
  );
  const first = kept[0];
  if (first && 'text' in first) kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last && 'text' in last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}

/** Pieces parted where the author broke the line twice, as others begin a paragraph. */
export function paragraphsIn(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  pieces.forEach((piece, i) => {
    const isBreak = (other: Piece | undefined) => other !== undefined && 'node' in other && other.node.type === 'break';
    if (isBreak(piece) && isBreak(pieces[i + 1])) return;
    if (isBreak(piece) && isBreak(pieces[i - 1])) paragraphs.push([]);
    else paragraphs.at(-1)?.push(piece);
  });
  return paragraphs.map(trimmed).filter((paragraph) => paragraph.length > 0);
}

/** Pieces as Markdown's inline nodes, each mark as long as it can be; `lines` false sets a space for a line break. */
export function fold(pieces: readonly Piece[], lines = true): PhrasingContent[] {
  const flat = lines
    ? pieces
    : pieces.map(
        (piece): Piece => ('node' in piece && piece.node.type === 'break' ? { text: ' ', marks: piece.marks } : piece),
      );
  const parts = settled(trimmed(flat));
  return folded(parts.length > mostMarked ? parts.map((part) => ({ ...part, marks: plain })) : parts, 0);
}

/** Text cleaned; space at the edges of a mark belongs outside of it. */
function settled(pieces: readonly Piece[]): Piece[] {
  const parts = joined(pieces).flatMap((piece): Piece[] => {
    if (!('text' in piece)) return [piece];
    const text = cleanText(piece.text).replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
    return piece.marks.strike ? struck(text, piece.marks) : edged(text, piece.marks);
  });
  const beside = (i: number) =>
    [parts[i - 1], parts[i + 1]].some((part) => part && 'node' in part && part.node.type === 'break');
  const after = marksAfter(parts);
  let before = plain;
  return parts.flatMap((part, i): Piece[] => {
    if (!isSpace(part)) {
      before = part.marks;
      return [part];
    }
    return 'text' in part && beside(i) ? [] : [{ ...part, marks: common(before, after[i] ?? plain) }];
  });
}

/** Stretches of one look as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    const same = last && order.every((mark) => last.marks[mark] === piece.marks[mark]);
    if (same && 'text' in last && 'text' in piece) last.text += piece.text;
    else made.push({ ...piece });
  }
  return made;
}

/** `~~` is read as a mark only beside letters and digits: signs at the two ends stand outside of it. */
function struck(text: string, marks: Marks): Piece[] {
  const [, head = '', core = '', tail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  const bare = { ...marks, strike: false };
  const inner: Piece[] = core === '' ? [] : [{ text: core, marks }];
  return [...edged(head, bare), ...inner, ...edged(tail, bare)];
}

/** Text parted from the space at its two ends. */
function edged(text: string, marks: Marks): Piece[] {
  const parts = text.split(/^(\s+)|(\s+)$/).filter((part) => part !== undefined && part !== '');
  return parts.map((part) => ({ text: part, marks }));
}

/** For each piece the marks of the next one that is no space. */
function marksAfter(parts: readonly Piece[]): Marks[] {
  const after: Marks[] = [];
  let next = plain;
  for (let i = parts.length - 1; i >= 0; i--) {
    after[i] = next;
    const part = parts[i];
    if (part && !isSpace(part)) next = part.marks;
  }
  return after;
}

function isSpace(piece: Piece): boolean {
  return 'text' in piece ? piece.text.trim() === '' : piece.node.type === 'break';
}

function common(one: Marks, other: Marks): Marks {
  return {
    link: one.link === other.link ? one.link : null,
    bold: one.bold && other.bold,
    italic: one.italic && other.italic,
    strike: one.strike && other.strike,
  };
}

function folded(pieces: readonly Piece[], depth: number): PhrasingContent[] {
  const mark = order[depth];
  if (mark === undefined) return merged(pieces);
  const nodes: PhrasingContent[] = [];
  for (let from = 0; from < pieces.length; ) {
    const value = pieces[from]?.marks[mark];
    let to = from + 1;
    while (to < pieces.length && pieces[to]?.marks[mark] === value) to++;
    const children = folded(pieces.slice(from, to), depth + 1);
    for (const node of value ? marked(mark, value, children) : children) nodes.push(node);
    from = to;
  }
  return nodes;
}

function marked(mark: (typeof order)[number], value: string | true, children: PhrasingContent[]): PhrasingContent[] {
  if (mark === 'link') return [{ type: 'link', url: String(value), children: children as never }];
  const type = mark === 'bold' ? 'strong' : mark === 'italic' ? 'emphasis' : 'delete';
  return [{ type, children }];
}

function merged(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const piece of pieces) {
    const last = nodes.at(-1);
    if ('node' in piece) nodes.push({ ...piece.node });
    else if (last?.type === 'text') last.value += piece.text;
    else nodes.push({ type: 'text', value: piece.text });
  }
  return nodes;
}
