import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { fileStamp } from './former-site.ts';
import { walkFiles } from './walk-files.ts';

/** The thread of `linked-files.ts`: is given two folders, and answers with the stamps of what it has linked, by path. */
const { from, to } = workerData as { from: string; to: string };
/** What systems say where a file is gone or closed, or something else is in its place. */
const passed = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EACCES', 'EPERM', 'ELOOP']);
const stamps = new Map<string, string>();
const made = new Set<string>();
for (const { path, file, isPlain } of walkFiles(from)) {
  if (isPlain) stamps.set(path, link(file, join(to, path)) ?? '');
}
parentPort?.postMessage(stamps);

/** Looks at a file after it has been linked: another site may come into the place at any moment, but not into the link. */
function link(file: string, target: string): string | null {
  try {
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    linkSync(file, target);
    return fileStamp(target);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? null : copy(file, target);
  }
}

/**
 * For file systems without links, and those that allow no more of them to one file. A copy that breaks off, as on a full disk,
 * takes away what has its name, which may be another's by then: that ends the thread.
 */
function copy(file: string, target: string): string | null {
  try {
    const stamp = fileStamp(file);
    copyFileSync(file, target, constants.COPYFILE_EXCL);
    return fileStamp(file) === stamp ? stamp : null;
  } catch (error) {
    if (!passed.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return null;
  }
}
