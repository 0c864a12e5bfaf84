import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { busySeconds, memoryOf, type Process, processes } from './process-table.ts';

/** What a command and all the processes it started took. Memory and time beside the clock's come from `/proc`: 0 where there is none. */
export interface Usage {
  code: number | null;
  stdout: string;
  stderr: string;
  seconds: number;
  /** User and system time of all its processes. */
  cpuSeconds: number;
  /** Time for which all other processes of the machine, this one included, kept cores busy meanwhile. */
  otherCpuSeconds: number;
  /** Bytes resident at the worst moment: of all processes together, and of the largest. */
  peakTree: number;
  peakProcess: number;
  /** The limit that it went over and was ended for. */
  over: keyof Limits | null;
}

export interface Limits {
  /** Bytes of all processes together. */
  memory: number;
  seconds: number;
}

export interface Surroundings {
  folder?: string;
  environment?: NodeJS.ProcessEnv;
  limits?: Limits;
}

/** How often processes are looked at, in milliseconds. */
const interval = 100;

/** Runs a command to its end. Its `code` is null where it was ended for a limit, 127 where there is no such command. */
export async function measure(
  command: string,
  words: readonly string[],
  { folder, environment = process.env, limits }: Surroundings = {},
): Promise<Usage> {
  const busy = busySeconds();
  const started = performance.now();
  // The shell knows to the millisecond what all children took that were waited for; `/proc` knows of those that were not.
  const script = '"$@" 3>&-; code=$?; times >&3; exit $code';
  const child = spawn('/bin/sh', ['-c', script, 'sh', command, ...words], {
    ...(folder ? { cwd: folder } : {}),
    env: environment,
    // A session of its own, by which also those are known whose parent has ended before they were seen.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [stdout, stderr, times] = [1, 2, 3].map((at) => collect(child.stdio[at] as Readable));
  const tree = new Tree(child.pid ?? 0);
  const interrupt = () => {
    tree.end(null);
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  const timer = setInterval(() => {
    tree.look();
    const seconds = (performance.now() - started) / 1000;
    if (limits && tree.now > limits.memory) tree.end('memory');
    else if (limits && seconds > limits.seconds) tree.end('seconds');
  }, interval);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  process.off('SIGINT', interrupt);
  const cpuSeconds = Math.max(tree.cpuSeconds(), childrenSeconds(times?.() ?? ''));
  return {
    code: tree.over ? null : code,
    stdout: stdout?.() ?? '',
    stderr: stderr?.() ?? '',
    seconds: (performance.now() - started) / 1000,
    cpuSeconds,
    otherCpuSeconds: Math.max(0, busySeconds() - busy - cpuSeconds),
    peakTree: tree.peakTree,
    peakProcess: tree.peakProcess,
    over: tree.over,
  };
}

/** Reads what the shell's `times` prints (POSIX): of itself on the first line, of its children on the second. */
export function childrenSeconds(times: string): number {
  const [, children = ''] = times.split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** The process that a session began with and all that it and its children start, also those that begin a session themselves. */
class Tree {
  readonly #seen = new Map<string, Process>();
  readonly #root: number;
  peakTree = 0;
  peakProcess = 0;
  /** Bytes resident at the last look. */
  now = 0;
  over: keyof Limits | null = null;

  constructor(root: number) {
    this.#root = root;
  }

  look(): void {
    const alive = this.#members();
    for (const one of alive) this.#seen.set(`${one.pid} ${one.start}`, one);
    const sizes = alive.map(({ pid }) => memoryOf(pid));
    this.now = sizes.reduce((sum, { now }) => sum + now, 0);
    this.peakTree = Math.max(this.peakTree, this.now);
    this.peakProcess = Math.max(this.peakProcess, ...sizes.map(({ peak }) => peak));
  }

  cpuSeconds(): number {
    return [...this.#seen.values()].reduce((sum, one) => sum + one.cpuSeconds, 0);
  }

  /** Kills them all, for the limit they went over or because nobody waits for them any more. */
  end(why: keyof Limits | null): void {
    this.over = why;
    for (const { pid } of this.#members()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
  }

  #members(): Process[] {
    const all = processes();
    const found = all.filter((one) => one.session === this.#root || this.#seen.has(`${one.pid} ${one.start}`));
    const pids = new Set(found.map(({ pid }) => pid));
    for (const { pid } of found) {
      for (const one of all) {
        if (one.parent !== pid || pids.has(one.pid)) continue;
        pids.add(one.pid);
        found.push(one);
      }
    }
    return found;
  }
}

function collect(stream: Readable): () => string {
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  return () => Buffer.concat(pieces).toString();
}
