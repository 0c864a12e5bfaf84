import type { Archive } from '../archive/archive.ts';
import { movedOf, pathOf, type Shelf, type Spot, shelfOf } from '../archive/permanence.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import type { PublishedAddress, Release } from '../collections/read-release.ts';

/** Addresses of the last release at which nothing would answer any more, each with what to do about it. */
export function lostAddresses({ archive }: { archive: Archive }, release: Release): Finding[] {
  const places = placesOf(archive);
  const present = new Map(places.map((place) => [pathOf(place), place]));
  const moved = new Map(movedOf(archive).map((one) => [pathOf(one), present.get(pathOf(one.to))]));
  const led = new Map(release.addresses.flatMap(({ spot, to }) => (to ? [[pathOf(spot), to] as const] : [])));
  /** What stands now where the last release led to. */
  const reached = (spot: Spot): Place | undefined => {
    const next = led.get(pathOf(spot)) ?? spot;
    return present.get(pathOf(next)) ?? moved.get(pathOf(next));
  };
  return release.addresses.flatMap(({ spot, address, title }) => {
    if (present.has(pathOf(spot)) || moved.has(pathOf(spot))) return [];
    const heir = reached(spot) ?? places.find((place) => place.id === spot.id && isKin(place.shelf, spot.shelf));
    const params = {
      address,
      title,
      id: heir && heir.shelf !== spot.shelf ? pathOf(spot) : spot.id,
      file: heir?.file ?? null,
      likely: heir ? [] : likely(places, { spot, address, title, to: null }),
    };
    return [finding('address-lost', params, { file: heir?.file ?? release.file })];
  });
}

/** Something that has an address now. */
interface Place extends Spot {
  title: string | null;
  file: string;
}

function placesOf(archive: Archive): Place[] {
  return [
    ...[...archive.documents, ...archive.withdrawn].map((document) => ({
      shelf: shelfOf(document),
      id: document.id,
      title: document.title,
      file: document.file,
    })),
    ...archive.sessions.map(({ id, title, file }) => ({ shelf: 'sessions' as const, id, title, file })),
  ];
}

/** A document may change between lectures and cases; a session stays one. */
function isKin(a: Shelf, b: Shelf): boolean {
  return (a === 'sessions') === (b === 'sessions');
}

/** Files of what has the same title. */
function likely(places: readonly Place[], { spot, title }: PublishedAddress): string[] {
  if (title === null) return [];
  return places.filter((place) => place.title === title && isKin(place.shelf, spot.shelf)).map(({ file }) => file);
}
