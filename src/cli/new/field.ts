import type { Archive } from '../../archive/archive.ts';
import type { Choice } from './choice.ts';

/** What `lectern new` can begin. */
export const newTypes = ['lecture', 'talk', 'case', 'session', 'series'] as const;
export type NewType = (typeof newTypes)[number];

/** What it may ask for; each is an option of the same name on the command line. */
export const fieldNames = [
  'title',
  'session',
  'series',
  'topic',
  'date',
  'level',
  'kind',
  'hosted-by',
  'cadence',
  'venue',
  'branch',
  'region',
  'applies-to',
  'held-in',
  'theme',
  'speaker-name',
  'speaker-office',
  'speaker-organisation',
  'speaker-region',
  'answers',
  'stands-alone',
  'summary',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Fields that may be given more than once. */
export const listedFields: ReadonlySet<FieldName> = new Set([
  'branch',
  'region',
  'applies-to',
  'held-in',
  'theme',
  'answers',
]);

/** What is known so far: the values of each field, in the order in which they were given. */
export type Answers = Partial<Record<FieldName, readonly string[]>>;

/** A field of something new: how it is filled, and what follows from what is known already. */
export interface Field {
  name: FieldName;
  kind: 'text' | 'date' | 'choice' | 'choices' | 'yes';
  /** The file is not valid without it. */
  needed?: boolean;
  /** Asked for only where the archive requires it (`require:` in archive.yaml). */
  onlyRequired?: boolean;
  /** For `choice` and `choices`: what there is to choose from. */
  choices?(archive: Archive, answers: Answers): Choice[];
  /** What need not be stated, since another answer says it already. */
  implied?(archive: Archive, answers: Answers): readonly string[];
  /** What is proposed, for the author to take or change. */
  proposed?(archive: Archive, answers: Answers): readonly string[];
  /** Makes no sense with what is known already. */
  outOfPlace?(answers: Answers): boolean;
}
