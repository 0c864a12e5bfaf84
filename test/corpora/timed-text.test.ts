import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importMessages } from '../../src/archive/messages/import.ts';
import { problemTable } from '../../src/archive/problem-table.ts';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { importFiles } from '../../src/import/import.ts';
import { renderReport } from '../../src/import/render-report.ts';
import type { ImportReport } from '../../src/import/report.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { archiveText } from '../import/visible-text.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpora/05-timed-text');
const files = readdirSync(corpus, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const content = mkdtempSync(join(tmpdir(), 'lectern-timed-'));
let report: ImportReport;

// Each folder by itself: files of one name are formats of one text there.
beforeAll(async () => {
  report = await importFiles({ paths: [corpus], content, locale: 'en' });
});

afterAll(() => rmSync(content, { recursive: true }));

test('each of the 121 files is written or refused with a plain reason', () => {
  expect(files).toHaveLength(121);
  expect(report.written.length + report.leftOut.length).toBe(121);
  const reasons = report.leftOut.map(({ source, reason }) => `${source.slice(corpus.length + 1)}: ${reason.kind}`);
  expect(reasons).toMatchInlineSnapshot(`
    [
      "vttjs-parser-tests/file-layout__blank-file-with-bom.vtt: empty",
      "vttjs-parser-tests/regions__id__no-value.vtt: no-cues",
      "vttjs-parser-tests/regions__regionanchor__negative-percent.vtt: no-cues",
      "vttjs-parser-tests/regions__regionanchor__percent-at-front.vtt: no-cues",
      "vttjs-parser-tests/regions__scroll__space-after-delimiter.vtt: no-cues",
      "vttjs-parser-tests/regions__scroll__space-before-delimiter.vtt: no-cues",
      "vttjs-parser-tests/regions__space-before-delimiter.vtt: no-cues",
      "vttjs-parser-tests/regions__viewportanchor__correct.vtt: no-cues",
      "vttjs-parser-tests/regions__viewportanchor__no-comma.vtt: no-cues",
      "vttjs-parser-tests/regions__viewportanchor__percent-over.vtt: no-cues",
      "vttjs-parser-tests/regions__viewportanchor__space-before-delimiter.vtt: no-cues",
      "vttjs-parser-tests/regions__width__correct.vtt: no-cues",
      "vttjs-parser-tests/regions__width__letter-in-value.vtt: no-cues",
      "vttjs-parser-tests/regions__width__negative-percent.vtt: no-cues",
    ]
  `);
  expect(renderReport(report, importMessages.en)).not.toMatch(/undefined|\[object/);
});

test('the archive that is made has no error, and every document has times', async () => {
  const { findings } = await checkArchive(content, memoryCache());
  expect(findings.filter(({ rule }) => problemTable[rule].severity === 'error')).toEqual([]);
  expect(findings.filter(({ rule }) => rule.startsWith('time-'))).toEqual([]);
  for (const { file } of report.written) {
    const { body } = compileBody(bodyOf(file), file, 'en');
    expect(
      body.blocks.some(({ time }) => time !== undefined),
      file,
    ).toBe(true);
  }
});

test('the text of every cue, read in another way, is in the document or in the report', () => {
  const missing: string[] = [];
  let cues = 0;
  for (const { source, file, dropped } of report.written) {
    const told = squeezed(archiveText(bodyOf(file)) + dropped.map(({ text }) => text).join('\n'));
    for (const cue of cuesOf(source)) {
      cues++;
      for (const part of cue)
        if (!told.includes(squeezed(part))) missing.push(`${source.slice(corpus.length + 1)}: ${part}`);
    }
  }
  expect(missing).toEqual([]);
  expect(cues).toBeGreaterThan(700);
});

test('of a file that is refused no cue has any text', () => {
  const spoken = report.leftOut.filter(({ source }) => cuesOf(source).some((cue) => cue.join('') !== ''));
  expect(spoken).toEqual([]);
});

function bodyOf(file: string): string {
  return readFileSync(join(content, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** The lines of every cue, by the shortest way that the corpus allows; entities and tags taken out. */
function cuesOf(source: string): string[][] {
  const bytes = readFileSync(source);
  if (source.endsWith('.stl'))
    return Array.from({ length: (bytes.length - 1024) / 128 }, (_, i) =>
      bytes
        .subarray(1024 + i * 128 + 16, 1024 + (i + 1) * 128)
        .toString('latin1')
        .split(/[\x80-\x9f]+/),
    );
  const encoding = bytes[0] === 0xff ? 'utf-16le' : source.includes('gb2312') ? 'gb18030' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  switch (extname(source)) {
    case '.ttml':
      return [...text.matchAll(/<p[\s>][^>]*>?([\s\S]*?)<\/p>/g)].map(([, inner = '']) => words(inner).split('\n'));
    case '.ass':
    case '.ssa': {
      const commas = text.split('[Events]')[1]?.split('\n')[1]?.split(',').length ?? 0;
      return text
        .split('\n')
        .filter((line) => line.startsWith('Dialogue:'))
        .map((line) =>
          line
            .split(',')
            .slice(commas - 1)
            .join(',')
            .replace(/\{[^}]*\}/g, '')
            .split(/\\N|\\n/),
        );
    }
    default:
      return text
        .split(/\n{2,}/)
        .filter((block) => block.includes('-->'))
        .map((block) => words(block.slice(block.indexOf('-->')).replace(/^.*\n?/, '')).split('\n'));
  }
}

function words(marked: string): string {
  return marked
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<\d[\d:.]+>?|<[^>]*>/g, '\n')
    .replace(/&nbsp;|&lrm;|&rlm;/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function squeezed(text: string): string {
  return text.replace(/[\s\u200B-\u200F\u2060\uFEFF\0]/gu, '').replace(/^MAN:/, '');
}
