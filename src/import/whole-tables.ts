import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';

/** GFM drops the cells that a row has beyond its heading: the heading is widened, so that they are shown. */
export function widenTables(root: Root): void {
  visit(root, 'table', (table: Table) => {
    const columns = Math.max(...table.children.map((row) => row.children.length));
    const heading = table.children[0];
    while (heading && heading.children.length < columns) heading.children.push({ type: 'tableCell', children: [] });
    table.align = Array.from({ length: columns }, (_, i) => table.align?.[i] ?? null);
  });
}
