import type { Archive } from '../../archive/archive.ts';
import type { NewMessages } from '../../archive/messages/new.ts';
import { nearestWord } from '../../archive/nearest.ts';
import { type Choice, meant } from './choice.ts';
import type { Answers, Field, FieldName, NewType } from './field.ts';
import { forms } from './forms.ts';
import { type IdFault, idFault, proposedId } from './identity.ts';
import type { Prompter } from './prompter.ts';
import { typedDate } from './typed-date.ts';

/** What on the command line cannot be used, in a sentence. */
export class Unusable extends Error {}

/** What is to be begun, as far as the command line says it, and what its owner requires of it. */
export interface Beginning {
  type: NewType;
  id: string | null;
  /** Values of the options, as written. */
  given: Answers;
  /** Fields that the archive's owner requires (`require:` in archive.yaml). */
  required: ReadonlySet<FieldName>;
}

/** An id and the answers to all questions. */
export interface Interviewed {
  id: string;
  answers: Answers;
}

/** Takes the options as answers, each in the archive's own words; throws `Unusable` for the first that it does not know. */
export function statedAnswers({ type, given }: Beginning, archive: Archive, words: NewMessages): Answers {
  const answers: Answers = {};
  for (const field of forms[type]) {
    const values = given[field.name];
    if (values) answers[field.name] = values.map((value) => stated(field, value, archive, answers, words));
  }
  return answers;
}

/** What is missing: the option that says it. Null where a file can be written that passes the checks. */
export function missing(
  { type, id, required }: Beginning,
  archive: Archive,
  answers: Answers,
): 'id' | FieldName | null {
  const field = forms[type].find(
    (candidate) =>
      isNeeded(candidate, required) && !answers[candidate.name] && impliedBy(candidate, archive, answers).length === 0,
  );
  // A session is called after its series and its day.
  return field?.name ?? (id === null && !(type === 'session' && answers.series && answers.date) ? 'id' : null);
}

/** Asks for whatever the command line does not say, and last for the id. */
export async function interview(
  beginning: Beginning,
  archive: Archive,
  stated: Answers,
  words: NewMessages,
  prompter: Prompter,
): Promise<Interviewed> {
  const { type, id, required } = beginning;
  const answers: Answers = { ...stated };
  for (const field of forms[type]) {
    const skipped = field.onlyRequired && !required.has(field.name);
    if (answers[field.name] || skipped || field.outOfPlace?.(answers)) continue;
    if (impliedBy(field, archive, answers).length > 0) continue;
    const values = await ask(field, archive, answers, !isNeeded(field, required), words, prompter);
    if (values.length > 0) answers[field.name] = values;
  }
  return { id: id ?? (await askId(type, archive, answers, words, prompter)), answers };
}

function stated(field: Field, value: string, archive: Archive, answers: Answers, words: NewMessages): string {
  if (field.kind === 'date') {
    const date = typedDate(value);
    if (date === null) throw new Unusable(words.optionFault(field.name, words.badDate(value)));
    return date;
  }
  const choices = field.choices?.(archive, answers);
  if (!choices) return value;
  const choice = meant(value, choices);
  if (choice) return choice.value;
  const near = nearestWord(
    value,
    choices.flatMap((known) => [known.value, known.name, ...known.others]),
  );
  throw new Unusable(
    words.optionFault(
      field.name,
      words.unknownChoice(
        value,
        near,
        choices.slice(0, 12).map((known) => known.value),
        choices.length,
      ),
    ),
  );
}

function isNeeded(field: Field, required: ReadonlySet<FieldName>): boolean {
  return field.needed === true || required.has(field.name);
}

function impliedBy(field: Field, archive: Archive, answers: Answers): readonly string[] {
  return field.implied?.(archive, answers) ?? [];
}

async function ask(
  field: Field,
  archive: Archive,
  answers: Answers,
  optional: boolean,
  words: NewMessages,
  prompter: Prompter,
): Promise<readonly string[]> {
  const { label, note } = words.fields[field.name];
  const proposed = field.proposed?.(archive, answers) ?? [];
  if (field.kind === 'yes')
    return (await prompter.one({ label, note, choices: yesOrNo(words), proposed: ['no'], optional: false })) === 'yes'
      ? ['yes']
      : [];
  if (field.kind === 'text' || field.kind === 'date') {
    const read = field.kind === 'date' ? readDate(words) : readText(words);
    const text = await prompter.text({ label, note, optional, proposed: proposed[0] ?? '', read });
    return text === '' ? [] : [text];
  }
  const choices = field.choices?.(archive, answers) ?? [];
  if (choices.length === 0) return [];
  const question = { label, note, choices, proposed, optional };
  if (field.kind === 'choices') return prompter.many(question);
  const one = await prompter.one(question);
  return one === null ? [] : [one];
}

function askId(
  type: NewType,
  archive: Archive,
  answers: Answers,
  words: NewMessages,
  prompter: Prompter,
): Promise<string> {
  return prompter.text({
    ...words.id,
    optional: false,
    proposed: proposedId(type, answers, archive),
    read: (value) => {
      const fault = idFault(type, value, archive);
      return fault ? { fault: idFaultInWords(fault, value, words) } : { value };
    },
  });
}

/** The sentence for an id that cannot be given. */
export function idFaultInWords(fault: IdFault, id: string, words: NewMessages): string {
  if (fault.kind === 'taken') return words.idTaken(id, fault.file);
  return fault.kind === 'reserved' ? words.idReserved(id) : words.badId(id);
}

function readDate(words: NewMessages) {
  return (text: string) => {
    const value = typedDate(text);
    return value === null ? { fault: words.badDate(text) } : { value };
  };
}

function readText(words: NewMessages) {
  return (text: string) => (text === '' ? { fault: words.empty } : { value: text });
}

function yesOrNo(words: NewMessages): Choice[] {
  return (['no', 'yes'] as const).map((value) => ({ value, name: words[value], detail: '', others: [], pinyin: null }));
}
