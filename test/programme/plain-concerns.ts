import type { PlainArchive, PlainDocument } from './plain-archive.ts';
import { addressOf } from './plain-shelves.ts';

/** What concerns a region itself, by the name of its list in addresses; the addresses of all that belongs there. */
export function concernsOf(archive: PlainArchive, slug: string): Map<string, string[]> {
  const { documents, sessions, measures } = archive;
  const lectures = documents.filter(({ isCase }) => !isCase);
  const cases = documents.filter(({ isCase }) => isCase);
  const above = archive.above(slug);
  const isAbout = ({ regions }: PlainDocument) => regions.includes(slug);
  const hostedHere = sessions.filter(({ venue }) => venue === slug);
  const joinedHere = sessions.filter(({ branches }) => branches.includes(slug));
  const inSession = (among: typeof sessions) =>
    lectures.filter(({ session }) => among.some(({ id }) => id === session));
  const spoke = lectures.filter(({ spoken }) => spoken.some((regions) => regions.includes(slug)));
  const own = measures.filter(({ region }) => region === slug);
  const mine = [...documents.filter(isAbout), ...spoke, ...own.map(({ document }) => document)];
  const themes = new Set(mine.flatMap((document) => document.themes));
  const parent = above[0] ?? null;
  const neighbours = archive.regions
    .filter((region) => region.parent === parent && region.slug !== slug)
    .map((one) => one.slug);
  const addresses = (all: readonly PlainDocument[]) => all.map(addressOf);
  const sessionsOf = (among: typeof sessions) => among.map(({ id }) => `sessions/${id}/`);
  const lists = new Map(
    [
      [
        'hosted',
        [
          ...sessionsOf(hostedHere),
          ...addresses([
            ...inSession(hostedHere),
            ...lectures.filter(({ heldIn }) => heldIn.includes(slug)),
            ...cases.filter(({ heldIn }) => heldIn.includes(slug)),
          ]),
        ],
      ],
      ['joined', [...sessionsOf(joinedHere), ...addresses(inSession(joinedHere))]],
      ['spoke', addresses(spoke)],
      ['about', addresses(lectures.filter(isAbout))],
      [
        'above',
        addresses(lectures.filter((one) => !isAbout(one) && one.regions.some((region) => above.includes(region)))),
      ],
      [
        'applies',
        addresses(documents.filter(({ appliesTo }) => [slug, ...above].some((one) => appliesTo.includes(one)))),
      ],
      ['measures', own.map(({ id }) => `follow-up/${id}/`)],
      ['own-cases', addresses(cases.filter(isAbout))],
      [
        'neighbours',
        addresses(
          cases.filter(
            (one) =>
              !isAbout(one) &&
              one.regions.some((region) => neighbours.includes(region)) &&
              one.themes.some((theme) => themes.has(theme)),
          ),
        ),
      ],
    ].map(([name, all]) => [name as string, [...new Set(all as string[])].sort()]),
  );
  lists.set('concerns', [...new Set([...lists.values()].flat())].sort());
  return lists;
}
