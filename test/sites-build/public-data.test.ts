import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CatalogEntry } from '../../src/archive/catalog.ts';
import type { DocumentData } from '../../src/archive/publishing/document-data.ts';
import { lectern } from '../browser/built-site.ts';
import { elements, fileOfAddress, type HtmlDocument, only, readPages, textOf } from './built-pages.ts';
import { expectedShelves } from './expected-shelves.ts';

const content = join(import.meta.dirname, '../sites/farm-extension');
const base = '/archive/';

let farm: string;
let pages: Map<string, HtmlDocument>;
let documents: CatalogEntry[];

beforeAll(async () => {
  farm = mkdtempSync(join(tmpdir(), 'lectern-data-'));
  const built = await lectern('build', '--content', content, '--out', join(farm, 'site'), '--base', base);
  if (built.code !== 0) throw new Error(built.stdout + built.stderr);
  pages = readPages(join(farm, 'site'));
  documents = (JSON.parse(text('catalog.json')) as { documents: CatalogEntry[] }).documents;
}, 300_000);

afterAll(() => rmSync(farm, { recursive: true, force: true }));

function text(path: string): string {
  return readFileSync(join(farm, 'site', path), 'utf8');
}

test('each document has a file with its text, paragraph by paragraph as the page has it', () => {
  for (const entry of documents) {
    const data = JSON.parse(text(`data/${entry.id}.json`)) as DocumentData;
    expect(data).toMatchObject({ ...entry });
    const page = pages.get(fileOfAddress(entry.url, base));
    if (!page) throw new Error(`no page ${entry.url}`);
    const anchors = new Set(elements(only(page, 'article'), () => true).map(({ attribs }) => attribs.id));
    const amiss = data.paragraphs.filter(({ anchor, url }) => !anchors.has(anchor) || url !== `${entry.url}#${anchor}`);
    expect([entry.id, amiss]).toEqual([entry.id, []]);
    expect(data.paragraphs.length).toBeGreaterThan(3);
  }
});

test('the sitemap names every page, and no other', () => {
  const named = [...text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => String(address));
  const there = [...pages.keys()].filter((file) => file !== '404.html');
  expect(named.map((address) => fileOfAddress(new URL(address).pathname, base)).sort()).toEqual(there.sort());
  expect(named.filter((address) => !address.startsWith('https://extension.example/archive/'))).toEqual([]);
});

test('the feed of each region and theme holds what its page lists', () => {
  const shelves = expectedShelves(content, documents);
  const followed = shelves.filter(([address]) => /^(?:regions|themes)\/(?!unplaced)[^/]+\/$/.test(address));
  expect(followed.length).toBeGreaterThan(5);
  for (const [address, ids] of followed) {
    const { entries = [] } = parseAtomFeed(text(`${address}feed.xml`));
    const leads = entries.map(({ links }) => links?.[0]?.href?.split('/').at(-2));
    expect([address, leads.sort()]).toEqual([address, [...ids].sort()]);
  }
});

test('what the head of a page names is there', () => {
  const named = [...pages.values()].flatMap((page) =>
    elements(page, ({ name, attribs }) => name === 'link' && attribs.rel === 'alternate'),
  );
  const feeds = new Set(named.map(({ attribs }) => String(attribs.href).slice(base.length)));
  expect(feeds.size).toBeGreaterThan(5);
  for (const feed of feeds) expect(text(feed)).toContain('<feed ');
});

test('each document describes itself, and says where its text is', () => {
  for (const entry of documents) {
    const page = pages.get(fileOfAddress(entry.url, base));
    const [description] = page ? elements(page, ({ attribs }) => attribs.type === 'application/ld+json') : [];
    const { '@graph': [article] = [] } = JSON.parse(description ? textOf(description) : '{}') as {
      '@graph'?: { '@id': string; headline: string; encoding: { contentUrl: string } }[];
    };
    expect(article).toMatchObject({ '@id': `https://extension.example${entry.url}`, headline: entry.title });
    expect(text(new URL(article?.encoding.contentUrl ?? '').pathname.slice(base.length))).toContain(entry.id);
  }
});
