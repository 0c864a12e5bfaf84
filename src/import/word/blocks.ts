import { loseDeleted, readInline } from './inline.ts';
import type { ParagraphNumber } from './numbering.ts';
import { type Piece, textOfPieces } from './pieces.ts';
import { chosen, type Reading } from './reading.ts';
import { alignment, outlineOf, type ParagraphStyle, sizeOf } from './styles.ts';
import { child, childElements, descendants, isOn, textIn, valueIn, type XmlElement } from './xml.ts';

/** A paragraph with all that tells what it is. */
export interface WordParagraph {
  kind: 'paragraph';
  /** From 1, among the paragraphs with text. */
  ordinal: number;
  pieces: Piece[];
  role: ParagraphStyle['role'];
  outline: number | null;
  number: ParagraphNumber | null;
  /** How all of its text looks. */
  bold: boolean;
  centred: boolean;
  large: boolean;
}

export interface WordCell {
  blocks: WordBlock[];
  /** Columns that it takes. */
  span: number;
}

export interface WordTable {
  kind: 'table';
  ordinal: number;
  rows: WordCell[][];
  /** Cells that are one with the cell above or beside them. */
  merged: number;
}

export type WordBlock = WordParagraph | WordTable;

/** The paragraphs and tables of a text, a cell, a note or a text box, in order. */
export function readBlocks(container: XmlElement, reading: Reading): WordBlock[] {
  const blocks: WordBlock[] = [];
  collect(container, blocks, { open: null }, reading);
  return blocks;
}

/** A paragraph whose mark was deleted runs on in the next one. */
interface RunOn {
  open: WordParagraph | null;
}

function collect(container: XmlElement, blocks: WordBlock[], run: RunOn, reading: Reading): void {
  for (const element of childElements(container)) {
    switch (element.name) {
      case 'w:p':
        blocks.push(...paragraphAndBoxes(element, run, reading));
        break;
      case 'w:tbl':
        run.open = null;
        blocks.push(readTable(element, reading));
        break;
      case 'w:del':
      case 'w:moveFrom':
        loseDeleted(element, reading);
        break;
      case 'w:altChunk':
        reading.lose('embedded', reading.relation(element.attributes['r:id'])?.target ?? '');
        break;
      case 'mc:AlternateContent':
        for (const choice of chosen(element)) collect(choice, blocks, run, reading);
        break;
      case 'm:oMathPara':
      case 'm:oMath':
      case 'w:r':
        blocks.push(...paragraphAndBoxes({ name: 'w:p', attributes: {}, children: [element] }, run, reading));
        break;
      default:
        collect(element, blocks, run, reading);
    }
  }
}

function paragraphAndBoxes(element: XmlElement, run: RunOn, reading: Reading): WordBlock[] {
  const before = reading.paragraph;
  if (before !== null) reading.paragraph = before + 1;
  const { pieces, boxes } = readInline(element, reading);
  const paragraph = paragraphOf(element, pieces, reading);
  const hasContent = pieces.some((piece) => ('node' in piece ? piece.node.type !== 'break' : piece.text.trim() !== ''));
  if (!hasContent && boxes.length === 0 && before !== null) reading.paragraph = before;
  const markDeleted = child(element, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
  const made: WordBlock[] = [];
  if (run.open) {
    run.open.pieces.push(...paragraph.pieces);
    run.open.bold &&= paragraph.bold;
    if (!markDeleted) run.open = null;
  } else {
    made.push(paragraph);
    if (markDeleted) run.open = paragraph;
  }
  for (const box of boxes) made.push(...readBox(box, reading));
  return made;
}

function readBox(box: XmlElement, reading: Reading): WordBlock[] {
  const text = descendants(box, 'w:t').map(textIn).join('');
  if (text.trim() !== '') reading.note('text-box', text);
  // A field that is open around a text box is none of the box's.
  const fields = reading.fields.splice(0);
  const blocks = readBlocks(box, reading);
  reading.fields.splice(0, reading.fields.length, ...fields);
  return blocks;
}

function paragraphOf(element: XmlElement, pieces: Piece[], reading: Reading): WordParagraph {
  const properties = child(element, 'w:pPr');
  const id = valueIn(properties, 'w:pStyle');
  const style = reading.styles.paragraph(id);
  const outline = outlineOf(properties);
  const sizes = childElements(element, 'w:r').map(
    (run) => sizeOf(child(run, 'w:rPr')) ?? style.size ?? reading.styles.bodySize,
  );
  return {
    kind: 'paragraph',
    ordinal: reading.paragraph ?? 0,
    pieces,
    role: style.role,
    outline: outline === undefined ? style.outline : outline,
    number: numberOf(properties, style, reading),
    bold: isBold(element, pieces, style),
    centred: alignment(properties) ?? style.centred,
    large: sizes.length > 0 && sizes.every((size) => size > reading.styles.bodySize + 2),
  };
}

/** Whether every run with text is bold, by itself or by the paragraph's style. */
function isBold(element: XmlElement, pieces: readonly Piece[], style: ParagraphStyle): boolean {
  const words = pieces.filter((piece) => 'text' in piece && piece.text.trim() !== '');
  if (words.length === 0) return false;
  if (words.every((piece) => piece.marks.bold)) return true;
  return style.bold && childElements(element, 'w:r').every((run) => isOn(child(run, 'w:rPr'), 'w:b') !== false);
}

function numberOf(properties: XmlElement | undefined, style: ParagraphStyle, reading: Reading): ParagraphNumber | null {
  if (child(properties, 'w:numPr', 'w:del')) return null;
  const list = valueIn(properties, 'w:numPr', 'w:numId') ?? style.list?.id;
  if (list === undefined || list === '0') return null;
  const given = valueIn(properties, 'w:numPr', 'w:ilvl');
  const ofStyle =
    style.list?.id === list ? (reading.numbering.levelOfStyle(list, style.list.style) ?? style.list.level) : null;
  return reading.numbering.next(list, given === undefined ? (ofStyle ?? 0) : Number(given));
}

function readTable(element: XmlElement, reading: Reading): WordTable {
  reading.tablesFound++;
  const table: WordTable = { kind: 'table', ordinal: (reading.paragraph ?? 0) + 1, rows: [], merged: 0 };
  for (const row of rowsOf(element)) {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) {
      loseDeleted(row, reading);
      continue;
    }
    const cells: WordCell[] = blank(valueIn(properties, 'w:gridBefore'));
    for (const cell of cellsOf(row)) cells.push(readCell(cell, table, reading));
    cells.push(...blank(valueIn(properties, 'w:gridAfter')));
    table.rows.push(cells);
  }
  return table;
}

function readCell(cell: XmlElement, table: WordTable, reading: Reading): WordCell {
  const properties = child(cell, 'w:tcPr');
  if (child(properties, 'w:cellDel')) {
    loseDeleted(cell, reading);
    return { blocks: [], span: 1 };
  }
  const span = clamp(Number(valueIn(properties, 'w:gridSpan') ?? '1'));
  const below = child(properties, 'w:vMerge');
  const beside = child(properties, 'w:hMerge');
  const continues = [below, beside].some((merge) => merge && merge.attributes['w:val'] !== 'restart');
  if (span > 1 || continues) table.merged++;
  return { blocks: readBlocks(cell, reading), span };
}

/** Rows and cells may stand in content controls, and in what tracked changes put in. */
function rowsOf(table: XmlElement): XmlElement[] {
  return within(table, 'w:tr', new Set(['w:tblPr', 'w:tblGrid']));
}

function cellsOf(row: XmlElement): XmlElement[] {
  return within(row, 'w:tc', new Set(['w:trPr', 'w:tblPrEx']));
}

function within(element: XmlElement, name: string, passed: ReadonlySet<string>): XmlElement[] {
  return childElements(element).flatMap((below) =>
    below.name === name ? [below] : passed.has(below.name) ? [] : within(below, name, passed),
  );
}

function blank(columns: string | undefined): WordCell[] {
  return columns === undefined ? [] : Array.from({ length: clamp(Number(columns)) }, () => ({ blocks: [], span: 1 }));
}

/** Word itself knows no more than 63 columns. */
function clamp(columns: number): number {
  return Number.isInteger(columns) && columns > 0 ? Math.min(columns, 63) : 1;
}

/** The text of a block, numbers that Word sets included. */
export function textOfBlock(block: WordBlock): string {
  if (block.kind === 'paragraph') return (block.number?.label ?? '') + textOfPieces(block.pieces);
  return block.rows
    .flatMap((row) => row.flatMap((cell) => cell.blocks.map(textOfBlock)))
    .filter((text) => text !== '')
    .join(' ');
}
