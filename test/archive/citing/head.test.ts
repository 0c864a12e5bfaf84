import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { describedWork } from '../../../src/archive/citing/described-work.ts';
import { headMetadata } from '../../../src/archive/citing/head-metadata.ts';
import { jsonLd, scriptJson } from '../../../src/archive/citing/json-ld.ts';
import { referencesOf } from '../../../src/archive/citing/styles.ts';
import { randomRecords, recordFor, speaker } from './known-records.ts';

const video = { player: 'video', title: '录像', address: '/archive/files/rural-talk/a.mp4' } as const;
const described = { data: '/archive/data/rural-talk.json', recordings: [video] };
const whole = recordFor({
  title: '乡村振兴',
  date: '2023-08-24',
  speakers: [speaker({ name: 'Smith, Jane' }), speaker({ organisation: '黄冈市' })],
  themes: ['rural'],
  regions: ['huanggang'],
  heldIn: ['huanggang'],
  summary: '提要',
});

interface LinkedNode {
  '@type'?: string[];
  [property: string]: unknown;
}

/** The nodes of JSON-LD as a consumer finds them; schema.org's context is its vocabulary, and nothing is fetched. */
async function nodesOf(value: object): Promise<LinkedNode[]> {
  const context = { '@context': { '@vocab': 'https://schema.org/' } };
  const documentLoader = async (url: string) => ({ documentUrl: url, document: context });
  const options = { documentLoader, base: 'https://archive.example/' };
  return (await jsonld.flatten(value as jsonld.JsonLdDocument, undefined, options)) as unknown as LinkedNode[];
}

test('the head of a page says what the record says', () => {
  const metas = headMetadata(whole).map(({ name, content }) => `${name}: ${content}`);
  expect(metas.join('\n')).toMatchInlineSnapshot(`
    "DC.title: 乡村振兴
    DC.creator: Smith, Jane
    DC.creator: 黄冈市
    DC.publisher: 培训档案室
    DC.type: 授课讲稿
    DC.language: zh-CN
    DC.identifier: https://archive.example/archive/lectures/rural-talk/
    DC.subject: 乡村振兴
    DC.coverage: 黄冈市
    DCTERMS.issued: 2023-08-24
    DCTERMS.isPartOf: 领学档案
    citation_title: 乡村振兴
    citation_author: Smith, Jane
    citation_author: 黄冈市
    citation_publication_date: 2023/08/24
    citation_publisher: 培训档案室
    citation_language: zh-CN
    citation_keywords: 乡村振兴
    citation_public_url: https://archive.example/archive/lectures/rural-talk/"
  `);
});

test('JSON-LD names text, occasion and recording, and binds them together', async () => {
  const nodes = await nodesOf(jsonLd(whole, described));
  const node = (type: string) => nodes.find((candidate) => candidate['@type']?.includes(`https://schema.org/${type}`));
  const page = 'https://archive.example/archive/lectures/rural-talk/';
  expect(node('Article')).toMatchObject({
    '@id': page,
    'https://schema.org/headline': [{ '@value': '乡村振兴' }],
    'https://schema.org/dateCreated': [{ '@value': '2023-08-24' }],
    'https://schema.org/recordedAt': [{ '@id': node('Event')?.['@id'] }],
    'https://schema.org/encoding': [{ '@id': node('MediaObject')?.['@id'] }],
  });
  expect(node('Event')).toMatchObject({
    'https://schema.org/startDate': [{ '@value': '2023-08-24' }],
  });
  expect(node('VideoObject')).toMatchObject({
    'https://schema.org/contentUrl': [{ '@value': 'https://archive.example/archive/files/rural-talk/a.mp4' }],
    'https://schema.org/transcript': [{ '@value': page }],
    'https://schema.org/encodesCreativeWork': [{ '@id': page }],
  });
  expect(node('Person')).toMatchObject({ 'https://schema.org/familyName': [{ '@value': 'Smith' }] });
});

test('from the JSON-LD of any record every reference can be made as from the record', () => {
  const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);
  for (const record of randomRecords(seed)) {
    const work = describedWork(scriptJson(jsonLd(record, described)));
    expect([seed, referencesOf(work, '2026-01-01')]).toEqual([seed, referencesOf(record, '2026-01-01')]);
  }
});

test('JSON-LD of any record parses, and cannot end its script', async () => {
  const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);
  const hostile = recordFor({ title: '</script><script>alert(1)</script><!--' });
  for (const record of [hostile, ...randomRecords(seed).slice(0, 64)]) {
    const text = scriptJson(jsonLd(record, described));
    expect(text).not.toContain('<');
    const nodes = await nodesOf(JSON.parse(text) as object);
    expect(JSON.stringify(nodes)).toContain(JSON.stringify(record.title));
  }
});
