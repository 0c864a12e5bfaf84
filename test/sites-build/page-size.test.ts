import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DomUtils } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveFiles } from '../../bench/transcripts/archive-files.ts';
import { transcript } from '../../bench/transcripts/transcript.ts';
import { lectern } from '../browser/built-site.ts';
import { elements, type HtmlDocument, only, readPages } from './built-pages.ts';

/** What a reader's browser has to fetch beside the text: of a transcript of 6,000 characters, and of one of 30,000. */
describe('the page of a document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-size-'));
  const out = join(folder, 'site');
  const transcripts = Array.from({ length: 8 }, (_, place) => transcript(place + 1, 1));
  const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n', 4) + 5);
  const [[, first] = ['', ''], ...others] = transcripts;
  const long =
    first.replace(/^id: .*/m, 'id: long') +
    others
      .slice(0, 4)
      .map(([, text]) => bodyOf(text))
      .join('');

  /** Bytes of a page and of the styles it links, without the bytes of the article's text; and how many blocks that has. */
  function sizeOf(file: string): { blocks: number; characters: number; beyond: number } {
    const page = pages.get(file);
    if (!page) throw new Error(`The site has no ${file}`);
    const article = only(page, 'article');
    const styles = elements(page, ({ attribs }) => attribs.rel === 'stylesheet').map(
      ({ attribs }) => attribs.href ?? '',
    );
    const files = [file, ...styles].map((path) => statSync(join(out, path)).size);
    const text = DomUtils.textContent(article);
    return {
      blocks: elements(article, ({ attribs }) => /^(?:p\d+|title)$/.test(attribs.id ?? '')).length,
      characters: text.replace(/\s/g, '').length,
      beyond: files.reduce((sum, size) => sum + size, 0) - Buffer.byteLength(text),
    };
  }

  let pages: Map<string, HtmlDocument>;
  beforeAll(async () => {
    for (const [path, text] of [...archiveFiles(), ...transcripts, ['lectures/long.mdx', long] as const]) {
      mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
      writeFileSync(join(folder, 'content', path), text);
    }
    const built = await lectern('build', '--content', join(folder, 'content'), '--out', out);
    if (built.code !== 0) throw new Error(built.stdout + built.stderr);
    pages = readPages(out);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is at most 28 KiB beside its text, and 40 bytes more for each block of a long one', () => {
    const [one, ...rest] = transcripts.map((_, place) => sizeOf(`lectures/t0000${place + 1}/index.html`));
    const five = sizeOf('lectures/long/index.html');
    if (!one) throw new Error('There is nothing to measure.');
    const largest = rest.reduce((most, size) => (size.beyond > most.beyond ? size : most), one);
    const more = (five.beyond - one.beyond) / (five.blocks - one.blocks);
    console.log(
      `${largest.characters} characters in ${largest.blocks} blocks: ${largest.beyond} bytes beside them; ` +
        `${five.characters} in ${five.blocks}: ${five.beyond}, which is ${more.toFixed(0)} a block more`,
    );
    expect(one.characters).toBeGreaterThan(5000);
    expect(five.characters).toBeGreaterThan(25_000);
    expect(largest.beyond).toBeLessThanOrEqual(28 * 1024);
    expect(more).toBeLessThanOrEqual(40);
  });
});
