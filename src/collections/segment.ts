import { randomBytes } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './leftovers.ts';

/** Written in pieces of this many bytes. */
const pieceBytes = 1 << 20;
const ending = '.pack';

/** Segments that this process is writing. */
const unfinished = new Set<string>();

/** Writes one large file from its beginning to its end; nobody else ever writes to it. */
export class SegmentWriter {
  readonly name: string;
  /** Open for reading, too. */
  readonly handle: number;
  private waiting: Uint8Array[] = [];
  private waitingBytes = 0;
  private size = 0;

  constructor(folder: string) {
    this.name = `${process.pid}-${randomBytes(6).toString('hex')}${ending}`;
    this.handle = openSync(join(folder, this.name), 'wx+');
    unfinished.add(this.name);
  }

  /** Gives the offset at which the bytes begin. They must not be changed afterwards. */
  append(bytes: Uint8Array): number {
    const offset = this.size;
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    this.size += bytes.length;
    if (this.waitingBytes >= pieceBytes) this.flush();
    return offset;
  }

  /** Puts what was appended into the file, so that it can be read. */
  flush(): void {
    if (this.waitingBytes === 0) return;
    const piece = Buffer.concat(this.waiting);
    for (let done = 0; done < piece.length; ) done += writeSync(this.handle, piece, done);
    this.waiting = [];
    this.waitingBytes = 0;
  }

  end(): void {
    this.flush();
    unfinished.delete(this.name);
  }
}

/** Whether somebody may still be writing a file, by its name: a process that runs, or another store of this one. */
export function isBeingWritten(name: string): boolean {
  const [, digits] = /^(\d+)-[0-9a-f]+\.pack$/.exec(name) ?? [];
  const pid = Number(digits ?? 'none');
  return pid === process.pid ? unfinished.has(name) : !Number.isNaN(pid) && isRunning(pid);
}
