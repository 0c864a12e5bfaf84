import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { fileStamp, type ReadFile } from './former-site.ts';
import { hashFile } from './hash-file.ts';

/** The thread of `former-site.ts`: is given a folder, and answers with every file of it by its path. */
const root = workerData as string;
const read = new Map<string, ReadFile>();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory()) continue;
  const file = join(entry.parentPath, entry.name);
  const stamp = fileStamp(file) ?? '';
  // What is no plain file is no file of a site: it is there, and has no digest.
  const sha256 = entry.isFile() ? hashFile(file) : '';
  read.set(file.slice(root.length + 1).replaceAll('\\', '/'), { sha256, stamp });
}
parentPort?.postMessage(read);
