import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Locale } from '../archive/locale.ts';
import { bodyCache, type CompiledElsewhere } from './body-cache.ts';
import { factsOf } from './body-facts.ts';
import { noStore } from './no-store.ts';
import { type BodyFile, compileFile } from './read-body.ts';

/** What a thread is told once: the content folder, and the language of the archive. */
export interface CompileTask {
  root: string;
  locale: Locale;
}

/** What a thread has made of the files it was sent; no body of those that have none that can be read. */
export interface CompiledFiles {
  files: readonly BodyFile[];
  bodies: CompiledElsewhere[];
}

/** The thread of `compile-ahead.ts`: gets lists of files, and answers each with the compiled bodies. */
const { root, locale } = workerData as CompileTask;

const bodies = bodyCache(noStore);

parentPort?.on('message', (files: readonly BodyFile[]) => {
  const compiled = files.flatMap((file): CompiledElsewhere[] => {
    const made = compileFile(file, bodies, root, locale);
    if (made === null) return [];
    const kept = new TextEncoder().encode(JSON.stringify(made.compilation));
    return [{ digest: made.digest, kept, sha256: hash('sha256', kept), facts: factsOf(made.compilation) }];
  });
  // The bytes change hands; nothing of them is copied.
  parentPort?.postMessage(
    { files, bodies: compiled } satisfies CompiledFiles,
    compiled.map(({ kept }) => kept.buffer),
  );
});
