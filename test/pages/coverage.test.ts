import { describe, expect, test } from 'vitest';
import { coverageOf, firstLevel } from '../../src/archive/coverage.ts';
import { Shelves } from '../../src/archive/shelves.ts';
import { aDocument, anArchive, aRegion } from './small-archive.ts';

const regions = [
  aRegion('hubei', null),
  aRegion('wuhan', 'hubei'),
  aRegion('donghu', 'wuhan'),
  aRegion('xiantao', 'hubei'),
];
const slugs = (found: readonly { slug: string }[]) => found.map((region) => region.slug);

describe('the first level of regions', () => {
  test('is the parts of the home region', () => {
    expect(slugs(firstLevel(anArchive(regions, [], 'wuhan')))).toEqual(['donghu']);
  });

  test('is the parts of a top that is one region only', () => {
    expect(slugs(firstLevel(anArchive(regions, [])))).toEqual(['wuhan', 'xiantao']);
  });

  test('is the top where that is several regions, or one without parts', () => {
    expect(slugs(firstLevel(anArchive([...regions, aRegion('henan', null)], [])))).toEqual(['hubei', 'henan']);
    expect(slugs(firstLevel(anArchive([aRegion('hubei', null)], [])))).toEqual(['hubei']);
  });
});

test('a region is covered through its parts; one without documents is named', () => {
  const archive = anArchive(regions, [aDocument('a', { regions: ['donghu'] })]);
  const { covered, missing } = coverageOf(archive, new Shelves(archive));
  expect([slugs(covered), slugs(missing)]).toEqual([['wuhan'], ['xiantao']]);
});

test('a document that stands in two lists of a region counts once', () => {
  const archive = anArchive(regions, [aDocument('a', { regions: ['wuhan'], heldIn: ['donghu'] })]);
  const shelves = new Shelves(archive);
  expect(archive.regions.all.map((region) => shelves.region(region).count)).toEqual([1, 1, 1, 0]);
});
