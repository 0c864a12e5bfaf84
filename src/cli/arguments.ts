import { parseArgs } from 'node:util';
import { Addresses } from '../archive/address.ts';
import { type PartialDate, parseDate } from '../archive/date.ts';
import { type ReportFormat, reportFormats } from '../checks/report.ts';
import type { SitePart } from '../collections/site-part.ts';
import { type Answers, type FieldName, fieldNames, type NewType, newTypes } from './new/field.ts';
import {
  type PrintArguments,
  type PrintMistake,
  type PrintOption,
  printOf,
  printOptionNames,
  printOptions,
} from './print-arguments.ts';

export const commandNames = [
  'build',
  'dev',
  'preview',
  'start',
  'check',
  'new',
  'import',
  'merge',
  'print',
  'editor',
] as const;
export type CommandName = (typeof commandNames)[number];

/** Where a server listens; a `port` that is taken gives way to the next one that is free. */
export interface Listening {
  host: string;
  port: number;
}

/** What is built, from what, and where to. */
export interface BuildArguments {
  content: string;
  out: string;
  base: string;
  /** The day up to which ages are counted (`YYYY-MM-DD`); null for what the archive or the clock says. */
  asOf: PartialDate | null;
  /** Whether nothing of earlier builds is used. */
  clean: boolean;
  /** Whether a summary for machines is printed. */
  json: boolean;
  /** The part of the site that is built into `out` for `merge`; null for a site. */
  shard: SitePart | null;
}

/** What the user asked for, complete with defaults. Folders are as written, from the working directory; `base` starts and ends with `/`. */
export type Command =
  | ({ name: 'build' } & BuildArguments)
  | ({ name: 'dev'; content: string; out: string; base: string } & Listening)
  | ({ name: 'preview'; content: string; out: string; base: string } & Listening)
  | ({ name: 'start'; content: string; out: string; base: string } & Listening)
  | { name: 'check'; content: string; format: ReportFormat; watch: boolean; fix: FixMode; since: string | null }
  | { name: 'editor'; content: string }
  | { name: 'new'; content: string; type: NewType | null; id: string | null; given: Answers }
  | { name: 'import'; content: string; paths: string[]; align: string | null; report: string | null }
  | { name: 'merge'; content: string; parts: string[]; out: string }
  | ({ name: 'print' } & PrintArguments)
  | { name: 'help'; of: CommandName | null }
  | { name: 'version' };

/** Whether what has one right answer is put right, and whether in the files or only on the screen. */
export type FixMode = 'none' | 'show' | 'write';

/** What is wrong with the arguments, for `messages.command.mistakes` to say. */
export type Mistake =
  | { kind: 'noCommand' }
  | { kind: 'unknownCommand'; given: string }
  | { kind: 'unknownOption'; given: string; command: CommandName }
  | { kind: 'valueMissing'; option: string }
  | { kind: 'valueUnexpected'; option: string }
  | { kind: 'optionNeeds'; option: string; needed: string }
  | { kind: 'optionsClash'; option: string; other: string }
  | { kind: 'badFormat'; given: string; known: readonly string[] }
  | { kind: 'badPort'; given: string }
  | { kind: 'badBase'; given: string }
  | { kind: 'badShard'; given: string }
  | { kind: 'badDay'; given: string }
  | { kind: 'badType'; given: string; known: readonly string[] }
  | { kind: 'badId'; given: string }
  | { kind: 'argumentMissing'; argument: 'type' | 'path' | 'part' }
  | { kind: 'tooManyArguments'; given: string }
  | PrintMistake;

/** Either a command or, for exit code 2, the one mistake that keeps it from being one, with the command it was meant for. */
export type Reading = { command: Command } | { mistake: Mistake; of: CommandName | null };

class Misuse extends Error {
  readonly mistake: Mistake;

  constructor(mistake: Mistake) {
    super(mistake.kind);
    this.mistake = mistake;
  }
}

/** What `new` may be told of each field; several times where it holds several. */
const newOptions = Object.fromEntries(
  fieldNames.map((name) => [name, { type: name === 'stands-alone' ? 'boolean' : 'string', multiple: true }]),
) as Record<FieldName, { type: 'boolean' | 'string'; multiple: true }>;

const options = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string' },
  base: { type: 'string', default: '/' },
  'as-of': { type: 'string' },
  port: { type: 'string', default: '4321' },
  host: { type: 'string', default: '127.0.0.1' },
  json: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  watch: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  align: { type: 'string' },
  clean: { type: 'boolean', default: false },
  shard: { type: 'string' },
  report: { type: 'string' },
  since: { type: 'string' },
  ...printOptions,
  ...newOptions,
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

type OptionName = keyof typeof options;

const taken: Record<CommandName, readonly OptionName[]> = {
  build: ['content', 'out', 'base', 'as-of', 'clean', 'json', 'shard'],
  dev: ['content', 'out', 'base', 'port', 'host'],
  preview: ['content', 'out', 'base', 'port', 'host'],
  start: ['content', 'out', 'base', 'port', 'host'],
  check: ['content', 'format', 'json', 'watch', 'fix', 'dry-run', 'since'],
  new: ['content', ...fieldNames],
  import: ['content', 'align', 'report'],
  merge: ['content', 'out'],
  print: ['content', 'out', 'base', 'as-of', 'json', 'series', 'region', 'theme', 'session', ...printOptionNames],
  editor: ['content'],
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
    return { command: commandOf(name, values as unknown as Values, rest) };
  } catch (error) {
    if (error instanceof Misuse) return { mistake: error.mistake, of: name };
    throw error;
  }
}

/** True once every option of the command has passed `checkOption`. */
interface Values extends Partial<Record<FieldName, (string | boolean)[]> & Record<PrintOption, string>> {
  content: string;
  out?: string;
  base: string;
  port: string;
  host: string;
  json: boolean;
  clean: boolean;
  shard?: string;
  'as-of'?: string;
  format: string;
  watch: boolean;
  fix: boolean;
  'dry-run': boolean;
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
  const { content, out = 'dist' } = values;
  if (name === 'import') {
    if (rest.length === 0) throw new Misuse({ kind: 'argumentMissing', argument: 'path' });
    // Subtitles belong to one script.
    if (values.align !== undefined && rest[1] !== undefined) {
      throw new Misuse({ kind: 'tooManyArguments', given: rest[1] });
    }
    return { name, content, paths: rest, align: values.align ?? null, report: values.report ?? null };
  }
  if (name === 'merge') {
    if (rest.length === 0) throw new Misuse({ kind: 'argumentMissing', argument: 'part' });
    return { name, content, parts: rest, out };
  }
  if (name === 'new') return newDocument(content, values, rest);
  const [surplus] = rest;
  if (surplus !== undefined) throw new Misuse({ kind: 'tooManyArguments', given: surplus });
  if (name === 'check') return checkOf(content, values);
  if (name === 'editor') return { name, content };
  const base = baseOf(values.base);
  if (name === 'print') return printCommand({ content, base, asOf: dayOf(values['as-of']), json: values.json }, values);
  if (name === 'build') {
    const shard = shardOf(values.shard);
    // A part must not take the place of the site that readers see.
    const place = shard === null ? out : (values.out ?? `parts/${shard.number}`);
    const asOf = dayOf(values['as-of']);
    return { name, content, out: place, base, asOf, clean: values.clean, json: values.json, shard };
  }
  const listening = { host: values.host, port: portOf(values.port) };
  return { name, content, out, base, ...listening };
}

function printCommand(common: Pick<PrintArguments, 'content' | 'base' | 'asOf' | 'json'>, values: Values): Command {
  const reading = printOf(common, values);
  if ('kind' in reading) throw new Misuse(reading);
  return { name: 'print', ...reading };
}

function checkOf(content: string, values: Values): Command {
  const { json, format: given, watch, fix, 'dry-run': dryRun, since } = values;
  const format = reportFormats.find((known) => known === given);
  if (!format) throw new Misuse({ kind: 'badFormat', given, known: reportFormats });
  if (json && format !== 'text' && format !== 'json')
    throw new Misuse({ kind: 'optionsClash', option: '--json', other: '--format' });
  if (dryRun && !fix) throw new Misuse({ kind: 'optionNeeds', option: '--dry-run', needed: '--fix' });
  // An editor does not like a file to change under the hands of its user each time it is saved.
  if (fix && watch) throw new Misuse({ kind: 'optionsClash', option: '--fix', other: '--watch' });
  if (fix && since !== undefined) throw new Misuse({ kind: 'optionsClash', option: '--fix', other: '--since' });
  return {
    name: 'check',
    content,
    format: json ? 'json' : format,
    watch,
    fix: !fix ? 'none' : dryRun ? 'show' : 'write',
    since: since ?? null,
  };
}

function newDocument(content: string, values: Values, [type, id, surplus]: string[]): Command {
  const known = newTypes.find((candidate) => candidate === type) ?? null;
  if (type !== undefined && known === null) throw new Misuse({ kind: 'badType', given: type, known: newTypes });
  if (id !== undefined && !/^[a-z0-9-]{1,64}$/.test(id)) throw new Misuse({ kind: 'badId', given: id });
  if (surplus !== undefined) throw new Misuse({ kind: 'tooManyArguments', given: surplus });
  const given = fieldNames.flatMap((name) => (values[name] ? [[name, values[name].map(String)] as const] : []));
  return { name: 'new', content, type: known, id: id ?? null, given: Object.fromEntries(given) };
}

function portOf(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65535) throw new Misuse({ kind: 'badPort', given });
  return port;
}

/** A whole day: ages are counted to it. */
function dayOf(given: string | undefined): PartialDate | null {
  if (given === undefined) return null;
  if (parseDate(given)?.day == null) throw new Misuse({ kind: 'badDay', given });
  return given;
}

/** A path of plain segments: anything else would have to be escaped in every address. */
function baseOf(given: string): string {
  if (!/^\/?(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/.test(given) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(given)) {
    throw new Misuse({ kind: 'badBase', given });
  }
  return new Addresses(given).base;
}

function shardOf(given: string | undefined): SitePart | null {
  if (given === undefined) return null;
  const [, number, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(given) ?? [];
  const part = { number: Number(number ?? 0), of: Number(of ?? 0) };
  if (part.number < 1 || part.number > part.of) throw new Misuse({ kind: 'badShard', given });
  return part;
}
