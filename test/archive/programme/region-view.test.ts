import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import {
  type RegionItem,
  type RegionRole,
  regionRoles,
  regionView,
} from '../../../src/archive/programme/region-view.ts';
import type { Region } from '../../../src/archive/region.ts';
import { Shelves } from '../../../src/archive/shelves.ts';
import { regions, someArchive } from './some-archive.ts';

const idOf = (item: RegionItem) =>
  item.kind === 'session' ? item.session.id : item.kind === 'document' ? item.document.id : item.measure.id;

/** Each role asked of each thing by itself. */
function rolesOf(archive: Archive, region: Region): Map<string, RegionRole[]> {
  const { slug } = region;
  const above = archive.regions.ancestors(region).map((one) => one.slug);
  const parent = archive.regions.parent(region);
  const neighbours = archive.regions.all.filter((one) => one !== region && archive.regions.parent(one) === parent);
  const hosted = archive.sessions.filter(({ venue }) => venue?.region === slug).map(({ id }) => id);
  const joined = archive.sessions
    .filter(({ branches }) => branches.some((one) => one.region === slug))
    .map(({ id }) => id);
  const measures = archive.measures.filter(
    ({ owner, document }) =>
      archive.documents.some(({ id }) => id === document) &&
      (owner?.kind === 'region' ? owner.slug === slug : owner?.slug === 'bureau' && slug === 'wuhan'),
  );
  const spoke = (id: string) =>
    [...archive.documents, ...archive.parts].some(
      (one) => ('id' in one ? one.id : one.document) === id && one.speakers.some((speaker) => speaker.region === slug),
    );
  const inSession = (id: string, sessions: string[]) =>
    [...archive.documents, ...archive.parts].some(
      (one) => ('id' in one ? one.id : one.document) === id && one.session !== null && sessions.includes(one.session),
    );
  const themes = archive.documents
    .filter(
      (one) =>
        one.regions.includes(slug) ||
        (one.type !== 'case' && spoke(one.id)) ||
        measures.some(({ document }) => document === one.id),
    )
    .flatMap((one) => one.themes);
  const found = new Map<string, RegionRole[]>();
  const put = (id: string, roles: [RegionRole, boolean][]) => {
    const has = roles.filter(([, is]) => is).map(([role]) => role);
    if (has.length > 0) found.set(id, has);
  };
  for (const { id } of archive.sessions)
    put(id, [
      ['hosted', hosted.includes(id)],
      ['joined', joined.includes(id)],
    ]);
  for (const { id } of measures) put(id, [['measure', true]]);
  for (const { id, type, heldIn, regions: about, appliesTo, themes: own } of archive.documents) {
    const isCase = type === 'case';
    const isAbout = about.includes(slug);
    put(id, [
      ['hosted', heldIn.includes(slug) || (!isCase && inSession(id, hosted))],
      ['joined', !isCase && inSession(id, joined)],
      ['spoke', !isCase && spoke(id)],
      ['about', !isCase && isAbout],
      ['about-above', !isCase && !isAbout && about.some((one) => above.includes(one))],
      ['applies', appliesTo.some((one) => one === slug || above.includes(one))],
      ['case', isCase && isAbout],
      [
        'neighbour-case',
        isCase &&
          !isAbout &&
          neighbours.some((one) => about.includes(one.slug)) &&
          own.some((theme) => themes.includes(theme)),
      ],
    ]);
  }
  return found;
}

describe('what concerns a region', () => {
  test('is there once, with all that it has to do with the region', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        const shelves = new Shelves(archive);
        for (const region of regions) {
          const { entries, byRole } = regionView(programme, shelves, region);
          expect(new Map(entries.map(({ item, roles }) => [idOf(item), roles]))).toEqual(rolesOf(archive, region));
          expect(new Set(entries.map(({ item }) => idOf(item))).size).toBe(entries.length);
          for (const role of regionRoles)
            expect(byRole[role]).toEqual(entries.filter(({ roles }) => roles.includes(role)));
        }
      }),
    );
  });

  test('is newest first, and marked where it is surely later than a day', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        const shelves = new Shelves(archive);
        for (const region of regions) {
          const { entries, fresh } = regionView(programme, shelves, region, '2023-08-15');
          const dates = entries.map(({ date }) => date ?? '');
          expect(dates).toEqual([...dates].sort().reverse());
          for (const { date, isNew } of entries) {
            const firstDay = date === null ? '' : date + '-01-01'.slice(date.length - 4);
            const sinceAtThatLength = '2023-08-15'.slice(0, date?.length);
            expect(isNew).toBe(date !== null && date > sinceAtThatLength);
            if (isNew) expect(firstDay > '2023-08-15').toBe(true);
          }
          expect(fresh).toEqual(entries.filter((one) => one.isNew));
          expect(regionView(programme, shelves, region).fresh).toEqual([]);
        }
      }),
    );
  });
});
