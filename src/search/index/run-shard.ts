import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a shard's process to its end; rejects with what it wrote where it failed. `of` says how many shards there are to be run. */
export type RunShard = (input: string, output: string, of: number) => Promise<void>;

const running = new Set<ChildProcess>();

/** A process of its own, since Pagefind gives its memory back only when its process ends. */
export function runShardProcess(input: string, output: string): Promise<void> {
  const script = fileURLToPath(new URL('./shard-process.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, input, output], { stdio: ['ignore', 'ignore', 'pipe'] });
    running.add(child);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`The index of a shard failed (exit ${code}).\n${said.trim()}`));
    });
  });
}

/** Ends the processes that still run, where nobody wants their shards any more. */
export function stopShards(): void {
  for (const child of running) child.kill();
}
