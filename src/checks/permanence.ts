import { formerSpot, shelfOf } from '../archive/permanence.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import { hasAnchor, isWhole } from '../collections/body-facts.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { spot } from './spots.ts';

/** An id that something has, or once had. */
interface Use {
  as: 'id' | 'former';
  value: string;
  /** Whose it is. */
  owner: object;
  /** Asked for only where there is something to tell: finding it means reading the front matter again. */
  place: () => FindingPlace;
}

/** An id that something once had is nothing else's: not as its id, and not as its former one. Told at both ends. */
export function formerIds(reading: ArchiveReading): Finding[] {
  const byId = Map.groupBy(usesOf(reading), ({ value }) => value.toLowerCase());
  return [...byId.values()].flatMap((uses) =>
    uses.flatMap((use) => {
      const other = uses.find(({ owner, as }) => owner !== use.owner && (as === 'former' || use.as === 'former'));
      if (!other) return [];
      return [
        finding(
          'former-id-taken',
          { value: use.value, here: use.as, there: other.as, at: spot(other.place()) },
          use.place(),
        ),
      ];
    }),
  );
}

function usesOf({ documents, withdrawn, sessions }: ArchiveReading): Use[] {
  const ofDocuments = [...documents, ...withdrawn].flatMap(({ document, valuePlace }): Use[] => {
    const place =
      (...path: (string | number)[]) =>
      () => ({ file: document.file, ...valuePlace(path) });
    const former = document.formerIds.map((written, index): Use => {
      const { id } = formerSpot(written, shelfOf(document));
      return { as: 'former', value: id, owner: document, place: place('formerIds', index) };
    });
    return [{ as: 'id', value: document.id, owner: document, place: place('id') }, ...former];
  });
  const ofSessions = sessions.flatMap(({ session, valuePlace }): Use[] => [
    { as: 'id', value: session.id, owner: session, place: () => valuePlace('id') },
    ...session.formerIds.map(
      (value, index): Use => ({ as: 'former', value, owner: session, place: () => valuePlace('formerIds', index) }),
    ),
  ]);
  return [...ofDocuments, ...ofSessions];
}

/** Corrections name paragraphs that are there. */
export function errata({ documents }: ArchiveReading): Finding[] {
  return documents.flatMap(({ document, facts, valuePlace }) =>
    document.history.errata.flatMap(({ anchor }, index) => {
      if (anchor === null || !isWhole(facts) || hasAnchor(facts, anchor) || anchor === 'title') return [];
      const place = { file: document.file, ...valuePlace(['errata', index, 'anchor']) };
      return [finding('erratum-anchor', { anchor, last: facts.anchors.at(-1) ?? null }, place)];
    }),
  );
}
