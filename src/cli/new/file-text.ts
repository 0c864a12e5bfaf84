import { stringify } from 'yaml';
import { caseSchema, lectureSchema } from '../../collections/schema/document-schema.ts';
import { fieldOrder } from '../../collections/schema/field-order.ts';
import { sessionSchema } from '../../collections/schema/session-schema.ts';
import { seriesSchema } from '../../collections/schema/vocabulary-schema.ts';
import type { Answers, NewType } from './field.ts';
import type { Interviewed } from './interview.ts';

/** The file of a new document, session or series: its fields in their usual order, and for a document where to write. */
export function fileText(type: NewType, { id, answers }: Interviewed, body: string): string {
  if (type === 'series') return yaml(seriesValues(id, answers), Object.keys(seriesSchema.shape));
  if (type === 'session') return yaml(sessionValues(id, answers), Object.keys(sessionSchema.shape));
  const order = fieldOrder(type === 'case' ? caseSchema : lectureSchema);
  return `---\n${yaml(documentValues(type, id, answers), order)}---\n\n${body}\n`;
}

function yaml(values: Record<string, unknown>, order: readonly string[]): string {
  const stated = order.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]));
  return stringify(Object.fromEntries(stated), { lineWidth: 0 });
}

function documentValues(type: NewType, id: string, answers: Answers): Record<string, unknown> {
  const speaker = {
    name: answers['speaker-name']?.[0],
    office: answers['speaker-office']?.[0],
    organisation: answers['speaker-organisation']?.[0],
    region: answers['speaker-region']?.[0],
  };
  const stated = Object.fromEntries(Object.entries(speaker).filter(([, value]) => value !== undefined));
  return {
    id,
    title: answers.title?.[0],
    ...(type === 'talk' ? { type } : {}),
    session: answers.session?.[0],
    topic: answers.topic?.[0],
    series: answers.series?.[0],
    date: answers.date?.[0],
    level: answers.level?.[0],
    regions: answers.region,
    appliesTo: answers['applies-to'],
    heldIn: answers['held-in'],
    themes: answers.theme,
    speakers: Object.keys(stated).length > 0 ? [stated] : undefined,
    answers: answers.answers,
    standsAlone: answers['stands-alone'] ? true : undefined,
    summary: answers.summary?.[0],
  };
}

function sessionValues(id: string, answers: Answers): Record<string, unknown> {
  return {
    id,
    title: answers.title?.[0],
    series: answers.series?.[0],
    date: answers.date?.[0],
    kind: answers.kind?.[0],
    venue: answers.venue?.map((region) => ({ region }))[0],
    branches: answers.branch?.map((region) => ({ region })),
  };
}

function seriesValues(slug: string, answers: Answers): Record<string, unknown> {
  return {
    slug,
    title: answers.title?.[0],
    level: answers.level?.[0],
    kind: answers.kind?.[0],
    host: answers['hosted-by']?.[0],
    cadence: answers.cadence?.[0],
  };
}
