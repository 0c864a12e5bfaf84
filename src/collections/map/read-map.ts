import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding } from '../../archive/problem-table.ts';
import type { RegionTree } from '../../archive/region.ts';
import type { RegionShapes } from '../../archive/region-map.ts';
import { digestOf } from '../digest.ts';
import { type Folder, readText } from '../folder.ts';
import type { ByteStore } from '../store.ts';
import { featureOffsets, placeAt } from './feature-places.ts';
import { readFeatures } from './features.ts';
import { matchFeatures } from './match-features.ts';
import { shapeRegions } from './region-shapes.ts';

/** The owner's map, in the content folder. */
const mapFile = 'map.geojson';
/** Some 800,000 points: more than a map of every county of a country needs. */
const mostBytes = 20_000_000;

interface MapReading {
  /** Null where there is no map, or nothing in it that can be drawn. */
  shapes: RegionShapes | null;
  findings: Finding[];
}

/** What the store keeps of a map: shapes by the slugs of their regions. */
interface KeptMap {
  drawn: { width: number; height: number; shapes: { slug: string; path: string; label: RegionLabel }[] } | null;
  findings: Finding[];
}
type RegionLabel = RegionShapes['shapes'][number]['label'];

/** Reads and draws `map.geojson`, or takes the picture from the store where neither it nor the regions have changed. */
export function readMap(folder: Folder, regions: RegionTree, store: ByteStore): MapReading {
  if (!folder.files.includes(mapFile)) return { shapes: null, findings: [] };
  if (sizeOf(join(folder.root, mapFile)) > mostBytes) {
    return { shapes: null, findings: [finding('file-unreadable', { reason: 'EFBIG' }, { file: mapFile })] };
  }
  const text = readText(folder.root, mapFile);
  if (typeof text !== 'string') return { shapes: null, findings: [text] };
  const key = `map ${digestOf([text, regions.all])}`;
  const known = store.read(key);
  const kept = known ? (JSON.parse(known.toString()) as KeptMap) : draw(text, regions);
  if (!known) store.write(key, JSON.stringify(kept));
  const shapes = kept.drawn?.shapes.flatMap(({ slug, ...shape }) => {
    const region = regions.find(slug);
    return region ? [{ region, ...shape }] : [];
  });
  return { shapes: kept.drawn && shapes ? { ...kept.drawn, shapes } : null, findings: kept.findings };
}

function draw(text: string, regions: RegionTree): KeptMap {
  const parsed = parse(text);
  if ('fault' in parsed) return { drawn: null, findings: [parsed.fault] };
  const { features, findings: faults } = readFeatures(parsed.json);
  if (faults.some(({ index }) => index === null)) {
    return { drawn: null, findings: [finding('map-form', {}, { file: mapFile })] };
  }
  const offsets = featureOffsets(text);
  const placeOf = (index: number) => ({ file: mapFile, ...placeAt(text, offsets[index] ?? 0) });
  const { regions: matched, unknown, regionsWithout } = matchFeatures(regions, features);
  const findings = [
    ...faults.flatMap(({ index, fault }) =>
      index === null || fault === 'not-a-collection'
        ? []
        : [finding('map-feature', { fault, number: index + 1 }, placeOf(index))],
    ),
    ...unknown.map(({ index, properties }) => {
      const names = ['code', 'slug', 'name'].flatMap((key) => nameOf(properties[key]));
      return finding('map-feature-unknown', { number: index + 1, names }, placeOf(index));
    }),
    ...(regionsWithout.length > 0 && matched.size > 0
      ? [finding('map-region-missing', { names: regionsWithout.map(({ name }) => name) }, { file: mapFile })]
      : []),
  ];
  if (matched.size === 0) return { drawn: null, findings };
  const { width, height, shapes } = shapeRegions(regions, matched);
  const kept = shapes.map(({ region, path, label }) => ({ slug: region.slug, path, label }));
  return { drawn: { width, height, shapes: kept }, findings };
}

function parse(text: string): { json: unknown } | { fault: Finding } {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const [, position] = /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    const offset = position === undefined ? text.trimEnd().length : Number(position);
    return { fault: finding('map-syntax', {}, { file: mapFile, ...placeAt(text, offset) }) };
  }
}

function nameOf(value: unknown): string[] {
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** A file that cannot be looked at is told when it is read. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
