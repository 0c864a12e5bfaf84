import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { countCharacters } from '../clean-text.ts';
import type { Figure } from '../draft.ts';
import { outline } from '../outline.ts';
import { textOfBlock, type WordBlock, type WordParagraph } from './blocks.ts';
import { meantDepths } from './headings.ts';
import { ListBuilder } from './lists.ts';
import { fold, type Piece, paragraphsIn } from './pieces.ts';
import type { Reading } from './reading.ts';
import { tableNode } from './tables.ts';

/** The blocks of a text as nodes of a document; `headings` false for notes, where nothing is a heading. */
export function bodyNodes(given: readonly WordBlock[], reading: Reading, headings = true): RootContent[] {
  const blocks = given.flatMap((block) => unframed(block, reading));
  const meant: ReadonlyMap<WordParagraph, number> = headings ? meantDepths(blocks) : new Map();
  const depths = outline([...meant.values()]);
  const depthOf = new Map([...meant.keys()].map((paragraph, i) => [paragraph, depths[i] ?? 2]));
  const nodes: RootContent[] = [];
  const lists = new ListBuilder();
  for (const block of blocks) {
    if (block.kind === 'table') {
      lists.close();
      nodes.push(tableNode(block, reading));
      continue;
    }
    const depth = depthOf.get(block);
    const paragraphs = paragraphsIn(block.pieces);
    const [first, ...more] = paragraphs;
    if (first === undefined) continue;
    if (depth !== undefined) {
      lists.close();
      nodes.push({ type: 'heading', depth, children: labelled(block, paragraphs.flat().map(unbold), reading, false) });
    } else if (block.number && block.number.kind !== 'other') {
      const list = lists.add({ type: 'paragraph', children: fold(first) }, block.number);
      if (list) nodes.push(list);
      for (const pieces of more)
        lists.addBelow(
          { type: 'paragraph', children: fold(pieces) },
          { ...block.number, level: block.number.level + 1 },
        );
    } else if (block.number) {
      const { number } = block;
      const made = [first, ...more].map(
        (pieces, i): Paragraph => ({
          type: 'paragraph',
          children: i === 0 ? labelled(block, pieces, reading, true) : fold(pieces),
        }),
      );
      const below = made.map((paragraph) => lists.addBelow(paragraph, number));
      nodes.push(...made.filter((_, i) => !below[i]));
    } else {
      lists.close();
      nodes.push(...plainNodes(block, paragraphs));
    }
  }
  return withFigures(nodes, blocks);
}

/** A table of one cell is a frame round its text. */
function unframed(block: WordBlock, reading: Reading): WordBlock[] {
  if (block.kind === 'paragraph') return [block];
  const filled = block.rows.filter((row) => row.length > 0);
  const only = filled.length === 1 && filled[0]?.length === 1 ? filled[0][0] : undefined;
  if (!only) return filled.length === 0 ? [] : [{ ...block, rows: filled }];
  const text = textOfBlock(block);
  const at = reading.paragraph;
  reading.paragraph = block.ordinal;
  if (text !== '') reading.note('frame', text);
  reading.paragraph = at;
  return only.blocks.flatMap((inside) => unframed(inside, reading));
}

function labelled(block: WordParagraph, pieces: readonly Piece[], reading: Reading, lines: boolean): PhrasingContent[] {
  const label = block.number?.label ?? '';
  reading.charactersAdded += countCharacters(label);
  return label === '' ? fold(pieces, lines) : [{ type: 'text', value: label }, ...fold(pieces, lines)];
}

/** A heading is bold by itself. */
function unbold(piece: Piece): Piece {
  return { ...piece, marks: { ...piece.marks, bold: false } };
}

function plainNodes(block: WordParagraph, paragraphs: readonly Piece[][]): RootContent[] {
  const nodes = paragraphs.map((pieces): Paragraph => ({ type: 'paragraph', children: fold(pieces) }));
  return block.role === 'quote' ? [{ type: 'blockquote', children: nodes }] : nodes;
}

const captionLine = /^(?:[图圖]|图片|照片|Figure|Fig\.?)\s*(?:[0-9０-９一二三四五六七八九十]|[A-Z]\.?\d)/i;

/** A picture by itself and the caption below it become one. */
function withFigures(nodes: readonly RootContent[], blocks: readonly WordBlock[]): RootContent[] {
  const captions = new Set(
    blocks.filter((block) => block.kind === 'paragraph' && block.role === 'caption').map((block) => textOfBlock(block)),
  );
  const made: RootContent[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    const images = last?.type === 'paragraph' ? onlyImages(last) : null;
    const text = node.type === 'paragraph' ? textOf(node, { includeImageAlt: false }).trim() : '';
    const isCaption =
      node.type === 'paragraph' && text !== '' && text.length <= 120 && (captions.has(text) || captionLine.test(text));
    const image = images?.at(-1);
    if (node.type !== 'paragraph' || !isCaption || !images || !image || hasImage(node)) {
      made.push(node);
      continue;
    }
    made.pop();
    made.push(...images.slice(0, -1).map((other): Paragraph => ({ type: 'paragraph', children: [other] })));
    const figure: Figure = { type: 'figure', url: image.url, alt: image.alt ?? '', children: node.children };
    made.push(figure);
  }
  return made;
}

function onlyImages({ children }: Paragraph): Image[] | null {
  const images = children.filter((child) => child.type === 'image');
  const others = children.filter((child) => child.type !== 'image' && child.type !== 'break');
  return images.length > 0 && others.every((child) => child.type === 'text' && child.value.trim() === '')
    ? images
    : null;
}

function hasImage({ children }: Paragraph): boolean {
  return children.some((child) => child.type === 'image' || child.type === 'break');
}
