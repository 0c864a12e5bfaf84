/**
 * A table as CSV (RFC 4180: commas, quotation marks doubled, lines ended by CR and LF), with the byte order mark by which
 * spreadsheet programs tell UTF-8. `rows` begin with the headings.
 */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A beginning that a spreadsheet program takes for a formula, with its full-width forms. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** An apostrophe keeps a text from being taken for a formula; it stays in the cell, since CSV cannot tell texts apart from formulas. */
function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
