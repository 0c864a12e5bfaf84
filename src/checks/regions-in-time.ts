import { type PartialDate, surelyLater } from '../archive/date.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import type { Region } from '../archive/region.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';

/** A document names no region that did not exist on its day. */
export function regionsInTime({ archive, documents }: ArchiveReading): Finding[] {
  return documents.flatMap(({ document, valuePlace }) => {
    const { date } = document;
    if (date === null) return [];
    return (['regions', 'heldIn'] as const).flatMap((field) =>
      document[field].flatMap((slug, index) => {
        const region = archive.regions.find(slug);
        if (!region || existed(region, date)) return [];
        const successor = region.successor === null ? null : (archive.regions.find(region.successor)?.slug ?? null);
        const ended = region.validTo !== null && surelyLater(date, region.validTo);
        const params = {
          name: region.name,
          date,
          from: region.validFrom,
          to: ended ? region.validTo : null,
          successor: ended ? successor : null,
        };
        return [finding('region-not-then', params, { file: document.file, ...valuePlace([field, index]) })];
      }),
    );
  });
}

function existed(region: Region, date: PartialDate): boolean {
  const begun = region.validFrom === null || !surelyLater(region.validFrom, date);
  const ended = region.validTo !== null && surelyLater(date, region.validTo);
  return begun && !ended;
}
