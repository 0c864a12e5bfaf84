import * as z from 'zod';

/** Longitude and latitude in degrees (WGS 84), as in RFC 7946. */
export type Position = readonly [longitude: number, latitude: number];

/** A closed line: its first position is its last. */
export type Ring = readonly Position[];

/** An outline and the holes in it. */
export type Polygon = readonly Ring[];

/** A feature of the owner's map with an area. */
export interface MapFeature {
  /** Place in the file's list of features, from 0. */
  index: number;
  properties: Readonly<Record<string, unknown>>;
  polygons: readonly Polygon[];
}

/**
 * Why a feature cannot be drawn. `not-a-collection`: the file is no GeoJSON FeatureCollection (index is null then);
 * `no-area`: its geometry is neither a Polygon nor a MultiPolygon; `broken-ring`: a ring has fewer than four positions,
 * is not closed, or holds something other than numbers; `not-degrees`: a position lies off the globe, as those of a
 * projected map do.
 */
export type FeatureFault = 'not-a-collection' | 'no-area' | 'broken-ring' | 'not-degrees';

export interface FeatureFinding {
  index: number | null;
  fault: FeatureFault;
}

const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });
const feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.unknown() }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.unknown() }),
  ]),
});

/**
 * The features of a parsed GeoJSON file (RFC 7946), and those that cannot be drawn. Altitudes are dropped.
 * Coordinates are looked at by hand: a map has a million of them.
 */
export function readFeatures(json: unknown): { features: MapFeature[]; findings: FeatureFinding[] } {
  const whole = collection.safeParse(json);
  if (!whole.success) return { features: [], findings: [{ index: null, fault: 'not-a-collection' }] };
  const features: MapFeature[] = [];
  const findings: FeatureFinding[] = [];
  for (const [index, one] of whole.data.features.entries()) {
    const read = feature.safeParse(one);
    if (!read.success) {
      findings.push({ index, fault: 'no-area' });
      continue;
    }
    const { geometry, properties } = read.data;
    const polygons: unknown = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    if (!isPolygons(polygons)) findings.push({ index, fault: 'broken-ring' });
    else if (!polygons.flat(2).every(isOnGlobe)) findings.push({ index, fault: 'not-degrees' });
    else features.push({ index, properties: properties ?? {}, polygons });
  }
  return { features, findings };
}

function isPolygons(value: unknown): value is Polygon[] {
  return isFilled(value) && value.every((polygon) => isFilled(polygon) && polygon.every(isRing));
}

function isRing(value: unknown): value is Ring {
  if (!isFilled(value) || value.length < 4 || !value.every(isPosition)) return false;
  const [first, last] = [value[0], value.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isOnGlobe([longitude, latitude]: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function isFilled(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}
