import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { OutputFolder } from '../../src/collections/output-folder.ts';
import { writeSitemap } from '../../src/integrations/write-sitemap.ts';
import { blankArchive, blankDocument, blankSettings } from '../archive/blank.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-sitemap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withdrawn = { ...blankDocument('gone'), withdrawn: { on: '2024-05-01', reason: '核查后撤下' } };
const pages = ['404.html', 'index.html', 'lectures/index.html', 'lectures/now/index.html'];
const former = ['lectures/before/index.html', 'lectures/gone/index.html', 'lectures/gone-before/index.html'];

function sitemapOf(site: string | null, name: string): string | undefined {
  const out = new OutputFolder(join(folder, name));
  for (const path of [...pages, ...former]) out.write(path, '');
  const documents = [blankDocument('now', { formerIds: ['before'] })];
  const gone = [{ ...withdrawn, formerIds: ['gone-before'] }];
  writeSitemap(out, blankArchive({ settings: blankSettings({ site }), documents, withdrawn: gone }), '/archive/');
  return out.files.has('sitemap.xml') ? readFileSync(join(folder, name, 'sitemap.xml'), 'utf8') : undefined;
}

test('a sitemap has every page, but no moved address and no withdrawn document', () => {
  expect(sitemapOf('https://archive.example', 'with')?.match(/(?<=<loc>)[^<]+/g)).toEqual([
    'https://archive.example/archive/',
    'https://archive.example/archive/lectures/',
    'https://archive.example/archive/lectures/now/',
  ]);
});

test('an archive without an address has no sitemap', () => {
  expect(sitemapOf(null, 'without')).toBeUndefined();
});
