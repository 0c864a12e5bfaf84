import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Links to all files of a folder in another one, or copies where the file system has no links. A thread makes them while
 * others write there: what is there already is left as it is. It has to be closed.
 */
export class LinkedFiles {
  /**
   * The `fileStamp` of what each link is of, by the path from the folder, once all are made; empty where a file could not be
   * linked. Null where the folder could not be gone through to its end: then nobody knows what has been linked.
   */
  readonly stamps: Promise<ReadonlyMap<string, string> | null>;
  private readonly thread: Worker | null;

  constructor(from: string, to: string) {
    const { promise, resolve } = Promise.withResolvers<ReadonlyMap<string, string> | null>();
    this.stamps = promise;
    this.thread = existsSync(from)
      ? new Worker(join(import.meta.dirname, 'linked-files-worker.ts'), { workerData: { from, to } })
      : null;
    this.thread?.once('message', resolve).once('error', () => resolve(null));
    if (!this.thread) resolve(new Map());
  }

  /** Ends the thread, whatever it does. */
  async close(): Promise<void> {
    await this.thread?.terminate();
  }
}
