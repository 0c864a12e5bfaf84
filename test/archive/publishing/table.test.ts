import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { csvOf } from '../../../src/archive/csv.ts';

const rows = [
  ['id', 'title', 'date'],
  ['a', '=1+1', '2023'],
  ['b', '+86 “黄冈”', '2023-08'],
  ['c', '-a, "b"', '2023-08-24'],
  ['d', '@SUM(A1)', ''],
  ['e', '\tcmd', '＝1+1'],
  ['f', 'two\nlines', '流域'],
];
const table = csvOf(rows);
const office = spawnSync('soffice', ['--version']).status === 0;

test('a table has its mark, its line ends, and no cell that is a formula', () => {
  expect(table).toMatchInlineSnapshot(`
    "﻿id,title,date
    a,'=1+1,2023
    b,'+86 “黄冈”,2023-08
    c,"'-a, ""b""",2023-08-24
    d,'@SUM(A1),
    e,'	cmd,'＝1+1
    f,"two
    lines",流域
    "
  `);
});

test.skipIf(!office)(
  'LibreOffice opens it with every cell in its place and none worked out',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-table-'));
    try {
      writeFileSync(join(folder, 'table.csv'), table);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      // Without a window nobody is asked for the encoding: 76 is UTF-8, which the mark stands for.
      execFileSync(
        'soffice',
        [
          profile,
          '--headless',
          '--infilter=CSV:44,34,76',
          '--convert-to',
          'fods',
          '--outdir',
          folder,
          join(folder, 'table.csv'),
        ],
        {
          stdio: 'ignore',
        },
      );
      const sheet = readFileSync(join(folder, 'table.fods'), 'utf8');
      expect(sheet).not.toContain('table:formula');
      expect(cellsOf(sheet)).toEqual(
        rows.map((row) => row.map((cell) => (/^[=+\-@\t＝]/.test(cell) ? `'${cell}` : cell))),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

/** What the cells of a flat OpenDocument sheet show, by row; the paragraphs of a cell are its lines. */
function cellsOf(sheet: string): string[][] {
  const found: string[][] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'table:table-row') found.push([]);
        if (name === 'table:table-cell') text = '';
        if (name === 'text:p' && text !== '') text += '\n';
        if (name === 'text:tab') text += '\t';
      },
      ontext(piece) {
        text += piece.replace(/^\n\s*$/, '');
      },
      onclosetag(name) {
        if (name === 'table:table-cell') found.at(-1)?.push(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(sheet);
  return found;
}
