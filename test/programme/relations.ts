import type { PlainArchive } from './plain-archive.ts';
import { addressOf } from './plain-shelves.ts';

/** Two things that have to do with each other, by their addresses below the base: each must lead to the other. */
export interface Relation {
  kind: string;
  from: string;
  to: string;
}

/** Every relation that the files state. */
export function relationsOf(archive: PlainArchive): Relation[] {
  const { documents, sessions, measures } = archive;
  const byId = new Map(documents.map((document) => [document.id, document]));
  const relation = (kind: string, from: string, to: string): Relation => ({ kind, from, to });
  return [
    ...documents.flatMap((document) => {
      const here = addressOf(document);
      return [
        ...document.answers.map(({ measure }) => relation('case answers measure', here, `follow-up/${measure}/`)),
        ...document.reports.map(({ measure }) => relation('lecture reports on measure', here, `follow-up/${measure}/`)),
        ...document.buildsOn.flatMap((id) => {
          const before = byId.get(id);
          return before ? [relation('lecture builds on lecture', here, addressOf(before))] : [];
        }),
        ...(document.session ? [relation('document in session', here, `sessions/${document.session}/`)] : []),
        ...(document.series ? [relation('document in series', here, `series/${document.series}/`)] : []),
        ...document.themes.map((slug) => relation('document on theme', here, `themes/${slug}/`)),
        ...document.regions.map((slug) => relation('document about region', here, `regions/${slug}/`)),
        ...document.heldIn.map((slug) => relation('document held in region', here, `regions/${slug}/`)),
        ...document.appliesTo.map((slug) => relation('document applies to region', here, `regions/${slug}/`)),
        ...[...new Set(document.spoken.flat())].map((slug) =>
          relation('document spoken for region', here, `regions/${slug}/`),
        ),
      ];
    }),
    ...sessions.flatMap(({ id, series, venue, branches }) => [
      ...(series ? [relation('session of series', `sessions/${id}/`, `series/${series}/`)] : []),
      ...(venue ? [relation('session held in region', `sessions/${id}/`, `regions/${venue}/`)] : []),
      ...branches.map((slug) => relation('session joined by region', `sessions/${id}/`, `regions/${slug}/`)),
    ]),
    ...measures.flatMap(({ id, document, owner, region }) => [
      relation('measure announced in document', `follow-up/${id}/`, addressOf(document)),
      ...(owner ? [relation('measure given to owner', `follow-up/${id}/`, `follow-up/owner/${owner}/`)] : []),
      ...(region ? [relation('measure given to region', `follow-up/${id}/`, `regions/${region}/`)] : []),
    ]),
  ];
}
