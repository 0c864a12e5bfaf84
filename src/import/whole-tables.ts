import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { Refusal } from './refusal.ts';

const mostColumns = 1000;
const mostCells = 200_000;

/** GFM drops the cells that a row has beyond its heading: the heading is widened, so that they are shown. */
export function widenTables(root: Root): void {
  visit(root, 'table', (table: Table) => {
    const columns = table.children.reduce((most, row) => Math.max(most, row.children.length), 0);
    refuseHuge(table.children.length, columns);
    const heading = table.children[0];
    while (heading && heading.children.length < columns) heading.children.push({ type: 'tableCell', children: [] });
    table.align = Array.from({ length: columns }, (_, i) => table.align?.[i] ?? null);
  });
}

/** Written out, every row is as long as the longest: a small file can ask for more cells than fit into memory. */
export function refuseHuge(rows: number, columns: number): void {
  if (columns > mostColumns || rows * columns > mostCells) throw new Refusal({ kind: 'table-too-large' });
}
