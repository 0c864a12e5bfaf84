import { constants, copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { fileStamp, type ReadFile } from './former-site.ts';
import { hashFile } from './hash-file.ts';

/**
 * The thread of `former-site.ts`: is given a folder, and answers with every file of it by its path. Where it is given
 * another folder then, it links all of them there, and answers with those that it could not.
 */
const root = workerData as string;
const read = readAll();
parentPort?.postMessage(read);
parentPort?.on('message', (folder: string) => parentPort?.postMessage(linkAll(folder)));

function readAll(): Map<string, ReadFile> {
  const files = new Map<string, ReadFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const stamp = fileStamp(file) ?? '';
    // What is no plain file is no file of a site: it is there, and has no digest.
    const sha256 = entry.isFile() ? hashFile(file) : '';
    files.set(file.slice(root.length + 1).replaceAll('\\', '/'), { sha256, stamp });
  }
  return files;
}

function linkAll(folder: string): string[] {
  const made = new Set<string>();
  return [...read.keys()].filter((path) => !isLinked(path, join(folder, path), made));
}

/** Whether the file is there as it was read, or another in its place that was put there meanwhile. */
function isLinked(path: string, target: string, made: Set<string>): boolean {
  const source = join(root, path);
  const { sha256, stamp } = read.get(path) as ReadFile;
  if (sha256 === '') return false;
  try {
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    linkSync(source, target);
    // Looked at after it has been linked: another build may replace the site at any moment, but not what the link is of.
    return fileStamp(target) === stamp;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' || isCopied(source, target, stamp);
  }
}

/** For file systems without links, and those that have enough of them to one file. */
function isCopied(source: string, target: string, stamp: string): boolean {
  try {
    copyFileSync(source, target, constants.COPYFILE_EXCL);
    return fileStamp(source) === stamp;
  } catch {
    return false;
  }
}
