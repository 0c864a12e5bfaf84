import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/archive/messages.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { DocumentMemory } from '../../src/collections/document-memory.ts';
import { readArchive } from '../../src/collections/read-archive.ts';
import { salvageBody } from '../../src/collections/salvaged-body.ts';
import { DevArchive } from '../../src/integrations/dev-archive.ts';
import { lastIndex } from '../../src/integrations/dev-index.ts';
import { noticeHtml } from '../../src/integrations/dev-notice.ts';

let content: string;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-dev-archive-'));
  content = join(folder, 'content');
  cpSync(join(import.meta.dirname, '../sites/base'), content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
}

describe('reading again', () => {
  /** Which documents are other objects than those of the reading before. */
  function readers() {
    const cache = memoryCache();
    const memory = new DocumentMemory();
    let before = new Map<string, object>();
    return async () => {
      const { reading } = await readArchive(content, cache, { memory });
      const now = new Map((reading?.documents ?? []).map((one) => [one.document.file, one as object]));
      const fresh = [...now].filter(([file, one]) => before.get(file) !== one).map(([file]) => file);
      before = now;
      return fresh.sort();
    };
  }

  test('reads only the file that was written, even where its size stays the same', async () => {
    const read = readers();
    expect(await read()).toEqual(['cases/mill.mdx', 'lectures/first.mdx', 'lectures/second.mdx']);
    expect(await read()).toEqual([]);
    edit('lectures/second.mdx', (text) => text.replace('往下', '往上'));
    expect(await read()).toEqual(['lectures/second.mdx']);
    expect(await read()).toEqual([]);
  });

  test('reads everything after a change of a vocabulary, and a document after one of its attachments', async () => {
    const read = readers();
    writeFileSync(join(content, 'lectures/slides.pdf'), 'one');
    edit('lectures/second.mdx', (text) => text.replace('themes:', 'slides: [{file: slides.pdf}]\nthemes:'));
    expect(await read()).toHaveLength(3);
    expect(await read()).toEqual([]);
    writeFileSync(join(content, 'lectures/slides.pdf'), 'other');
    expect(await read()).toEqual(['lectures/second.mdx']);
    rmSync(join(content, 'lectures/slides.pdf'));
    expect(await read()).toEqual(['lectures/second.mdx']);
    writeFileSync(join(content, 'lectures/slides.pdf'), 'again');
    expect(await read()).toEqual(['lectures/second.mdx']);
    edit('themes.yaml', (text) => text.replace('乡村振兴', '乡村'));
    expect(await read()).toHaveLength(3);
  });
});

describe('what stands in for a broken file', () => {
  test('is the last whole text, until the file is removed', async () => {
    const archive = new DevArchive({ content, cache: join(folder, 'cache') }, '/');
    await archive.read();
    writeFileSync(join(content, 'lectures/second.mdx'), new Uint8Array([0xff, 0xfe, 0x00]));
    const { view } = await archive.read();
    expect(view?.standIns).toEqual(new Map([['lectures/second.mdx', 'last-good']]));
    expect(view?.site.archive.documents.map(({ title }) => title)).toContain('第二讲');
    rmSync(join(content, 'lectures/second.mdx'));
    expect((await archive.read()).view?.site.archive.documents.map(({ id }) => id)).toEqual(['first', 'mill']);
  });

  test('of two files with one id the first is shown, and both stay in the findings', async () => {
    writeFileSync(join(content, 'lectures/zz.mdx'), '---\nid: first\ntitle: 又一个\n---\n\n一段。\n');
    const archive = new DevArchive({ content, cache: join(folder, 'cache') }, '/');
    const { view, findings } = await archive.read();
    expect(view?.site.archive.documents.filter(({ id }) => id === 'first').map(({ title }) => title)).toEqual([
      '第一讲',
    ]);
    expect(findings.map(({ file }) => file)).toContain('lectures/zz.mdx');
  });

  const matter = '---\nid: a\ntitle: 甲\n---\n';
  test.each([
    ['the blocks before the fault', `${matter}\n一。\n\n二。\n\n{三\n\n四。\n`, ['一。', '二。']],
    ['nothing where the fault is in the first block', `${matter}\n{一\n\n二。\n`, []],
    ['the whole text where front matter is missing', '一。\n\n二。\n', ['一。', '二。']],
    ['what follows the first empty line where front matter does not end', '---\nid: a\n\n一。\n', ['一。']],
  ])('is %s', (_what, source, blocks) => {
    const cache = memoryCache();
    const digest = salvageBody(source, 'lectures/a.mdx', 'zh-CN', cache);
    expect(cache.read(digest)?.blocks.map(({ text }) => text)).toEqual(blocks);
  });
});

describe('the index of the last build', () => {
  function site(url: string): string {
    const out = join(folder, 'out');
    mkdirSync(join(out, 'search'), { recursive: true });
    writeFileSync(join(out, 'search/manifest.json'), '{}');
    writeFileSync(join(out, 'catalog.json'), JSON.stringify({ documents: [{ url }] }));
    return out;
  }

  test('is none where there is no site, or half of one', () => {
    expect(lastIndex(join(folder, 'nowhere'), '/')).toEqual({ kind: 'none' });
    writeFileSync(join(site('/lectures/a/'), 'catalog.json'), '{');
    expect(lastIndex(join(folder, 'out'), '/')).toEqual({ kind: 'none' });
  });

  test('is known to be for another path', () => {
    expect(lastIndex(site('/archive/cases/a/'), '/archive/').kind).toBe('built');
    expect(lastIndex(site('/archive/cases/a/'), '/')).toEqual({ kind: 'other-base', base: '/archive/' });
  });
});

test('a notice quotes what authors wrote as text, lists at most fifty problems elsewhere, and is empty where nothing is wrong', () => {
  const { dev, command } = messagesFor('en');
  const words = { dev, severity: command.report.severity };
  const problem = (file: string) => ({
    rule: 'x',
    severity: 'error' as const,
    file,
    line: 1,
    column: 2,
    message: '<script>alert(1)</script>',
    hint: '"&',
  });
  const elsewhere = Array.from({ length: 60 }, (_, n) => problem(`lectures/<${n}>.mdx`));
  const html = noticeHtml({ here: [problem('a.mdx')], elsewhere, remarks: ['<b>'] }, words, () => '/"><i>/');
  expect(html).not.toMatch(/<script|<i>|<b>(?!error)/);
  expect(html.match(/<li>/g)).toHaveLength(51);
  expect(html).toContain('10 more are listed in the terminal.');
  expect(noticeHtml({ here: [], elsewhere: [], remarks: [] }, words, () => null)).toBe('');
});
