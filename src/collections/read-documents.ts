import { setImmediate } from 'node:timers/promises';
import type { Finding } from '../archive/problem-table.ts';
import { bodyKey } from './body-cache.ts';
import { compileAhead } from './compile-ahead.ts';
import type { DocumentMemory } from './document-memory.ts';
import { readText } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { BodyFile } from './read-body.ts';
import { type DocumentContext, type DocumentReading, writtenId } from './read-document.ts';
import { readDocument, recallDocument } from './stored-documents.ts';

interface Read {
  reading: DocumentReading | null;
  findings: Finding[];
}

interface Options {
  /** Asked for each document before its file is looked into. */
  memory?: DocumentMemory;
  /** Told how many of the documents have been read. */
  onRead?: (done: number, of: number) => void;
  /** New bodies from which on they are compiled in threads. */
  many?: number;
}

/** Fewer new bodies than these are compiled sooner than threads for them have begun. */
const manyBodies = 200;
/** Documents read in one go: the Markdown engine gives its memory back only in between, and only then does `dev` answer. */
const inOneGo = 32;

/** Reads documents, in the order of their files. Where the bodies of many are new, they are compiled on all cores meanwhile. */
export async function readDocuments(
  files: readonly string[],
  context: DocumentContext,
  { memory, onRead, many = manyBodies }: Options = {},
): Promise<Read[]> {
  const read = new Map<string, Read>();
  const take = (file: string, made: Read) => {
    read.set(file, made);
    onRead?.(read.size, files.length);
  };
  const takeNew = (file: string, made: Read) => {
    memory?.keep(file, context, made);
    take(file, made);
  };
  const { root, vocabulary, cache } = context;
  const { locale } = vocabulary.settings;
  const left: string[] = [];
  const fresh: BodyFile[] = [];
  for (const [place, file] of files.entries()) {
    if (place % inOneGo === inOneGo - 1) await setImmediate();
    const known = memory?.recall(file, context);
    const source = known ? null : readText(root, file);
    const reading = typeof source === 'string' ? recallDocument(source, file, context) : null;
    if (known) take(file, known);
    else if (reading) takeNew(file, { reading, findings: [] });
    else {
      left.push(file);
      const id = typeof source === 'string' ? writtenId(source) : null;
      if (typeof source === 'string' && !isCompiled(source, file, id, context)) fresh.push({ file, id });
    }
  }
  if (fresh.length >= many) {
    for await (const { files: compiled, bodies } of compileAhead(fresh, { root, locale })) {
      for (const body of bodies) cache.take(body);
      for (const { file } of compiled) takeNew(file, readDocument(file, context));
    }
  }
  const rest = left.filter((file) => !read.has(file));
  for (const [place, file] of rest.entries()) {
    if (place % inOneGo === inOneGo - 1) await setImmediate();
    takeNew(file, readDocument(file, context));
  }
  return files.flatMap((file) => read.get(file) ?? []);
}

/** Whether the store has the body of a text; a file without one is no work for a thread either. */
function isCompiled(source: string, file: string, id: string | null, context: DocumentContext): boolean {
  const { cache, registers, vocabulary } = context;
  const parts = splitFrontMatter(source, file);
  if ('rule' in parts) return true;
  return cache.store.has(bodyKey(cache.digestOf(parts.body, file, vocabulary.settings.locale, registers.text(id))));
}
