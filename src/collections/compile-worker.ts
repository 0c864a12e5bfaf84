import { parentPort, workerData } from 'node:worker_threads';
import type { Locale } from '../archive/locale.ts';
import { bodyCache } from './body-cache.ts';
import { type BodyFile, compileFile } from './read-body.ts';
import type { ByteStore } from './store.ts';

/** What a thread is told once: the content folder, and the language of the archive. */
export interface CompileTask {
  root: string;
  locale: Locale;
}

/** What a thread has made of the files it was sent: entries for the store. */
export interface CompiledFiles {
  files: readonly BodyFile[];
  entries: [key: string, content: string][];
}

/** The thread of `compile-ahead.ts`: gets lists of files, and answers each with the compiled bodies. */
const { root, locale } = workerData as CompileTask;

parentPort?.on('message', (files: readonly BodyFile[]) => {
  const entries: CompiledFiles['entries'] = [];
  const collected: ByteStore = {
    has: () => false,
    find: () => null,
    read: () => null,
    write: (key, content) => entries.push([key, content.toString()]),
    keep() {},
  };
  const bodies = bodyCache(collected);
  for (const file of files) compileFile(file, bodies, root, locale);
  parentPort?.postMessage({ files, entries } satisfies CompiledFiles);
});
