import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describe } from '../../src/archive/problem-table.ts';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { importFiles } from '../../src/import/import.ts';
import type { ImportReport, Written } from '../../src/import/report.ts';
import { archiveText } from '../import/visible-text.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpora/06-docx');
const content = mkdtempSync(join(tmpdir(), 'lectern-docx-'));
let report: ImportReport;

beforeAll(async () => {
  report = await importFiles({ paths: [corpus], content });
});

afterAll(() => rmSync(content, { recursive: true }));

test('every file is a document or is refused for a plain reason', () => {
  expect(report.written.length + report.leftOut.length).toBe(56);
  expect(report.leftOut.map(({ source, reason }) => `${nameOf(source)}: ${reason.kind}`)).toMatchInlineSnapshot(`
    [
      "apache-poi/bug53475-password-is-pass.docx: word-encrypted",
      "apache-poi/bug53475-password-is-solrcell.docx: word-encrypted",
      "apache-poi/clusterfuzz-testcase-minimized-POIXWPFFuzzer-4791943399604224.docx: word-damaged",
      "apache-poi/clusterfuzz-testcase-minimized-POIXWPFFuzzer-5166796835258368.docx: word-damaged",
      "apache-poi/clusterfuzz-testcase-minimized-POIXWPFFuzzer-5313273089884160.docx: word-damaged",
      "apache-poi/clusterfuzz-testcase-minimized-POIXWPFFuzzer-5564805011079168.docx: word-damaged",
      "apache-poi/stress025.docx: word-none",
      "apache-poi/truncated62886.docx: word-damaged",
    ]
  `);
});

test('the documents pass check', async () => {
  const { findings } = await checkArchive(content, memoryCache());
  const problems = findings.map((found) => describe(found, 'en'));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([...new Set(problems.map(({ rule }) => rule))]).toEqual(['image-alt']);
});

test('of the characters of each text at least 99.5 % are in its document, and the rest is in the report', () => {
  const shares = report.written.map((written) => {
    const wanted = textOfXml(written.source);
    const lost = missing(squeezed(titled(written) + archiveText(bodyOf(written))), wanted);
    return { source: nameOf(written.source), lost, share: wanted.length === 0 ? 1 : 1 - lost / wanted.length };
  });
  expect(shares.filter(({ lost }) => lost > 0)).toEqual([]);
  expect(report.written.filter(({ tally }) => tally && tally.characters.found !== tally.characters.written)).toEqual(
    [],
  );
  expect(report.written.flatMap(({ losses }) => losses.filter(({ kind }) => kind === 'unexplained'))).toEqual([]);
});

test('what was found, and what was lost, is counted', () => {
  const sum = (kind: 'images' | 'tables' | 'footnotes', side: 'found' | 'written') =>
    report.written.reduce((total, { tally }) => total + (tally?.[kind][side] ?? 0), 0);
  const kinds: Record<string, number> = {};
  for (const { kind } of report.written.flatMap(({ losses }) => losses)) kinds[kind] = (kinds[kind] ?? 0) + 1;
  expect({
    images: [sum('images', 'found'), sum('images', 'written')],
    tables: [sum('tables', 'found'), sum('tables', 'written')],
    footnotes: [sum('footnotes', 'found'), sum('footnotes', 'written')],
    losses: kinds,
  }).toMatchInlineSnapshot(`
    {
      "footnotes": [
        3,
        3,
      ],
      "images": [
        15,
        13,
      ],
      "losses": {
        "chart": 2,
        "comment": 2,
        "deletion": 9,
        "embedded": 3,
        "footer": 6,
        "header": 7,
        "image-format": 1,
        "image-missing": 1,
        "shapes": 4,
        "symbol": 4,
      },
      "tables": [
        57,
        43,
      ],
    }
  `);
});

test('importing the same again writes nothing', async () => {
  const again = await importFiles({ paths: [corpus], content });
  expect(again.written).toEqual([]);
  expect(again.leftOut.filter(({ reason }) => reason.kind === 'already-imported')).toHaveLength(report.written.length);
});

/** The text of the main part by another zip reader and a few patterns, deleted text and second renderings left out. */
function textOfXml(source: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(source)));
  const main = Object.keys(parts).find((name) => /^word\/document\d*\.xml$/i.test(name)) ?? '';
  const xml = strFromU8(parts[main] ?? new Uint8Array())
    .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
    .replace(/<w:tr [^>]*>(?:(?!<\/w:tr>)[\s\S])*?<w:trPr>(?:(?!<\/w:trPr>)[\s\S])*?<w:del [\s\S]*?<\/w:tr>/g, '');
  const texts = [...xml.matchAll(/<(?:w|m):t(?: [^>]*)?>([^<]*)</g)].map((match) => match[1] ?? '');
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const text = texts.join('').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return squeezed(text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => names[name] ?? ''));
}

/** How many characters of `wanted` there are not in `text`, each occurrence counted. */
function missing(text: string, wanted: string): number {
  const left = new Map<string, number>();
  for (const sign of text) left.set(sign, (left.get(sign) ?? 0) + 1);
  let lost = 0;
  for (const sign of wanted) {
    const count = left.get(sign) ?? 0;
    if (count === 0) lost++;
    else left.set(sign, count - 1);
  }
  return lost;
}

function titled({ file }: Written): string {
  return /^title: (.*?)(?: # .*)?$/m.exec(readFileSync(join(content, file), 'utf8'))?.[1] ?? '';
}

function bodyOf({ file }: Written): string {
  const text = readFileSync(join(content, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  // The reader of the tests knows no figures.
  return text.replace(/<Figure [^>]*>([\s\S]*?)<\/Figure>/g, '$1');
}

function nameOf(source: string): string {
  return source.slice(corpus.length + 1);
}

/** Raised and lowered digits are the same digits; white space does not count. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '');
}
