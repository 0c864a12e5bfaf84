import { surelyLater } from '../archive/date.ts';
import { nearestWord } from '../archive/nearest.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { DocumentReading } from '../collections/read-document.ts';
import { circles } from './circles.ts';
import { otherSpots, spot } from './spots.ts';

/** Lectures build on lectures and talks that are there, that are not later, and never in a circle. */
export function lineage({ documents }: ArchiveReading): Finding[] {
  const byId = new Map(documents.toReversed().map((reading) => [reading.document.id, reading]));
  const relations = documents.flatMap((reading) =>
    reading.document.buildsOn.flatMap((citation, index) => {
      const place = entryPlace(reading, index);
      const cited = byId.get(citation.document);
      return cited ? [breach(reading, cited, place)] : [[unknown(citation.document, byId.keys(), place)]];
    }),
  );
  return [...relations.flat(), ...inCircles(byId)];
}

function entryPlace({ document, valuePlace }: DocumentReading, index: number): FindingPlace {
  return { file: document.file, ...valuePlace(['buildsOn', index, 'document']) };
}

function unknown(value: string, ids: Iterable<string>, place: FindingPlace): Finding {
  return finding('cited-unknown', { field: 'buildsOn', value, near: nearestWord(value, ids) }, place);
}

function breach({ document }: DocumentReading, cited: DocumentReading, here: FindingPlace): Finding[] {
  const { id, type, file, date: otherDate } = cited.document;
  const there = { file, ...cited.valuePlace(['id']) };
  if (type === 'case') return [finding('builds-on-case', { value: id, at: spot(there) }, here)];
  const { date } = document;
  if (date === null || otherDate === null || !surelyLater(otherDate, date)) return [];
  const dated = { file, ...cited.valuePlace(['date']) };
  return [
    finding('builds-on-later', { citing: true, id, date, otherDate, at: spot(dated) }, here),
    finding(
      'builds-on-later',
      { citing: false, id: document.id, date: otherDate, otherDate: date, at: spot(here) },
      dated,
    ),
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
