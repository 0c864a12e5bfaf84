import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** What a command of the DevTools protocol answers. */
export type Answer = Readonly<Record<string, unknown>>;

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * A headless Chromium that is spoken to through a pipe (`--remote-debugging-pipe`: JSON, a NUL after each message), so that
 * no port is open and nothing but Node is needed. It ends with the pipe, also where this process is killed.
 */
export class Devtools {
  private readonly child: ChildProcess;
  private readonly profile: string;
  private readonly waiting = new Map<number, Waiting>();
  private readonly gone: Promise<void>;
  private last = 0;
  private told = '';

  /** @throws Error with the browser's own last words, from the first {@link send} on, where it does not start */
  constructor(browser: string, flags: readonly string[]) {
    this.profile = mkdtempSync(join(tmpdir(), 'lectern-browser-'));
    this.child = spawn(
      browser,
      ['--headless', '--remote-debugging-pipe', `--user-data-dir=${this.profile}`, '--no-first-run', ...flags],
      { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
    );
    const [, , errors, , answers] = this.child.stdio as [null, null, Readable, Writable, Readable];
    errors.on('data', (piece: Buffer) => {
      this.told = (this.told + piece.toString()).slice(-4000);
    });
    this.listen(answers);
    // A browser that has gone away is told of by its exit.
    this.pipe.on('error', () => {});
    this.gone = new Promise((resolve) => {
      const end = (reason: string) => {
        for (const { reject } of this.waiting.values()) reject(new Error(reason));
        this.waiting.clear();
        resolve();
      };
      this.child.on('error', (error) => end(error.message));
      this.child.on('close', (code) => end(lastLine(this.told) ?? `exit ${code}`));
    });
  }

  private get pipe(): Writable {
    return this.child.stdio[3] as Writable;
  }

  /** Sends a command, to a page where `session` names one. Rejects where the browser refuses it or has ended. */
  send(method: string, params: Answer = {}, session?: string): Promise<Answer> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        reject(new Error(lastLine(this.told) ?? `exit ${this.child.exitCode}`));
        return;
      }
      this.waiting.set(id, { resolve, reject });
      this.pipe.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`);
    });
  }

  /** Ends the browser and takes away what it kept. */
  async close(): Promise<void> {
    this.child.kill();
    await this.gone;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private listen(answers: Readable): void {
    let pieces: Buffer[] = [];
    answers.on('data', (data: Buffer) => {
      let from = 0;
      for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, from)) {
        const message = Buffer.concat([...pieces, data.subarray(from, end)]).toString();
        pieces = [];
        from = end + 1;
        this.hear(JSON.parse(message) as { id?: number; result?: Answer; error?: { message: string } });
      }
      if (from < data.length) pieces.push(data.subarray(from));
    });
  }

  private hear({ id, result = {}, error }: { id?: number; result?: Answer; error?: { message: string } }): void {
    const waiting = id === undefined ? undefined : this.waiting.get(id);
    if (id === undefined || !waiting) return;
    this.waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }
}

function lastLine(text: string): string | null {
  return text.trim().split('\n').at(-1)?.trim() || null;
}
