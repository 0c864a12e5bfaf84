import { join } from 'node:path';
import { parse } from 'yaml';
import type { Locale } from '../archive/locale.ts';
import type { TermForms } from '../archive/term.ts';
import type { ImportEffects } from './effects.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What import has to know of the archive it writes into. */
export interface TargetArchive {
  locale: Locale;
  vocabulary: Vocabulary;
  /** Words that the archive writes in one way only. */
  terms: readonly TermForms[];
  /** Path from the content folder of the document with an id. */
  files: ReadonlyMap<string, string>;
}

/** The archive cannot be added to before this file is put right. */
export interface ArchiveFault {
  file: string;
}

/** The archive in a folder; null where there is none yet. */
export async function readTargetArchive(
  content: string,
  effects: ImportEffects,
): Promise<TargetArchive | ArchiveFault | null> {
  if ((await effects.kindOf(join(content, 'archive.yaml'), true)) === 'missing') return null;
  const read = async (file: string): Promise<unknown> => {
    const path = join(content, file);
    if ((await effects.kindOf(path, true)) === 'missing') return [];
    return parse(text(await effects.read(path)), { logLevel: 'error' }) as unknown;
  };
  let file = 'archive.yaml';
  try {
    const settings = record(await read(file));
    file = 'regions.yaml';
    const regions = list(await read(file)).map((entry) => ({
      code: string(entry.code),
      slug: string(entry.slug),
      name: string(entry.name),
      aliases: strings(entry.aliases),
      pinyin: null,
      parent: null,
    }));
    file = 'themes.yaml';
    const themes = list(await read(file)).map((entry) => ({
      slug: string(entry.slug),
      name: string(entry.name),
      aliases: strings(entry.aliases),
    }));
    file = 'terms.yaml';
    const terms = list(await read(file)).map(({ right, wrong, aliases }) => ({
      right: string(right),
      wrong: forms(wrong),
      aliases: forms(aliases),
    }));
    return {
      locale: settings.locale === 'en' ? 'en' : 'zh-CN',
      vocabulary: { regions, themes },
      terms: terms.filter(({ right }) => right !== ''),
      files: await documentFiles(content, effects),
    };
  } catch {
    return { file };
  }
}

/** Ids are read from the top of each document; one without an id is the concern of `check`. */
async function documentFiles(content: string, effects: ImportEffects): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const visit = async (path: string): Promise<void> => {
    const kind = await effects.kindOf(join(content, path), false);
    if (kind === 'folder')
      for (const name of (await effects.list(join(content, path))).sort()) await visit(`${path}/${name}`);
    if (kind !== 'file' || !path.endsWith('.mdx')) return;
    const id = /^---\r?\n(?:[\s\S]*?\r?\n)?id:[ \t]*["']?([A-Za-z0-9-]+)/.exec(
      text(await effects.read(join(content, path))),
    )?.[1];
    if (id) files.set(id.toLowerCase(), path);
  };
  for (const shelf of ['lectures', 'cases']) await visit(shelf);
  return files;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function string(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(string) : [];
}

/** A list that may be written as its only entry. */
function forms(value: unknown): string[] {
  return strings(Array.isArray(value) ? value : [value]).filter((form) => form !== '');
}
