import { surelyLater } from '../archive/date.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { DocumentReading } from '../collections/read-document.ts';
import { circles } from './circles.ts';
import { probableId } from './document-ids.ts';
import { otherSpots, spot } from './spots.ts';

/** Lectures build on lectures and talks that are there, that are not later, and never in a circle. */
export function lineage(reading: ArchiveReading): Finding[] {
  const { documents, withdrawn } = reading;
  const byId = new Map(documents.toReversed().map((reading) => [reading.document.id, reading]));
  const gone = new Set(withdrawn.map(({ document }) => document.id));
  const relations = documents.flatMap((later) =>
    later.document.buildsOn.flatMap(({ document }, index) => {
      const cited = byId.get(document);
      if (gone.has(document)) return [];
      if (cited) return breach(later, cited, index);
      const unknown = { field: 'buildsOn', value: document, ...probableId(document, byId.keys(), reading) };
      return [finding('cited-unknown', unknown, entryPlace(later, index))];
    }),
  );
  return [...relations, ...inCircles(byId)];
}

function entryPlace({ document, valuePlace }: DocumentReading, index: number): FindingPlace {
  return { file: document.file, ...valuePlace(['buildsOn', index, 'document']) };
}

function breach(reading: DocumentReading, cited: DocumentReading, index: number): Finding[] {
  const { id, date } = reading.document;
  const { id: citedId, type, file, date: citedDate } = cited.document;
  if (type === 'case') {
    const at = spot({ file, ...cited.valuePlace(['id']) });
    return [finding('builds-on-case', { value: citedId, at }, entryPlace(reading, index))];
  }
  if (date === null || citedDate === null || !surelyLater(citedDate, date)) return [];
  const here = entryPlace(reading, index);
  const there = { file, ...cited.valuePlace(['date']) };
  return [
    finding('builds-on-later', { citing: true, id: citedId, date, otherDate: citedDate, at: spot(there) }, here),
    finding('builds-on-later', { citing: false, id, date: citedDate, otherDate: date, at: spot(here) }, there),
  ];
}

/** At every document of a circle the relation that leads on in it, naming those of the others. */
function inCircles(byId: ReadonlyMap<string, DocumentReading>): Finding[] {
  const next = (id: string) => byId.get(id)?.document.buildsOn.map(({ document }) => document) ?? [];
  return circles([...byId.keys()], next).flatMap((circle) => {
    const members = new Set(circle);
    const places = circle.flatMap((id) => {
      const reading = byId.get(id);
      const index = reading?.document.buildsOn.findIndex(({ document }) => members.has(document)) ?? -1;
      return reading && index !== -1 ? [entryPlace(reading, index)] : [];
    });
    return places.map((place, index) => finding('builds-on-cycle', otherSpots(places, index), place));
  });
}
