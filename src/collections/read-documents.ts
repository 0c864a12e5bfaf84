import { setImmediate } from 'node:timers/promises';
import type { Finding } from '../archive/problem-table.ts';
import { bodyKey } from './body-cache.ts';
import { compileAhead } from './compile-ahead.ts';
import { bodySource } from './read-body.ts';
import { type DocumentContext, type DocumentReading, readDocument, recallDocument } from './read-document.ts';

interface Read {
  reading: DocumentReading | null;
  findings: Finding[];
}

/** Fewer new bodies than these are compiled sooner than threads for them have begun. */
const manyBodies = 200;
/** Documents read in one go: the Markdown engine gives its memory back only in between. */
const inOneGo = 32;

/** Reads documents, in the order of their files. Where the bodies of many are new, they are compiled on all cores meanwhile. */
export async function readDocuments(
  files: readonly string[],
  context: DocumentContext,
  many = manyBodies,
): Promise<Read[]> {
  const read = new Map<string, Read>();
  const left: string[] = [];
  for (const file of files) {
    const reading = recallDocument(file, context);
    if (reading) read.set(file, { reading, findings: [] });
    else left.push(file);
  }
  const { root, vocabulary, cache } = context;
  const { locale } = vocabulary.settings;
  const fresh = left.filter((file) => {
    const source = bodySource(file, root);
    return typeof source === 'string' && !cache.store.has(bodyKey(cache.digestOf(source, file, locale)));
  });
  if (fresh.length >= many) {
    for await (const { files: compiled, entries } of compileAhead(fresh, { root, locale })) {
      for (const [key, content] of entries) cache.store.write(key, content);
      for (const file of compiled) read.set(file, readDocument(file, context));
    }
  }
  const rest = left.filter((file) => !read.has(file));
  for (const [place, file] of rest.entries()) {
    if (place % inOneGo === inOneGo - 1) await setImmediate();
    read.set(file, readDocument(file, context));
  }
  return files.flatMap((file) => read.get(file) ?? []);
}
