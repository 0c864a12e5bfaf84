import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/archive/csv.ts';

const cells = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[=+\-@\t\r\n", '＝＋－＠a]{0,6}$/),
  fc.nat(),
);
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

test('every line ends with CRLF, after a byte order mark', () => {
  expect(
    csvOf([
      ['a', 1],
      ['"b", c', 'd\ne'],
    ]),
  ).toBe('\uFEFFa,1\r\n"""b"", c","d\ne"\r\n');
});

test('what begins like a formula is made text', () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'];
  for (const cell of dangerous) expect(read(csvOf([[cell]]))).toEqual([[`'${cell}`]]);
  expect(read(csvOf([[-1, 'a=b', ' =1']]))).toEqual([['-1', 'a=b', ' =1']]);
});

test('any table reads back as it was, but for the apostrophe of a formula', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const expected = table.map((row) => row.map((cell) => String(cell).replace(/^(?=[=+\-@\t\r＝＋－＠])/, "'")));
      expect(read(csvOf(table))).toEqual(expected);
    }),
  );
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

test.skipIf(!office)('LibreOffice opens it as the table that it is', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-csv-'));
  try {
    const table = [
      ['编号', '举措', '天数'],
      ['a-1', '建十座“水位站”, 站点公开', 480],
      ['b-2', '引号 " 与\n换行', 0],
      ['c-3', '=HYPERLINK("https://example.org")', 7],
    ];
    writeFileSync(join(folder, 'register.csv'), csvOf(table));
    // Tab between cells on the way out, so that the file is read and written, not copied; 44 comma, 34 quotes, 9 tab, 76 UTF-8.
    const words = [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--infilter=CSV:44,34,76,1',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):9,34,76,1',
    ];
    execFileSync(office ?? '', [...words, '--outdir', join(folder, 'out'), join(folder, 'register.csv')], {
      stdio: 'ignore',
    });
    const opened = readFileSync(join(folder, 'out/register.csv'), 'utf8').replace(/^\uFEFF/, '');
    // It quotes texts and leaves numbers bare.
    const cell = (value: string | number) =>
      typeof value === 'number' ? value : `"${value.replace(/^=/, "'=").replaceAll('"', '""')}"`;
    expect(opened).toBe(table.map((row) => `${row.map(cell).join('\t')}\n`).join(''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A reader of RFC 4180 that knows nothing of how the file was written. */
function read(file: string): string[][] {
  expect(file.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  const row: string[] = [];
  for (const [, quoted, bare, end] of file.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}
