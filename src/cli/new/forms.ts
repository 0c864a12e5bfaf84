import type { Archive } from '../../archive/archive.ts';
import type { Session } from '../../archive/programme/session.ts';
import type { Series } from '../../archive/series.ts';
import {
  kindChoices,
  levelChoices,
  measureChoices,
  regionChoices,
  seriesChoices,
  sessionChoices,
  themeChoices,
  topicChoices,
} from './choices.ts';
import type { Answers, Field, NewType } from './field.ts';

const title: Field = { name: 'title', kind: 'text', needed: true };
const summary: Field = { name: 'summary', kind: 'text', onlyRequired: true };
const regions: Field = { name: 'region', kind: 'choices', choices: regionChoices };
const appliesTo: Field = { name: 'applies-to', kind: 'choices', choices: regionChoices, onlyRequired: true };
const themes: Field = { name: 'theme', kind: 'choices', choices: themeChoices };

const session: Field = { name: 'session', kind: 'choice', choices: sessionChoices };
const topic: Field = {
  name: 'topic',
  kind: 'choice',
  choices: (archive, answers) => topicChoices(archive, answers.session?.[0]),
};
const series: Field = {
  name: 'series',
  kind: 'choice',
  choices: seriesChoices,
  implied: (archive, answers) => present(sessionOf(archive, answers)?.series),
};
// A case belongs to no session and no series: there nothing of these follows.
const date: Field = {
  name: 'date',
  kind: 'date',
  implied: (archive, answers) => present(sessionOf(archive, answers)?.date),
};
const level: Field = {
  name: 'level',
  kind: 'choice',
  choices: levelChoices,
  onlyRequired: true,
  implied: (archive, answers) => present(seriesOf(archive, answers)?.level),
};
const heldIn: Field = {
  name: 'held-in',
  kind: 'choices',
  choices: regionChoices,
  onlyRequired: true,
  implied: (archive, answers) => present(sessionOf(archive, answers)?.venue?.region),
};
const speaker: Field[] = [
  { name: 'speaker-office', kind: 'text' },
  { name: 'speaker-organisation', kind: 'text' },
  { name: 'speaker-name', kind: 'text' },
  {
    name: 'speaker-region',
    kind: 'choice',
    choices: regionChoices,
    proposed: (_, answers) => (answers.region?.length === 1 ? answers.region : []),
  },
];

const contribution: Field[] = [
  title,
  session,
  topic,
  series,
  date,
  level,
  regions,
  appliesTo,
  heldIn,
  themes,
  ...speaker,
  summary,
];

/** What is asked for each type, in order: what implies something stands before what it implies. */
export const forms: Record<NewType, readonly Field[]> = {
  lecture: contribution.filter((field) => field !== topic),
  talk: contribution,
  case: [
    title,
    { name: 'answers', kind: 'choices', choices: measureChoices },
    { name: 'stands-alone', kind: 'yes', outOfPlace: (answers) => (answers.answers?.length ?? 0) > 0 },
    date,
    regions,
    appliesTo,
    themes,
    level,
    heldIn,
    ...speaker.map((field) => ({ ...field, onlyRequired: true })),
    summary,
  ],
  session: [
    { name: 'series', kind: 'choice', choices: seriesChoices },
    { name: 'date', kind: 'date' },
    {
      name: 'kind',
      kind: 'choice',
      choices: kindChoices,
      implied: (archive, answers) => present(seriesOf(archive, answers)?.kind),
    },
    { name: 'title', kind: 'text' },
    {
      name: 'venue',
      kind: 'choice',
      choices: regionChoices,
      proposed: (archive, answers) => present(seriesOf(archive, answers)?.host),
    },
    { name: 'branch', kind: 'choices', choices: regionChoices },
  ],
  series: [
    title,
    { name: 'level', kind: 'choice', choices: levelChoices },
    { name: 'kind', kind: 'choice', choices: kindChoices },
    { name: 'hosted-by', kind: 'choice', choices: regionChoices, proposed: ({ settings }) => present(settings.home) },
    { name: 'cadence', kind: 'text' },
  ],
};

/** Every field that the archive's owner may require, by its name in `require:`. */
export const requiredFields: Readonly<Record<string, Field['name']>> = {
  date: 'date',
  regions: 'region',
  appliesTo: 'applies-to',
  heldIn: 'held-in',
  session: 'session',
  topic: 'topic',
  themes: 'theme',
  speakers: 'speaker-office',
  summary: 'summary',
  series: 'series',
  level: 'level',
};

function sessionOf(archive: Archive, { session }: Answers): Session | undefined {
  return archive.sessions.find(({ id }) => id === session?.[0]);
}

function seriesOf(archive: Archive, answers: Answers): Series | undefined {
  const slug = answers.series?.[0] ?? sessionOf(archive, answers)?.series;
  return archive.series.find((known) => known.slug === slug);
}

function present(value: string | null | undefined): readonly string[] {
  return value === null || value === undefined ? [] : [value];
}
