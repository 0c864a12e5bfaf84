import fc from 'fast-check';
import type { Archive } from '../../src/archive/archive.ts';
import type { Block } from '../../src/archive/body.ts';
import { type ArchiveDocument, documentTypes } from '../../src/archive/document.ts';
import { RegionTree } from '../../src/archive/region.ts';
import { blankArchive, blankDocument, blankRegion, blankSeries, blankSettings, blankTheme } from '../archive/blank.ts';

/** An archive with the blocks of its documents. */
export interface TinyArchive {
  archive: Archive;
  blocks: Map<string, Block[]>;
}

/** Few characters, of every class, so that runs meet, overlap and nearly match. */
const pieces = [
  '治',
  '理',
  '域',
  '經',
  '经',
  '㐀',
  '𠮷',
  '1',
  '30',
  '３',
  '年',
  '，',
  '、',
  '。',
  '“',
  '”',
  '(',
  ' ',
  ' ',
  'ab',
  'abc',
  'AB',
  'b',
  'é',
  '-',
  '😀',
  '①',
  'ﾊﾟ',
];
const text = (most: number) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: most }).map((list) => list.join(''));
const kinds = ['paragraph', 'heading', 'row', 'note'] as const;

const regions = [
  blankRegion('one', { code: '1', name: '治域' }),
  blankRegion('two', { code: '2', name: '理年', parent: '1', aliases: ['域域'] }),
  blankRegion('three', { code: '3', name: '经经', parent: '2' }),
  blankRegion('four', { code: '4', name: '治治' }),
];
const slugs = regions.map(({ slug }) => slug);
const themes = [blankTheme('first', { name: '治理', aliases: ['経'] }), blankTheme('second', { name: 'ab 年' })];

const document = fc.record({
  title: text(4),
  heading: fc.option(text(4)),
  date: fc.option(fc.constantFrom('2021', '2022-03', '2022-03-04', '2023-11')),
  type: fc.constantFrom(...documentTypes),
  level: fc.option(fc.constantFrom('high', 'low')),
  series: fc.option(fc.constantFrom('row')),
  regions: fc.uniqueArray(fc.constantFrom(...slugs), { maxLength: 2 }),
  themes: fc.uniqueArray(fc.constantFrom('first', 'second'), { maxLength: 2 }),
  office: fc.option(text(3)),
  blocks: fc.array(fc.record({ kind: fc.constantFrom(...kinds), text: text(14) }), { maxLength: 8 }),
});

/** Archives of a few documents whose texts are made of the same few pieces. */
export const tinyArchives: fc.Arbitrary<TinyArchive> = fc
  .array(document, { minLength: 6, maxLength: 14 })
  .map((made) => {
    const blocks = new Map<string, Block[]>();
    const documents = made.map(({ office, blocks: body, ...given }, place): ArchiveDocument => {
      const id = `doc-${(place * 7) % made.length}-${place}`;
      blocks.set(
        id,
        body.map((block, number) => ({ anchor: `p${number + 1}`, ...block })),
      );
      return blankDocument(id, {
        ...given,
        speakers: office === null ? [] : [{ name: null, office, organisation: null, region: null }],
        file: `${id}.mdx`,
      });
    });
    const archive = blankArchive({
      settings: blankSettings({
        title: '小',
        organisation: '小',
        levels: [
          { slug: 'high', name: '高' },
          { slug: 'low', name: '低' },
        ],
      }),
      regions: new RegionTree(regions),
      themes,
      series: [blankSeries('row', { title: '系列' })],
      documents: documents.sort((a, b) => (a.id < b.id ? -1 : 1)),
    });
    return { archive, blocks };
  });

/** Queries made of the pieces of the texts: runs, several terms, phrases, exclusions. */
export const tinyQueries: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '-', '"', '“'), text(4)), { minLength: 1, maxLength: 3 })
  .map((terms) =>
    terms.map(([mark, run]) => (mark === '"' ? `"${run}"` : mark === '“' ? `“${run}”` : mark + run)).join(' '),
  );
