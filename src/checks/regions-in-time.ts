import type { Archive } from '../archive/archive.ts';
import { type PartialDate, surelyLater } from '../archive/date.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Region, RegionTree } from '../archive/region.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';

/** Documents and sessions name no region that did not exist on their day. */
export function regionsInTime({ archive, documents, sessions }: ArchiveReading): Finding[] {
  // What a document takes from its session is told of the session.
  const held = new Set(sessions.map(({ session }) => `${session.id} ${session.venue?.region}`));
  const ofDocuments = documents.flatMap(({ document, valuePlace }) =>
    (['regions', 'heldIn'] as const).flatMap((field) =>
      document[field].flatMap((slug, index) =>
        field === 'heldIn' && held.has(`${document.session} ${slug}`)
          ? []
          : breach(slug, document.date, archive, () => ({ file: document.file, ...valuePlace([field, index]) })),
      ),
    ),
  );
  const ofSessions = sessions.flatMap(({ session, rooms }) =>
    [...rooms].flatMap(([room, place]) => breach(room.region, session.date, archive, () => place)),
  );
  return [...ofDocuments, ...ofSessions];
}

function breach(slug: string, date: PartialDate | null, { regions }: Archive, place: () => FindingPlace): Finding[] {
  const region = regions.find(slug);
  return date === null || !region || existed(region, date)
    ? []
    : [finding('region-not-then', timesOf(region, date, regions), place())];
}

/** What tells that a region did not exist at a date: when it began, or when it ended and what took over. */
export function timesOf(region: Region, date: PartialDate, regions: RegionTree) {
  const ended = region.validTo !== null && surelyLater(date, region.validTo);
  const successor = region.successor === null ? null : (regions.find(region.successor)?.slug ?? null);
  return {
    name: region.name,
    date,
    from: region.validFrom,
    to: ended ? region.validTo : null,
    successor: ended ? successor : null,
  };
}

/** Whether a region may have existed at a date, as far as both are known. */
export function existed(region: Region, date: PartialDate): boolean {
  const begun = region.validFrom === null || !surelyLater(region.validFrom, date);
  const ended = region.validTo !== null && surelyLater(date, region.validTo);
  return begun && !ended;
}
