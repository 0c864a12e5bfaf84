import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importFiles } from '../../src/import/import.ts';
import type { ImportReport, Written } from '../../src/import/report.ts';
import { archiveText, engineText } from '../import/visible-text.ts';

const corpora = join(import.meta.dirname, '../../../shared/corpora');
const sets = ['01-zh-speeches', '02-zh-provincial-2026', '03-zh-transcripts-cc0', '04-talk-transcripts-md'];
const paths = sets.map((set) => join(corpora, set));
const content = mkdtempSync(join(tmpdir(), 'lectern-import-'));
let report: ImportReport;

beforeAll(async () => {
  report = await importFiles({ paths, content });
});

afterAll(() => rmSync(content, { recursive: true }));

test('every file that was read is written or left out', () => {
  const files = paths
    .flatMap((path) => readdirSync(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile());
  const texts = files.filter(({ name }) => /\.(txt|md)$/.test(name));
  expect(texts).toHaveLength(176);
  expect(report.written.length + report.leftOut.length).toBe(files.length);
  expect(report.missing).toEqual([]);
  expect(report.fault).toBeNull();
  const reasons = report.leftOut.map(({ source, reason }) => `${source.replace(/.*\/corpora\//, '')}: ${reason.kind}`);
  expect(reasons.filter((line) => !line.includes('unknown-format'))).toMatchInlineSnapshot(`
    [
      "03-zh-transcripts-cc0/2018-02-14-社創中心-第十次-Office-Hour.md: title-only",
      "03-zh-transcripts-cc0/2018-03-14-社創中心-第十三次-Office-Hour.md: title-only",
      "03-zh-transcripts-cc0/2018-08-18-記者會致詞.md: title-only",
      "03-zh-transcripts-cc0/2019-01-02-社創中心-第三十八次-Office-Hour.md: title-only",
      "04-talk-transcripts-md/adopting-bitcoin__2021___index.zh.md: section-file",
      "04-talk-transcripts-md/adopting-bitcoin___index.zh.md: section-file",
      "04-talk-transcripts-md/advancing-bitcoin___index.zh.md: section-file",
      "04-talk-transcripts-md/bitcoin-core-dev-tech___index.zh.md: section-file",
      "04-talk-transcripts-md/edgedevplusplus___index.md: section-file",
      "04-talk-transcripts-md/mit-bitcoin-expo__mit-bitcoin-expo-2022___index.md: section-file",
      "04-talk-transcripts-md/scalingbitcoin___index.zh.md: section-file",
      "04-talk-transcripts-md/verifiable-delay-functions__vdf-day-2019___index.md: section-file",
    ]
  `);
});

test('every document has an id of its own, a title and a body that reads without a fault', () => {
  expect(new Set(report.written.map(({ id }) => id)).size).toBe(report.written.length);
  for (const written of report.written) {
    const { matter, body } = documentOf(written);
    expect(matter.id).toMatch(/^[a-z0-9-]{1,64}$/);
    expect(matter.title).toBe(written.title);
    expect(squeezed(engineText(body)).length).toBeGreaterThan(0);
  }
});

test('no character of a plain text is lost, added or moved', () => {
  for (const written of report.written.filter(({ source }) => source.endsWith('.txt'))) {
    const source = readFileSync(written.source, 'utf8');
    const dropped = new Set(written.dropped.map(({ line }) => line));
    const kept = squeezed(
      source
        .split('\n')
        .filter((_, i) => !dropped.has(i + 1))
        .join('\n'),
    );
    const { matter, body } = documentOf(written);
    const text = squeezed(archiveText(body));
    const whole = squeezed(matter.heading ?? matter.title) + text;
    expect(whole === kept || text === kept, written.file).toBe(true);
    expect(squeezed(source).length - kept.length).toBeLessThanOrEqual(squeezed(source).length * 0.005);
  }
});

test('what Markdown shows of a source is in its document, in order', () => {
  // Emphasis beside full-width punctuation is emphasis here, as it is on the page.
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly);
  for (const written of report.written.filter(({ source }) => source.endsWith('.md'))) {
    const source = readFileSync(written.source, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    const shown = squeezed(textOf(parser.parse(source)).replaceAll('<br>', ''));
    const { matter, body } = documentOf(written);
    expect(
      missingFrom(squeezed(matter.heading ?? matter.title) + squeezed(archiveText(body)), shown),
      written.file,
    ).toBe('');
  }
});

test('what the sources name is found: dates, regions, speakers, languages, themes', () => {
  const matters = report.written.map((written) => documentOf(written).matter);
  const known = (field: keyof Matter) => matters.filter((matter) => matter[field] !== undefined).length;
  expect({
    date: known('date'),
    regions: known('regions'),
    themes: known('themes'),
    speakers: known('speakers'),
    language: known('language'),
  }).toMatchInlineSnapshot(`
    {
      "date": 161,
      "language": 86,
      "regions": 19,
      "speakers": 23,
      "themes": 27,
    }
  `);
  expect(
    matters.filter(({ regions }) => regions !== undefined).map(({ regions, date }) => `${regions} ${date}`),
  ).toMatchInlineSnapshot(`
    [
      "hebei 2026-01-26",
      "neimenggu 2026-02-04",
      "liaoning 2026-01-27",
      "jilin 2026-01-27",
      "heilongjiang 2026-01-31",
      "shanghai 2026-02-03",
      "jiangsu 2026-02-03",
      "anhui 2026-02-05",
      "shandong 2026-01-27",
      "henan 2026-01-26",
      "hubei 2026-01-27",
      "hunan 2026-02-03",
      "guangdong 2026-01-26",
      "guangxi 2026-02-02",
      "chongqing 2026-01-28",
      "xizang 2026-01-31",
      "shaanxi 2026-01-27",
      "qinghai 2026-01-27",
      "ningxia 2026-02-03",
    ]
  `);
});

test('importing the same again writes nothing', async () => {
  const again = await importFiles({ paths, content });
  expect(again.written).toEqual([]);
  expect(again.began).toBe(false);
  expect(again.leftOut.filter(({ reason }) => reason.kind === 'already-imported')).toHaveLength(report.written.length);
});

interface Matter {
  id: string;
  title: string;
  heading?: string;
  date?: string;
  regions?: string[];
  themes?: string[];
  speakers?: unknown[];
  language?: string;
}

function documentOf({ file }: Written): { matter: Matter; body: string } {
  const text = readFileSync(join(content, file), 'utf8');
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { matter: parse(matter) as Matter, body };
}

/** Without white space and zero-width characters. */
function squeezed(text: string): string {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '');
}

/** What of `wanted` is left over when its characters are looked for in `text`, in order. */
function missingFrom(text: string, wanted: string): string {
  let from = 0;
  for (let i = 0; i < wanted.length; i++) {
    const found = text.indexOf(wanted[i] ?? '', from);
    if (found < 0) return wanted.slice(i, i + 60);
    from = found + 1;
  }
  return '';
}
