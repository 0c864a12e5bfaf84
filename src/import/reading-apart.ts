import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReadingTask, SourceReader } from './read-source.ts';
import type { LeftOutReason } from './report.ts';
import type { WrittenDraft } from './write-mdx.ts';

/** What the process answers to a task; `error` is the sentence of something unexpected. */
export type ReadingAnswer = { made: WrittenDraft | LeftOutReason } | { error: string };

const program = fileURLToPath(new URL('./reading-process.ts', import.meta.url));
/** How long one file may take, and how much memory its text. */
const limits = { milliseconds: 15_000, heapMegabytes: 448 };

/**
 * Reads source files in a process of its own, so that one made to bring a reader down costs itself alone: it is given up
 * after 15 seconds, or where it would fill the memory, and the next file has a fresh process.
 */
export class ReadingApart implements SourceReader, Disposable {
  private process: ChildProcess | null = null;
  private readonly given: typeof limits;

  constructor(given = limits) {
    this.given = given;
  }

  async read(task: ReadingTask): Promise<WrittenDraft | LeftOutReason> {
    const child = this.process?.connected ? this.process : await this.start();
    if (!child.connected) return { kind: 'reader-failed', detail: `exit ${child.exitCode}` };
    const timer = setTimeout(() => child.kill('SIGKILL'), this.given.milliseconds);
    const begun = performance.now();
    try {
      const answer = await new Promise<ReadingAnswer | LeftOutReason>((resolve) => {
        child.once('message', (message) => resolve(message as ReadingAnswer));
        child.once('error', (error) => resolve({ error: error.message }));
        child.once('exit', (code, signal) => {
          // V8 aborts where it has no memory left.
          if (signal === 'SIGABRT' || code === 134) resolve({ kind: 'too-much-memory' });
          else if (performance.now() - begun >= this.given.milliseconds) resolve({ kind: 'too-slow' });
          else resolve({ error: signal ?? `exit ${code}` });
        });
        child.send(task);
      });
      if ('kind' in answer) return answer;
      return 'made' in answer ? answer.made : { kind: 'reader-failed', detail: answer.error };
    } finally {
      clearTimeout(timer);
      child.removeAllListeners();
    }
  }

  [Symbol.dispose](): void {
    this.process?.kill();
  }

  /** Settles when the process can read, so that a slow machine's start is not counted as reading; or when it has failed, for `read` to tell. */
  private async start(): Promise<ChildProcess> {
    const child = fork(program, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${this.given.heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.process = child;
    await new Promise((resolve) => child.once('message', resolve).once('exit', resolve).once('error', resolve));
    child.removeAllListeners();
    return child;
  }
}
