import { expect, test } from 'vitest';
import { mapRows, regionsByStep, tileRegions } from '../../../src/archive/map-rows.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { listsWithPages, mostOnRegionPage, roleLists } from '../../../src/archive/programme/region-lists.ts';
import { regionView } from '../../../src/archive/programme/region-view.ts';
import { RegionTree } from '../../../src/archive/region.ts';
import { shadingSteps } from '../../../src/archive/shading.ts';
import { Shelves } from '../../../src/archive/shelves.ts';
import { blankArchive, blankDocument, blankRegion, blankSession } from '../blank.ts';

const province = blankRegion('hubei');
const city = blankRegion('wuhan', { parent: 'hubei' });
const district = blankRegion('donghu', { parent: 'wuhan' });
const regions = new RegionTree([city, province, district]);

function viewOf(above: number) {
  const archive = blankArchive({
    regions,
    sessions: [blankSession('s', { venue: { region: 'wuhan', place: null, people: null } })],
    documents: [
      ...Array.from({ length: above }, (_, n) => blankDocument(`above-${n}`, { regions: ['hubei'] })),
      blankDocument('held', { heldIn: ['wuhan'] }),
      blankDocument('case', { type: 'case', regions: ['wuhan'] }),
      blankDocument('below', { type: 'case', regions: ['donghu'] }),
    ],
  });
  const shelves = new Shelves(archive);
  return { archive, shelves, view: regionView(new Programme(archive), shelves, city) };
}

test('a role with few entries stands on the region’s page, the others have a list of their own', () => {
  const few = roleLists(viewOf(mostOnRegionPage).view);
  expect(few.map(({ role, whole }) => [role, whole])).toEqual([
    ['hosted', true],
    ['about-above', true],
    ['case', false],
  ]);
  expect(listsWithPages(viewOf(mostOnRegionPage + 1).view).map(({ name }) => name)).toEqual([
    'concerns',
    'above',
    'own-cases',
  ]);
});

test('the map counts what a region and its parts have, each document once, in the order of the tree', () => {
  const { archive, shelves } = viewOf(2);
  expect(
    mapRows(archive, shelves).map(({ region, lectures, cases, total }) => [region.slug, lectures, cases, total]),
  ).toEqual([
    ['hubei', 3, 2, 5],
    ['wuhan', 1, 2, 3],
    ['donghu', 0, 1, 1],
  ]);
  expect(tileRegions(archive).map(({ slug }) => slug)).toEqual(['wuhan']);
});

test('the regions of a map stand in one step of its shading each, those that hold nothing in the first', () => {
  const { archive, shelves } = viewOf(2);
  const rows = mapRows(archive, shelves);
  const bare = { region: blankRegion('bare'), lectures: 0, cases: 0, total: 0 };
  const steps = shadingSteps(
    rows.map(({ total }) => total),
    2,
  );
  const byStep = regionsByStep([bare, ...rows], steps);
  expect(byStep.map((regions) => regions.map(({ slug }) => slug))).toEqual([['bare'], ['wuhan', 'donghu'], ['hubei']]);
});
