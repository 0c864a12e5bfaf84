import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomHandler, Parser } from 'htmlparser2';
import { toString as textOf } from 'mdast-util-to-string';
import type { Browser, Page } from 'playwright-core';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CatalogEntry } from '../../src/archive/catalog.ts';
import { importFiles } from '../../src/import/import.ts';
import type { ImportReport, Written } from '../../src/import/report.ts';
import { type BuiltSite, builtSite, lectern } from '../browser/built-site.ts';
import { launch } from '../browser/launch.ts';

const corpora = join(import.meta.dirname, '../../../shared/corpora');
const sets = ['01-zh-speeches', '02-zh-provincial-2026', '03-zh-transcripts-cc0', '04-talk-transcripts-md'];
const content = mkdtempSync(join(tmpdir(), 'lectern-corpora-'));
const base = '/archive/';

let report: ImportReport;
let site: BuiltSite;
let browser: Browser;
let catalog: { documents: CatalogEntry[] };

beforeAll(async () => {
  report = await importFiles({ paths: sets.map((set) => join(corpora, set)), content });
  [site, browser] = await Promise.all([builtSite(content, base), launch()]);
  catalog = JSON.parse(readFileSync(join(site.folder, 'catalog.json'), 'utf8')) as typeof catalog;
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
  rmSync(content, { recursive: true, force: true });
});

describe('the texts of four corpora, imported into an empty folder and built', () => {
  test('pass the checks without a single problem', async () => {
    const run = await lectern('check', '--content', content, '--json');
    expect(JSON.parse(run.stdout)).toEqual({ problems: [] });
    expect(run.code).toBe(0);
  });

  test('stand in the catalogue, each once', () => {
    expect(catalog.documents.map(({ id }) => id).sort()).toEqual(report.written.map(({ id }) => id).sort());
    expect(report.written.length).toBeGreaterThan(150);
  });

  test('stand on the pages of their regions, themes and dates, or of what is not stated', () => {
    const missing = catalog.documents.flatMap(({ id, url, regions, heldIn, themes, date }) => {
      const places = [...regions, ...heldIn];
      const shelves = [
        ...(places.length === 0 ? ['regions/unplaced/'] : places.map((slug) => `regions/${slug}/`)),
        ...(themes.length === 0 ? ['themes/unplaced/'] : themes.map((slug) => `themes/${slug}/`)),
        ...(date === null ? ['dates/undated/'] : [`dates/${date.slice(0, 4)}/`]),
        ...(date !== null && date.length > 4 ? [`dates/${date.slice(0, 4)}/${date.slice(5, 7)}/`] : []),
        'lectures/',
      ];
      return shelves.filter((shelf) => !linksOf(shelf).has(url)).map((shelf) => `${id}: ${shelf}`);
    });
    expect(missing).toEqual([]);
  });

  test('keep every character of their sources, in order, but for the lines that the report lists', () => {
    const lost = report.written.flatMap((written) => {
      const page = squeezed(articleOf(written.id));
      const rest = firstMissing(page, squeezed(shownBy(written)));
      return rest === '' ? [] : [`${written.id}: …${rest.slice(0, 40)}`];
    });
    expect(lost).toEqual([]);
  });

  test('are found by their titles, and by a sentence from their middle', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}404.html`);
    const missing: string[] = [];
    for (const { id, title } of catalog.documents) {
      const sentence = middleSentence(blocksOf(id));
      const remembered = sentence === null ? [title] : [title, sentence];
      for (const query of remembered.flatMap((words) => [words, `"${words.replaceAll('"', ' ')}"`])) {
        if (!(await found(page, query)).includes(id)) missing.push(`${id}: ${query}`);
      }
    }
    await page.close();
    expect(missing).toEqual([]);
  });
});

/** Ids that the site's own engine gives for a query, from the first result to the last. */
async function found(page: Page, query: string): Promise<string[]> {
  // As text, because the test runner rewrites `import()` in functions that it hands to the browser.
  const call = `import('${base}search/engine.js').then(({ search }) => search(${JSON.stringify(query)}, { limit: 200 }))`;
  const { results } = (await page.evaluate(call)) as { results: { id: string }[] };
  return results.map(({ id }) => id);
}

/** What a reader of the source sees: a plain text whole, a Markdown text as Markdown shows it; dropped lines left out. */
function shownBy(written: Written): string {
  const source = readFileSync(written.source, 'utf8');
  const dropped = new Set(written.dropped.map(({ line }) => line));
  const kept = source
    .split('\n')
    .filter((_, index) => !dropped.has(index + 1))
    .join('\n');
  const lost = squeezed(source).length - squeezed(kept).length;
  expect(lost, written.source).toBeLessThanOrEqual(squeezed(source).length * 0.005);
  if (!written.source.endsWith('.md')) return kept;
  // Emphasis beside full-width punctuation is emphasis on the page; `<br>` is a line break.
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly);
  return textOf(parser.parse(kept.replace(/^---\n[\s\S]*?\n---\n/, ''))).replaceAll('<br>', '');
}

function articleOf(id: string): string {
  return textBelow(pageOf(`lectures/${id}/`), (node) => node.attribs['data-document'] === id).join('');
}

/** Texts of the paragraphs of a document, as the page has them. */
function blocksOf(id: string): string[] {
  return textBelow(pageOf(`lectures/${id}/`), (node) => node.name === 'p' && /^p\d+$/.test(node.attribs.id ?? ''));
}

interface Tag {
  name: string;
  attribs: Record<string, string>;
  children: (Tag | { type: string; data?: string })[];
}

function pageOf(address: string): Tag[] {
  const handler = new DomHandler();
  new Parser(handler).end(readFileSync(join(site.folder, address, 'index.html'), 'utf8'));
  return handler.dom as unknown as Tag[];
}

function textBelow(
  nodes: readonly (Tag | { type: string; data?: string })[],
  wanted: (node: Tag) => boolean,
): string[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [];
    return 'attribs' in node && wanted(node) ? [wholeText(node)] : textBelow(node.children, wanted);
  });
}

function wholeText(node: Tag | { type: string; data?: string }): string {
  if ('children' in node) return node.children.map(wholeText).join('');
  return node.type === 'text' ? (node.data ?? '') : '';
}

const links = new Map<string, Set<string>>();

/** Targets of all links of a shelf, its later pages included. */
function linksOf(shelf: string): Set<string> {
  const known = links.get(shelf);
  if (known) return known;
  const found = new Set<string>();
  for (let page = 1; page === 1 || existsSync(join(site.folder, `${shelf}page/${page}/index.html`)); page++) {
    const html = readFileSync(join(site.folder, page === 1 ? shelf : `${shelf}page/${page}/`, 'index.html'), 'utf8');
    for (const [, target = ''] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) found.add(target);
  }
  links.set(shelf, found);
  return found;
}

/** Without white space and zero-width characters. */
function squeezed(text: string): string {
  return text.replace(/[\s\u200B-\u200F\u2060\uFEFF]/gu, '');
}

/** What is left of `wanted` after the longest part of it that stands in `text` in order; empty where all of it does. */
function firstMissing(text: string, wanted: string): string {
  let at = 0;
  for (let i = 0; i < wanted.length; i++) {
    const next = text.indexOf(wanted[i] ?? '', at);
    if (next === -1) return wanted.slice(i);
    at = next + 1;
  }
  return '';
}

/** A run of up to 20 characters from the longest sentence near the middle; null for a text that has none. */
function middleSentence(blocks: readonly string[]): string | null {
  const middle = blocks.slice(Math.floor(blocks.length / 3));
  const sentence = middle.flatMap((block) => block.split(/[。！？.!?\n"“”]/u)).find((part) => part.trim().length >= 12);
  if (sentence === undefined) return null;
  const words = sentence.trim();
  return /[\p{Script=Han}]/u.test(words) ? words.slice(0, 20) : words.split(/\s+/).slice(0, 6).join(' ');
}
