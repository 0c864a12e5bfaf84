import { expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import { catalogOf } from '../../src/archive/catalog.ts';
import { aDocument, anArchive, aRegion } from './small-archive.ts';

test('the catalogue tells what is known of each document, and nothing of how it is stored', () => {
  const speaker = { name: null, office: 'Secretary', organisation: 'Committee', region: 'wuhan' };
  const document = aDocument('a', {
    type: 'case',
    date: '2023-08',
    regions: ['wuhan'],
    themes: ['rural'],
    level: 'city',
    speakers: [speaker],
  });
  const archive = anArchive([aRegion('wuhan', null)], [document]);
  expect(catalogOf(archive, new Addresses('/archive/'))).toEqual({
    documents: [
      {
        id: 'a',
        type: 'case',
        title: 'a',
        url: '/archive/cases/a/',
        date: '2023-08',
        regions: ['wuhan'],
        heldIn: [],
        themes: ['rural'],
        series: null,
        level: 'city',
        session: null,
        speakers: [speaker],
      },
    ],
  });
});
