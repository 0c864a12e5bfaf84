import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A file as it was when it was read. */
export interface ReadFile {
  sha256: string;
  /** Its {@link fileStamp} just before. */
  stamp: string;
}

/**
 * A site that stands, as its files were when they were read: dates and sizes alone would not tell of one that is spoiled.
 * It holds a thread, which has to be closed.
 */
export class FormerSite {
  readonly root: string;
  private readonly read: ReadonlyMap<string, ReadFile>;
  private readonly thread: Worker | null;

  /** @param thread that has read it, and still knows what; null where there was nothing to read */
  constructor(root: string, read: ReadonlyMap<string, ReadFile>, thread: Worker | null) {
    this.root = root;
    this.read = read;
    this.thread = thread;
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

  /** Whether a file has not been written since it was read. */
  isUnchanged(path: string): boolean {
    return this.read.get(path)?.stamp === fileStamp(join(this.root, path));
  }

  /**
   * Puts links to all of its files into a folder, or copies where the file system has no links. Others may write there
   * meanwhile: what is there already is left as it is. Gives the paths of files that are not there as they were read.
   */
  async linkInto(folder: string): Promise<ReadonlySet<string>> {
    if (!this.thread) return new Set();
    const { promise, resolve } = Promise.withResolvers<Iterable<string>>();
    this.thread.once('message', resolve).once('error', () => resolve(this.paths));
    this.thread.ref();
    this.thread.postMessage(folder);
    const lost = await promise;
    this.thread.unref();
    return new Set(lost);
  }

  /** Ends the thread, whatever it does. */
  async close(): Promise<void> {
    await this.thread?.terminate();
  }
}

/** A site of which nothing can be taken. */
export function noFormerSite(root: string): FormerSite {
  return new FormerSite(root, new Map(), null);
}

/**
 * Reads every file of a folder in a thread of its own, which is done about when the content has been read, too. A folder that
 * cannot be read holds nothing.
 */
export async function readFormerSite(root: string): Promise<FormerSite> {
  if (!existsSync(root)) return noFormerSite(root);
  const { promise, resolve } = Promise.withResolvers<ReadonlyMap<string, ReadFile> | null>();
  const thread = new Worker(join(import.meta.dirname, 'former-site-worker.ts'), { workerData: root });
  thread.once('message', resolve).once('error', () => resolve(null));
  const read = await promise;
  // Nobody has to wait for a thread that is not asked for links.
  thread.unref();
  return read ? new FormerSite(root, read, thread) : noFormerSite(root);
}

/** Changes when a file is replaced or written to; null where there is none. */
export function fileStamp(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : null;
}
