import { type BigIntStats, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A file as it was when it was read. */
export interface ReadFile {
  sha256: string;
  /** Its {@link fileStamp} just before. */
  stamp: string;
}

/** A site that stands, as its files were when they were read: dates and sizes alone would not tell of one that is spoiled. */
export class FormerSite {
  readonly root: string;
  private readonly read: ReadonlyMap<string, ReadFile>;

  constructor(root: string, read: ReadonlyMap<string, ReadFile>) {
    this.root = root;
    this.read = read;
  }

  /** How many files it has. */
  get size(): number {
    return this.read.size;
  }

  /** The files it has, from the root, with `/`. */
  get paths(): Iterable<string> {
    return this.read.keys();
  }

  /** The SHA-256 that a file had when it was read, by its path; null where there was none. */
  sha256(path: string): string | null {
    return this.read.get(path)?.sha256 ?? null;
  }

  /** Whether this is the stamp that a file had when it was read. */
  hasStamp(path: string, stamp: string | null | undefined): boolean {
    const file = this.read.get(path);
    return file !== undefined && file.stamp === stamp;
  }

  /** Whether a file has not been written since it was read. */
  isUnchanged(path: string): boolean {
    return this.hasStamp(path, fileStamp(join(this.root, path)));
  }
}

/**
 * Reads every file of a folder in a thread of its own, which is done about when the content has been read, too. A folder that
 * cannot be read holds nothing. Once `signal` is given nothing is read any more, and nothing comes back.
 */
export async function readFormerSite(root: string, signal?: AbortSignal): Promise<FormerSite> {
  if (!existsSync(root)) return new FormerSite(root, new Map());
  const { promise, resolve } = Promise.withResolvers<ReadonlyMap<string, ReadFile>>();
  const worker = new Worker(join(import.meta.dirname, 'former-site-worker.ts'), { workerData: root });
  worker.once('message', resolve).once('error', () => resolve(new Map()));
  const end = () => void worker.terminate();
  signal?.addEventListener('abort', end, { once: true });
  const read = await promise;
  signal?.removeEventListener('abort', end);
  return new FormerSite(root, read);
}

/** Changes when a file is replaced or written to; null where there is none. */
export function fileStamp(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? stampOf(found) : null;
}

/** {@link fileStamp} of what the system says of a file. */
export function stampOf({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs}`;
}
