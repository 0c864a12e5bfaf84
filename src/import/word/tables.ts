import type { PhrasingContent, Table, TableCell } from 'mdast';
import { countCharacters } from '../clean-text.ts';
import { refuseHuge } from '../whole-tables.ts';
import { textOfBlock, type WordBlock, type WordTable } from './blocks.ts';
import { fold, trimmed } from './pieces.ts';
import type { Reading } from './reading.ts';

/**
 * A table of one line of text a cell, which is all that Markdown has: paragraphs of a cell are joined, merged cells
 * keep their text in the first of their places, and a table within a cell becomes part of its text. Each is noted.
 */
export function tableNode(table: WordTable, reading: Reading): Table {
  reading.tablesWritten++;
  const at = reading.paragraph;
  reading.paragraph = table.ordinal;
  if (table.merged > 0) reading.note('merged-cells', String(table.merged));
  const rows = table.rows.map((row) =>
    row.flatMap(({ blocks, span }): TableCell[] => [
      { type: 'tableCell', children: cellText(blocks, reading) },
      ...Array.from({ length: span - 1 }, (): TableCell => ({ type: 'tableCell', children: [] })),
    ]),
  );
  const joined = table.rows
    .flat()
    .filter(({ blocks }) => blocks.filter((block) => textOfBlock(block) !== '').length > 1);
  if (joined.length > 0) reading.note('cell-paragraphs', String(joined.length));
  reading.paragraph = at;
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  refuseHuge(rows.length, columns);
  for (const cells of rows) while (cells.length < columns) cells.push({ type: 'tableCell', children: [] });
  return { type: 'table', children: rows.map((children) => ({ type: 'tableRow', children })) };
}

function cellText(blocks: readonly WordBlock[], reading: Reading): PhrasingContent[] {
  const parts = blocks.map((block): PhrasingContent[] => {
    if (block.kind === 'paragraph') return paragraphText(block, reading);
    reading.note('nested-table', textOfBlock(block));
    return spaced(block.rows.flat().map((cell) => cellText(cell.blocks, reading)));
  });
  return spaced(parts);
}

function paragraphText(
  { pieces, number }: Extract<WordBlock, { kind: 'paragraph' }>,
  reading: Reading,
): PhrasingContent[] {
  const content = fold(trimmed(pieces), false);
  const label = number?.kind === 'bullet' ? '• ' : (number?.label ?? '');
  if (content.length === 0 || label === '') return content;
  reading.charactersAdded += countCharacters(label);
  return [{ type: 'text', value: label }, ...content];
}

function spaced(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  const filled = parts.filter((part) => part.length > 0);
  return filled.flatMap((part, i): PhrasingContent[] => (i === 0 ? part : [{ type: 'text', value: ' ' }, ...part]));
}
