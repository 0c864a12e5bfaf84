import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block } from '../../src/archive/body.ts';
import { RegionTree } from '../../src/archive/region.ts';
import { type DataFile, writeDataFile } from '../../src/collections/data-file.ts';
import { dataFile, dataFiles } from '../../src/collections/data-files.ts';
import { makeSite } from '../../src/collections/make-site.ts';
import { memoryStore } from '../../src/collections/memory-store.ts';
import { OutputFolder } from '../../src/collections/output-folder.ts';
import type { ByteStore } from '../../src/collections/store.ts';
import { blankArchive, blankDocument, blankRegion, blankSettings } from '../archive/blank.ts';
import { temporaryFolder } from '../checks/problem-sites.ts';

const document = blankDocument('a', { body: 'first' });
/** A body of one paragraph, which is its digest. */
const blocksOf = ({ body }: { body: string }): Block[] => [{ anchor: 'p1', kind: 'paragraph', text: body }];

function aSite({ documents = [document], base = '/archive/', locale = 'zh-CN' as 'zh-CN' | 'en' } = {}) {
  const regions = new RegionTree([blankRegion('xihe')]);
  const themes = [{ slug: 'rural', name: 'Rural', aliases: [], pinyin: null, description: null }];
  return makeSite(
    blankArchive({ settings: blankSettings({ locale }), regions, themes, documents }),
    base,
    '2024-01-01',
  );
}

test('every file is listed once, by its path in the site', () => {
  expect([...dataFiles(aSite(), blocksOf)].map(({ path, mediaType }) => `${path} ${mediaType}`)).toEqual([
    'feed.xml application/atom+xml',
    'regions/xihe/feed.xml application/atom+xml',
    'themes/rural/feed.xml application/atom+xml',
    'catalog.json application/json',
    'catalog.csv text/csv',
    'measures.json application/json',
    'archive/undated.csv text/csv',
    'data/a.json application/json',
    'cite/a.txt text/plain',
    'cite/a.bib application/x-bibtex',
    'cite/a.ris application/x-research-info-systems',
    'cite/a.json application/vnd.citationstyles.csl+json',
  ]);
});

test('a path finds the file that a build writes there, and no other', () => {
  const site = aSite({ documents: [document, blankDocument('b')] });
  for (const file of dataFiles(site, blocksOf)) {
    expect(dataFile(file.path, site, blocksOf)?.text()).toBe(file.text());
  }
  for (const path of [
    '',
    'data/c.json',
    'data/',
    'cite/a.html',
    'follow-up/register.csv',
    'archive/catalog.json',
    '/catalog.json',
  ]) {
    expect(dataFile(path, site, blocksOf)).toBeNull();
  }
});

/** What a build writes there. */
function written(file: DataFile, store: ByteStore): string {
  using folder = temporaryFolder();
  writeDataFile(file, new OutputFolder(folder.path), store);
  return readFileSync(join(folder.path, file.path), 'utf8');
}

test.each([
  ['text', { documents: [{ ...document, body: 'second' }] }],
  ['title', { documents: [{ ...document, title: 'New' }] }],
  ['type, which is in its address', { documents: [{ ...document, type: 'case' as const }] }],
  ['count of characters', { documents: [{ ...document, characters: 12 }] }],
  ['base', { base: '/' }],
  ['locale, which is that of its text', { locale: 'en' as const }],
])('what is kept of a document is not taken for one of another %s', (_, change) => {
  const store = memoryStore();
  const write = (file: DataFile) => written(file, store);
  const before = [...dataFiles(aSite(), blocksOf)].map(write);
  const site = aSite(change);
  const after = [...dataFiles(site, blocksOf)].map(write);
  expect(after).toEqual([...dataFiles(site, blocksOf)].map(({ text }) => text()));
  expect(after).not.toEqual(before);
});

test('the text of a document that has not changed is not made again', () => {
  const store = memoryStore();
  const keep = (blocks: typeof blocksOf) => {
    const file = dataFile('data/a.json', aSite(), blocks);
    return file && written(file, store);
  };
  const made = keep(blocksOf);
  expect(made).toContain('first');
  expect(keep(() => expect.unreachable())).toBe(made);
});
