import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersFor } from '../../src/integrations/folders.ts';

const lectern = join(import.meta.dirname, '../../src/cli/lectern.mjs');
const heldDev = join(import.meta.dirname, 'held-dev.ts');

/** `lectern dev` as a user starts it, on a copy of an archive that a test may change. */
export interface RunningDev {
  /** Address of the home page. */
  url: string;
  /** The content folder. */
  content: string;
  /** Everything that the terminal has shown so far. */
  said(): string;
  /** The process is still there. */
  isRunning(): boolean;
  close(): Promise<void>;
}

/** One whose first reading waits for what the test tells it: see held-dev.ts. */
export interface HeldDev extends RunningDev {
  tell(line: string): void;
  /** Ends it as Ctrl+C does; gives what it ended by. */
  interrupt(): Promise<NodeJS.Signals | null>;
}

/** Starts the server on a free port and waits until it has read the archive; rejects with what it said where it ends instead. */
export async function runDev(archive: string, more: string[] = []): Promise<RunningDev> {
  const dev = await startDev(lectern, archive, more);
  await until(
    () => fetch(dev.url),
    ({ status }) => status !== 503,
  );
  return dev;
}

/** Starts the server on a free port; its pages say how far it is until it is told `go`. */
export function holdDev(archive: string, more: string[] = []): Promise<HeldDev> {
  return startDev(heldDev, archive, more);
}

async function startDev(program: string, archive: string, more: string[]): Promise<HeldDev> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-dev-'));
  // A name as Chinese users give it.
  const content = join(folder, '内容');
  cpSync(archive, content, { recursive: true });
  const { LECTERN_RESTARTED: _, NODE_ENV: _test, VITEST: _vitest, ...environment } = process.env;
  const child = spawn(process.execPath, [program, 'dev', '--content', content, '--port', '0', ...more], {
    cwd: folder,
    env: { ...environment, NODE_OPTIONS: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' },
  });
  let printed = '';
  let told = '';
  child.stderr.on('data', (piece) => {
    told += piece;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_code, signal) => resolve(signal)));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (piece) => {
      printed += piece;
      const [address] = /http:\S+/.exec(printed) ?? [];
      if (address) resolve(address);
    });
    child.on('close', (code) => reject(new Error(`lectern dev ended with ${code}:\n${printed}${told}`)));
  });
  return {
    url,
    content,
    said: () => printed + told,
    tell: (line) => child.stdin.write(`${line}\n`),
    interrupt() {
      child.kill('SIGINT');
      return ended;
    },
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async close() {
      child.kill();
      await ended;
      rmSync(foldersFor(content).cache, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const longest = 20_000;

/** Looks until a condition holds, and gives what it was shown; rejects with the last look where it never does. */
export async function until<T>(look: () => Promise<T> | T, holds: (seen: T) => boolean): Promise<T> {
  const started = performance.now();
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() - started > longest) throw new Error(`It never came:\n${JSON.stringify(seen).slice(-4000)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
