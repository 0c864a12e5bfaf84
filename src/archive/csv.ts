/** What a spreadsheet would take for a formula (OWASP, “CSV Injection”), the full-width forms that Excel reads in Chinese included. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A table of cells as a file that Excel opens right with a double click: RFC 4180 (every line ends with CRLF), UTF-8 with
 * a byte order mark. A text that begins like a formula is given an apostrophe, which spreadsheets take for “this is text”.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
