import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RegionTree } from '../../../src/archive/region.ts';
import { listFolder } from '../../../src/collections/folder.ts';
import { featureOffsets, placeAt } from '../../../src/collections/map/feature-places.ts';
import { readMap } from '../../../src/collections/map/read-map.ts';
import { memoryStore } from '../../../src/collections/memory-store.ts';
import { blankRegion } from '../../archive/blank.ts';

const tree = new RegionTree([blankRegion('a'), blankRegion('b')]);
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-map-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function read(text: string, store = memoryStore()) {
  writeFileSync(join(root, 'map.geojson'), text);
  return readMap(listFolder(root), tree, store);
}

const feature = (slug: string, x: number) => ({
  type: 'Feature',
  properties: { slug, 'says "features": [{': '[{"features":[' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ],
  },
});
const map = { type: 'FeatureCollection', features: [feature('a', 0), feature('b', 1)] };

test('a feature is found in the text, whatever stands in strings and however it is laid out', () => {
  for (const indent of [0, 1, 4]) {
    const text = JSON.stringify({ name: 'features', crs: { features: [{}] }, ...map }, null, indent);
    expect(featureOffsets(text).map((offset) => JSON.parse(`[${balanced(text, offset)}]`))).toEqual(
      map.features.map((one) => [one]),
    );
  }
  expect(placeAt('a\nbc', 3)).toEqual({ line: 2, column: 2 });
});

/** From an offset to the end of the value that parses. */
function balanced(text: string, offset: number): string {
  for (let end = text.indexOf('}', offset); end !== -1; end = text.indexOf('}', end + 1)) {
    const piece = text.slice(offset, end + 1);
    try {
      JSON.parse(piece);
      return piece;
    } catch {}
  }
  return '';
}

test('a map that is kept is the map that was drawn', () => {
  const store = memoryStore();
  const drawn = read(JSON.stringify(map), store);
  expect(drawn.shapes?.shapes.map(({ region }) => region.slug)).toEqual(['a', 'b']);
  expect(read(JSON.stringify(map), store)).toEqual(drawn);
});

test('a file too large to be a map is told, and not read', () => {
  const { shapes, findings } = read(`${JSON.stringify(map)}${' '.repeat(20_000_000)}`);
  expect(shapes).toBeNull();
  expect(findings.map(({ rule, params }) => [rule, params])).toEqual([['file-unreadable', { reason: 'EFBIG' }]]);
});

test.each([
  ['nothing at all', '', 'map-syntax'],
  ['brackets within brackets', '['.repeat(100_000), 'map-syntax'],
  ['a number', '1', 'map-form'],
  ['features that are none', '{"type":"FeatureCollection","features":[null,1,[]]}', 'map-feature'],
])('%s is a problem with its place', (_, text, rule) => {
  const { shapes, findings } = read(text);
  expect(shapes).toBeNull();
  expect(findings.map((found) => found.rule)).toContain(rule);
  expect(findings.every(({ file, line, column }) => file === 'map.geojson' && line > 0 && column > 0)).toBe(true);
});
