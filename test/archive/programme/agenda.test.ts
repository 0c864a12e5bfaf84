import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgendaEntry, agendaOf, documentsOf } from '../../../src/archive/programme/agenda.ts';
import type { Appearance } from '../../../src/archive/programme/appearance.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { standingOf } from '../../../src/archive/programme/standing.ts';
import { blankArchive, blankContribution, blankDocument, blankSession } from '../blank.ts';
import { someArchive } from './some-archive.ts';

const topics = [
  { slug: 'farming', title: 'Farming', lecture: 'opening' },
  { slug: 'industry', title: 'Industry', lecture: null },
];
const session = blankSession('s', { topics });

function inWords({ appearance, parts }: AgendaEntry): string {
  const name = ({ contribution: { document, anchor } }: Appearance) =>
    anchor === null ? document : `${document}#${anchor}`;
  return parts.length === 0 ? name(appearance) : `${name(appearance)} (${parts.map(name).join(' ')})`;
}

describe('the agenda of a session', () => {
  test('has what comes before the topics, each topic after its opening lecture, and the rest', () => {
    const inSession = { session: 's' };
    const programme = new Programme(
      blankArchive({
        sessions: [session],
        documents: [
          blankDocument('welcome', { ...inSession, order: 1 }),
          blankDocument('opening', { ...inSession, order: 2 }),
          blankDocument('talks', { ...inSession, type: 'talk' }),
          blankDocument('works', { ...inSession, type: 'talk', topic: 'industry', order: 3 }),
          blankDocument('close', { ...inSession, order: 9 }),
        ],
        parts: [
          blankContribution('talks', { ...inSession, anchor: 'a', topic: 'farming', order: 4 }),
          blankContribution('talks', { ...inSession, anchor: 'b', topic: 'unknown', order: 5 }),
          blankContribution('welcome', { ...inSession, anchor: 'c' }),
        ],
      }),
    );
    const agenda = agendaOf(programme, session);
    expect({
      before: agenda.before.map(inWords),
      topics: agenda.topics.map(({ topic, opening, talks }) => [
        topic.slug,
        opening && inWords(opening),
        talks.map(inWords),
      ]),
      after: agenda.after.map(inWords),
    }).toEqual({
      before: ['welcome (welcome#c)'],
      topics: [
        ['farming', 'opening', ['talks#a']],
        ['industry', null, ['works']],
      ],
      after: ['close', 'talks (talks#b)'],
    });
    const works = programme.document('works') ?? blankDocument('works');
    expect(standingOf(programme, works).inSession).toEqual({ session, place: 3, of: 5, topic: topics[1], opened: [] });
  });

  test('holds every contribution of any session once, but for lectures that open a topic', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const one of archive.sessions) {
          const { before, topics: taken, after } = agendaOf(programme, one);
          const flat = (entries: readonly AgendaEntry[]) =>
            entries.flatMap(({ appearance, parts }) => [appearance, ...parts]);
          const openings = taken.flatMap(({ opening }) => (opening === null ? [] : [opening]));
          const others = [...flat(before), ...taken.flatMap(({ talks }) => flat(talks)), ...flat(after)];
          const opened = new Set(flat(openings));
          expect(new Set(others).size).toBe(others.length);
          expect(new Set([...others, ...opened])).toEqual(new Set([...programme.contributions(one), ...opened]));
          expect(others.filter((appearance) => opened.has(appearance))).toEqual([]);
        }
      }),
    );
  });

  test('gives every document of a session a place of its own on the document’s page', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const one of archive.sessions) {
          const documents = documentsOf(agendaOf(programme, one)).filter((document) => document.session === one.id);
          const places = documents.map((document) => standingOf(programme, document).inSession?.place);
          expect(documents.map(({ id }) => id).sort()).toEqual(
            programme
              .documentsOf(one)
              .map(({ id }) => id)
              .sort(),
          );
          expect(new Set(places).size).toBe(documents.length);
        }
      }),
    );
  });
});
