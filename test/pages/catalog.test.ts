import { expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import { catalogOf } from '../../src/archive/catalog.ts';
import { blankSession } from '../archive/blank.ts';
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
    sessions: [],
    moved: [],
    withdrawn: [],
  });
});

test('the catalogue keeps every address that was ever published, and what stands for it now', () => {
  const now = aDocument('now', { formerIds: ['then', 'cases/now'] });
  const gone = { ...aDocument('gone', { type: 'case', formerIds: ['lost'] }), withdrawn: { on: '2024', reason: '—' } };
  const session = blankSession('opening', { formerIds: ['start'] });
  const archive = { ...anArchive([], [now]), withdrawn: [gone], sessions: [session] };
  const { documents, ...others } = catalogOf(archive, new Addresses('/a/'));
  expect(documents.map(({ id }) => id)).toEqual(['now']);
  expect(others).toEqual({
    sessions: [{ id: 'opening', url: '/a/sessions/opening/' }],
    moved: [
      { id: 'lost', url: '/a/cases/lost/', to: '/a/cases/gone/' },
      { id: 'now', url: '/a/cases/now/', to: '/a/lectures/now/' },
      { id: 'then', url: '/a/lectures/then/', to: '/a/lectures/now/' },
      { id: 'start', url: '/a/sessions/start/', to: '/a/sessions/opening/' },
    ],
    withdrawn: [{ id: 'gone', title: 'gone', url: '/a/cases/gone/', on: '2024', reason: '—' }],
  });
});
