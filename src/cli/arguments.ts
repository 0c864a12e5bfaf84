import { parseArgs } from 'node:util';
import { Addresses } from '../archive/address.ts';
import { type DocumentType, documentTypes } from '../archive/document.ts';

export const commandNames = ['build', 'dev', 'preview', 'start', 'check', 'new', 'import'] as const;
export type CommandName = (typeof commandNames)[number];

/** Where a server listens; a `port` that is taken gives way to the next one that is free. */
export interface Listening {
  host: string;
  port: number;
}

/** What the user asked for, complete with defaults. Folders are as written, from the working directory; `base` starts and ends with `/`. */
export type Command =
  | { name: 'build'; content: string; out: string; base: string; clean: boolean; json: boolean }
  | ({ name: 'dev'; content: string; base: string } & Listening)
  | ({ name: 'preview'; content: string; out: string; base: string } & Listening)
  | ({ name: 'start'; content: string; out: string; base: string } & Listening)
  | { name: 'check'; content: string; json: boolean; since: string | null }
  | { name: 'new'; content: string; type: DocumentType; id: string; title: string | null }
  | { name: 'import'; content: string; paths: string[]; align: string | null; report: string | null }
  | { name: 'help'; of: CommandName | null }
  | { name: 'version' };

/** What is wrong with the arguments, for `messages.command.mistakes` to say. */
export type Mistake =
  | { kind: 'noCommand' }
  | { kind: 'unknownCommand'; given: string }
  | { kind: 'unknownOption'; given: string; command: CommandName }
  | { kind: 'valueMissing'; option: string }
  | { kind: 'valueUnexpected'; option: string }
  | { kind: 'badPort'; given: string }
  | { kind: 'badBase'; given: string }
  | { kind: 'badType'; given: string; known: readonly string[] }
  | { kind: 'badId'; given: string }
  | { kind: 'argumentMissing'; argument: 'type' | 'id' | 'path' }
  | { kind: 'tooManyArguments'; given: string };

/** Either a command or, for exit code 2, the one mistake that keeps it from being one, with the command it was meant for. */
export type Reading = { command: Command } | { mistake: Mistake; of: CommandName | null };

class Misuse extends Error {
  readonly mistake: Mistake;

  constructor(mistake: Mistake) {
    super(mistake.kind);
    this.mistake = mistake;
  }
}

const options = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
  port: { type: 'string', default: '4321' },
  host: { type: 'string', default: '127.0.0.1' },
  json: { type: 'boolean', default: false },
  align: { type: 'string' },
  clean: { type: 'boolean', default: false },
  title: { type: 'string' },
  report: { type: 'string' },
  since: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

type OptionName = keyof typeof options;

const taken: Record<CommandName, readonly OptionName[]> = {
  build: ['content', 'out', 'base', 'clean', 'json'],
  dev: ['content', 'base', 'port', 'host'],
  preview: ['content', 'out', 'base', 'port', 'host'],
  start: ['content', 'out', 'base', 'port', 'host'],
  check: ['content', 'json', 'since'],
  new: ['content', 'title'],
  import: ['content', 'align', 'report'],
};

/** Reads the words after `lectern`. It never throws and touches nothing: what the user got wrong comes back as a `Mistake`. */
export function readArguments(words: readonly string[]): Reading {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [given, ...rest] = positionals;
  const name = commandNames.find((known) => known === given) ?? null;
  if (values.version === true) return { command: { name: 'version' } };
  if (values.help === true || given === 'help') {
    return { command: { name: 'help', of: name ?? commandNames.find((known) => known === rest[0]) ?? null } };
  }
  if (given === undefined) return { mistake: { kind: 'noCommand' }, of: null };
  if (name === null) return { mistake: { kind: 'unknownCommand', given }, of: null };
  try {
    for (const token of tokens) if (token.kind === 'option') checkOption(token, name);
    return { command: commandOf(name, values as Values, rest) };
  } catch (error) {
    if (error instanceof Misuse) return { mistake: error.mistake, of: name };
    throw error;
  }
}

/** True once every option of the command has passed `checkOption`. */
interface Values {
  content: string;
  out: string;
  base: string;
  port: string;
  host: string;
  json: boolean;
  clean: boolean;
  title?: string;
  align?: string;
  report?: string;
  since?: string;
}

function checkOption(token: { name: string; rawName: string; value?: string | undefined }, command: CommandName): void {
  const known = taken[command].find((option) => option === token.name);
  if (!known) throw new Misuse({ kind: 'unknownOption', given: token.rawName, command });
  const isFlag = options[known].type === 'boolean';
  if (isFlag && token.value !== undefined) throw new Misuse({ kind: 'valueUnexpected', option: token.rawName });
  // `--out --base x` is a forgotten value, not a folder named `--base`.
  if (!isFlag && (!token.value || token.value.startsWith('-'))) {
    throw new Misuse({ kind: 'valueMissing', option: token.rawName });
  }
}

function commandOf(name: CommandName, values: Values, rest: string[]): Command {
  const { content, out } = values;
  if (name === 'import') {
    if (rest.length === 0) throw new Misuse({ kind: 'argumentMissing', argument: 'path' });
    // Subtitles belong to one script.
    if (values.align !== undefined && rest[1] !== undefined) {
      throw new Misuse({ kind: 'tooManyArguments', given: rest[1] });
    }
    return { name, content, paths: rest, align: values.align ?? null, report: values.report ?? null };
  }
  if (name === 'new') return newDocument(content, values.title ?? null, rest);
  const [surplus] = rest;
  if (surplus !== undefined) throw new Misuse({ kind: 'tooManyArguments', given: surplus });
  if (name === 'check') return { name, content, json: values.json, since: values.since ?? null };
  const base = baseOf(values.base);
  if (name === 'build') return { name, content, out, base, clean: values.clean, json: values.json };
  const listening = { host: values.host, port: portOf(values.port) };
  return name === 'dev' ? { name, content, base, ...listening } : { name, content, out, base, ...listening };
}

function newDocument(content: string, title: string | null, [type, id, surplus]: string[]): Command {
  if (type === undefined) throw new Misuse({ kind: 'argumentMissing', argument: 'type' });
  const known = documentTypes.find((candidate) => candidate === type);
  if (!known) throw new Misuse({ kind: 'badType', given: type, known: documentTypes });
  if (id === undefined) throw new Misuse({ kind: 'argumentMissing', argument: 'id' });
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new Misuse({ kind: 'badId', given: id });
  if (surplus !== undefined) throw new Misuse({ kind: 'tooManyArguments', given: surplus });
  return { name: 'new', content, type: known, id, title };
}

function portOf(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65535) throw new Misuse({ kind: 'badPort', given });
  return port;
}

/** A path of plain segments: anything else would have to be escaped in every address. */
function baseOf(given: string): string {
  if (!/^\/?(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/.test(given) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(given)) {
    throw new Misuse({ kind: 'badBase', given });
  }
  return new Addresses(given).base;
}
