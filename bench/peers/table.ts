/** A table as rows of cells; the first row is its head. Columns whose number is in `right` are set flush right. */
export interface Table {
  rows: readonly (readonly string[])[];
  right: readonly number[];
}

/** For a terminal: columns two spaces apart. */
export function plainTable({ rows, right }: Table): string {
  const widths = widthsOf(rows);
  return rows.map((row) => padded(row, widths, right).join('  ').trimEnd()).join('\n');
}

/** For a page in Markdown. */
export function markdownTable({ rows, right }: Table): string {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = widthsOf(escaped).map((width) => Math.max(3, width));
  const [head = [], ...body] = escaped;
  const rule = widths.map((width, at) => (right.includes(at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [padded(head, widths, right), rule, ...body.map((row) => padded(row, widths, right))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** A number with a comma between thousands. */
export function amount(count: number): string {
  return count.toLocaleString('en');
}

function widthsOf(rows: Table['rows']): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
}

function padded(row: readonly string[], widths: readonly number[], right: readonly number[]): string[] {
  return widths.map((width, at) => {
    const cell = row[at] ?? '';
    return right.includes(at) ? cell.padStart(width) : cell.padEnd(width);
  });
}
