import { parentPort, workerData } from 'node:worker_threads';
import { fileStamp, type ReadFile, stampOf } from './former-site.ts';
import { hashWithStats } from './hash-file.ts';
import { walkFiles } from './walk-files.ts';

/** The thread of `former-site.ts`: is given a folder, and answers with every file of it by its path. */
const read = new Map<string, ReadFile>();
// What is no plain file is no file of a site: it is there, and has no digest.
for (const { path, file, isPlain } of walkFiles(workerData as string)) {
  read.set(path, isPlain ? readPlain(file) : { sha256: '', stamp: fileStamp(file) ?? '' });
}
parentPort?.postMessage(read);

function readPlain(file: string): ReadFile {
  const { sha256, stats } = hashWithStats(file);
  return { sha256, stamp: stampOf(stats) };
}
