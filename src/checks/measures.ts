import { surelyLater } from '../archive/date.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { MeasureReading } from '../collections/read-parts.ts';
import { existed, timesOf } from './regions-in-time.ts';
import { otherSpots, spot, spotsOf } from './spots.ts';

/** A measure has an id of its own, an owner of its time, and is due after it was announced. */
export function measures(reading: ArchiveReading): Finding[] {
  return [
    ...duplicates(reading.measures),
    ...owners(reading),
    ...reading.measures.flatMap(({ measure, document, place }) => {
      const { date } = document.document;
      const reserved = measure.id === 'page' ? [finding('slug-reserved', { value: measure.id }, place('id'))] : [];
      if (date === null || measure.due === null || !surelyLater(date, measure.due)) return reserved;
      return [...reserved, finding('due-before', { due: measure.due, date }, place('due'))];
    }),
  ];
}

function duplicates(all: readonly MeasureReading[]): Finding[] {
  const byId = Map.groupBy(all, ({ measure }) => measure.id);
  return [...byId].flatMap(([value, same]) => {
    const places = same.map(({ place }) => place());
    return same.length === 1
      ? []
      : places.map((place, index) => finding('measure-duplicate', { value, ...otherSpots(places, index) }, place));
  });
}

/** Owners that did not exist when the measure was announced, told at the measure and at the region. */
function owners({ archive, measures: all, regionPlace }: ArchiveReading): Finding[] {
  const atRegion = new Map<string, FindingPlace[]>();
  const findings = all.flatMap(({ measure, document, place }) => {
    const { date } = document.document;
    const region = measure.owner?.kind === 'region' ? archive.regions.find(measure.owner.slug) : undefined;
    if (date === null || !region || existed(region, date)) return [];
    const at = place('owner');
    atRegion.set(region.slug, [...(atRegion.get(region.slug) ?? []), at]);
    const times = timesOf(region, date, archive.regions);
    return [finding('owner-not-then', { ...times, at: spot(regionPlace(region.slug)) }, at)];
  });
  const regions = [...atRegion].map(([slug, places]) => {
    const name = archive.regions.find(slug)?.name ?? slug;
    return finding('owner-not-then-here', { name, ...spotsOf(places) }, regionPlace(slug));
  });
  return [...findings, ...regions];
}
