import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Messages, messagesFor } from '../archive/messages.ts';
import { describe } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { memoryCache } from '../collections/body-cache.ts';
import { keepAnchors } from '../collections/keep-anchors.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { readSettings } from '../collections/read-settings.ts';
import type { Command } from './arguments.ts';
import { exitCode } from './check.ts';
import { refreshEditorFiles } from './editor.ts';
import { type Answers, type FieldName, listedFields, type NewType, newTypes } from './new/field.ts';
import { fileText } from './new/file-text.ts';
import { forms, requiredFields } from './new/forms.ts';
import { fileOf, idFault, proposedId } from './new/identity.ts';
import {
  type Beginning,
  type Interviewed,
  idFaultInWords,
  interview,
  missing,
  statedAnswers,
  Unusable,
} from './new/interview.ts';
import { Cancelled, type Prompter, terminalPrompter } from './new/prompter.ts';
import type { Surroundings } from './output.ts';

type Words = Messages['new'];

/**
 * `lectern new`: begins a document, a session or a series, in a file that passes `check`. What the command line does not say is
 * asked for at a terminal; elsewhere it is wrong usage (2). Refuses an id that is taken and never overwrites a file (1).
 * Interrupted, it writes nothing (130, as a shell counts it).
 */
export async function newDocument(
  options: Extract<Command, { name: 'new' }>,
  { output, locale }: Surroundings,
): Promise<number> {
  const { content } = options;
  const { reading } = await checkArchive(content, memoryCache());
  const messages = messagesFor(reading?.archive.settings.locale ?? locale);
  if (!reading) {
    output.tell(messages.command.noContentIn(content));
    return 1;
  }
  const words = messages.new;
  try {
    const atTerminal = process.stdin.isTTY && process.stdout.isTTY;
    const prompter = atTerminal ? terminalPrompter(words.prompts) : null;
    const type = options.type ?? (prompter && (await askType(prompter, words)));
    if (type === null) throw new Unusable(messages.command.mistakes.argumentMissing('type'));
    const beginning = {
      type,
      id: options.id,
      given: takenBy(type, options.given, words),
      required: requiredOf(type, content),
    };
    return await begin(beginning, reading, messages, prompter, content, output);
  } catch (error) {
    if (!(error instanceof Cancelled || error instanceof Unusable)) throw error;
    output.tell(error instanceof Cancelled ? words.cancelled : error.message);
    return error instanceof Cancelled ? 130 : 2;
  }
}

async function begin(
  beginning: Beginning,
  { archive }: ArchiveReading,
  messages: Messages,
  prompter: Prompter | null,
  content: string,
  output: Surroundings['output'],
): Promise<number> {
  const words = messages.new;
  const { type } = beginning;
  const stated = statedAnswers(beginning, archive, words);
  const found = await complete(beginning, archive, stated, words, prompter);
  const file = fileOf(type, found.id);
  const path = join(content, file);
  const fault = idFault(type, found.id, archive);
  if (fault || !write(path, fileText(type, found, words.text))) {
    output.tell(idFaultInWords(fault ?? { kind: 'taken', file }, found.id, words));
    return 1;
  }
  output.print(words.begun(path));
  const cache = memoryCache();
  const { reading, findings } = await checkArchive(content, cache);
  if (reading) {
    keepAnchors(reading, cache, found.id);
    refreshEditorFiles(content, reading);
  }
  const own = findings.filter((finding) => finding.file === file);
  if (own.length > 0)
    output.tell(
      terminalReport(
        own.map((finding) => describe(finding, archive.settings.locale)),
        messages.command.report,
      ),
    );
  output.print(words.next[type]);
  return exitCode(own, archive.settings.locale);
}

/** Asks only where something that is needed is missing: a command that says it all runs the same in a script and at a terminal. */
async function complete(
  beginning: Beginning,
  archive: ArchiveReading['archive'],
  stated: Answers,
  words: Words,
  prompter: Prompter | null,
): Promise<Interviewed> {
  const gap = missing(beginning, archive, stated);
  if (gap === null) return { id: beginning.id ?? proposedId(beginning.type, stated, archive), answers: stated };
  if (prompter) return interview(beginning, archive, stated, words, prompter);
  throw new Unusable(
    gap === 'id' ? words.idMissing(beginning.type) : words.optionMissing(gap, words.fields[gap].label),
  );
}

async function askType(prompter: Prompter, words: Words): Promise<NewType | null> {
  const { label, names } = words.type;
  const choices = newTypes.map((value) => ({ value, name: names[value], detail: value, others: [], pinyin: null }));
  const chosen = await prompter.one({ label, note: '', choices, proposed: [], optional: false });
  return newTypes.find((known) => known === chosen) ?? null;
}

/** The options, where the type has them all. */
function takenBy(type: NewType, given: Answers, words: Words): Answers {
  for (const [name, values] of Object.entries(given) as [FieldName, readonly string[]][]) {
    if (!forms[type].some((field) => field.name === name))
      throw new Unusable(words.notFor(name, words.type.names[type]));
    if (values.length > 1 && !listedFields.has(name)) throw new Unusable(words.twice(name));
  }
  return given;
}

function requiredOf(type: NewType, content: string): ReadonlySet<FieldName> {
  const stated = readSettings(content).reading?.require ?? {};
  const names = type === 'session' || type === 'series' ? [] : (stated[type] ?? []);
  return new Set(names.flatMap((name) => requiredFields[name] ?? []));
}

/** False, and nothing done, where the file is there already. */
function write(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
