import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and all the processes it started took. */
export interface Usage {
  code: number | null;
  stdout: string;
  stderr: string;
  seconds: number;
  /** Megabytes resident at the worst moment: of all processes together, and of the largest. */
  peakTree: number;
  peakProcess: number;
}

/** How often memory is looked at, in milliseconds. */
const interval = 100;

/** Runs a Node script to its end. Memory is read from /proc; where there is none it is 0. */
export async function measure(script: string, words: readonly string[], environment = process.env): Promise<Usage> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...words], { env: environment });
  const usage: Usage = { code: null, stdout: '', stderr: '', seconds: 0, peakTree: 0, peakProcess: 0 };
  child.stdout.on('data', (piece: Buffer) => {
    usage.stdout += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    usage.stderr += piece.toString();
  });
  const timer = setInterval(() => look(child, usage), interval);
  usage.code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  usage.seconds = (performance.now() - started) / 1000;
  return usage;
}

function look({ pid }: ChildProcess, usage: Usage): void {
  if (pid === undefined) return;
  const sizes = treeOf(pid).map(residentMegabytes);
  usage.peakTree = Math.max(
    usage.peakTree,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  usage.peakProcess = Math.max(usage.peakProcess, ...sizes);
}

function treeOf(root: number): number[] {
  const parents = processes();
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** Every process of the machine with its parent. */
function processes(): [pid: number, parent: number][] {
  try {
    return readdirSync('/proc').flatMap((name) => {
      const parent = /^\d+$/.test(name) ? /\nPPid:\t(\d+)/.exec(statusOf(Number(name)))?.[1] : undefined;
      return parent === undefined ? [] : [[Number(name), Number(parent)] as [number, number]];
    });
  } catch {
    return [];
  }
}

function residentMegabytes(pid: number): number {
  return Number(/\nVmRSS:\s+(\d+) kB/.exec(statusOf(pid))?.[1] ?? 0) / 1024;
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
