import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchMemory } from '../../bench/process-memory.ts';
import { importMessages } from '../../src/archive/messages/import.ts';
import { ReadingApart } from '../../src/import/reading-apart.ts';
import { docx, paragraph } from '../import/word/docx.ts';

const megabyte = 1_048_576;
const bytes = (text: string) => new TextEncoder().encode(text);
/** `size` bytes of a text, again and again. */
const flood = (text: string, size: number) => text.repeat(Math.floor(size / bytes(text).length));
const wordOf = (parts: Record<string, Uint8Array>) => zipSync(parts, { level: 9 });
const contentTypes = bytes('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');

const files: Record<string, () => string | Uint8Array> = {
  'plain-line.md': () => `# 题\n\n${flood('同志们今天讲一讲流域综合治理的事情', 60 * megabyte)}`,
  'starred-line.md': () => `# 题\n\n${'“*'.repeat(400_000)}`,
  'stars.md': () => `# 题\n\n${flood('*a ', 60 * megabyte)}`,
  'brackets.md': () => `# 题\n\n${'['.repeat(1_000_000)}`,
  'links.md': () => `# 题\n\n${'[a]('.repeat(1_000_000)}`,
  'quotations.md': () => `# 题\n\n${'> '.repeat(100_000)}a`,
  'table.md': () => `# 题\n\n|${'a|'.repeat(900)}\n|${'-|'.repeat(900)}\n${`|${'b|'.repeat(900)}\n`.repeat(3000)}`,
  'yaml-aliases.md': () =>
    `---\na0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\n---\n# 题\n\n正文\n`,
  'line.txt': () => `题目\n${flood('同志们，今天讲“流域*综合_治理”。', 60 * megabyte)}`,
  'lines.txt': () => `题目\n${flood('同志们，今天讲“流域*综合_治理”。\n', 60 * megabyte)}`,
  'line.srt': () => `1\n00:00:01,000 --> 00:00:02,000\n${flood('同志们', 60 * megabyte)}\n`,
  'speakers.vtt': () => `WEBVTT\n\n00:01.000 --> 00:02.000\n${flood('<v 张三>同志们</v>', 6 * megabyte)}\n`,
  'bold.html': () => `<html><body><p>${flood('<b>同志</b>们', 60 * megabyte)}</p></body></html>`,
  'too-large.md': () => flood('a', 65 * megabyte),
  'too-large.docx': () => new Uint8Array(65 * megabyte),
  'zip-bomb.docx': () =>
    wordOf({ '[Content_Types].xml': contentTypes, 'word/document.xml': new Uint8Array(300 * megabyte) }),
  'entities.docx': () =>
    wordOf({
      '[Content_Types].xml': contentTypes,
      'word/document.xml': bytes(
        `<!DOCTYPE a [<!ENTITY b "x">${Array.from({ length: 30 }, (_, n) => `<!ENTITY b${n} "${`&b${n === 0 ? '' : n - 1};`.repeat(10)}">`).join('')}]><w:document><w:body><w:p><w:r><w:t>&b29;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  'paragraphs.docx': () => docx(paragraph('同志们，今天讲“流域*综合_治理”。').repeat(200_000)),
  'run.docx': () => docx(paragraph('“*'.repeat(400_000))),
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.keys(files))('%s is read or refused within 20 seconds and 1 GB', async (name) => {
  const path = join(folder, name);
  writeFileSync(path, files[name]?.() ?? '');
  using reader = new ReadingApart();
  const memory = watchMemory(100);
  const begun = performance.now();
  const made = await reader.read({
    source: { file: { path, inside: `in/${name}` }, timing: null },
    words: importMessages['zh-CN'].credits,
    id: 'hostile',
  });
  const seconds = (performance.now() - begun) / 1000;
  const { child } = memory.stop();
  rmSync(path);
  const outcome = 'kind' in made ? made.kind : `${made.body.length} characters`;
  console.log(`${name}: ${outcome}, ${seconds.toFixed(1)} s, ${(child / megabyte).toFixed(0)} MB`);
  expect(seconds).toBeLessThan(20);
  expect(child).toBeLessThan(1024 * megabyte);
  // A fault of the program is no plain reason.
  expect(outcome).not.toBe('reader-failed');
});
