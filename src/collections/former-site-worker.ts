import { parentPort, workerData } from 'node:worker_threads';
import { fileStamp, type ReadFile } from './former-site.ts';
import { hashFile } from './hash-file.ts';
import { walkFiles } from './walk-files.ts';

/** The thread of `former-site.ts`: is given a folder, and answers with every file of it by its path. */
const read = new Map<string, ReadFile>();
for (const { path, file, isPlain } of walkFiles(workerData as string)) {
  const stamp = fileStamp(file) ?? '';
  // What is no plain file is no file of a site: it is there, and has no digest.
  read.set(path, { sha256: isPlain ? hashFile(file) : '', stamp });
}
parentPort?.postMessage(read);
