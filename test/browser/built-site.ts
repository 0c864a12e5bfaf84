import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Served } from '../../src/cli/serve.ts';
import { serveSite } from './serve-site.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** What a run of the real binary came to. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the binary as a user does, from the project's folder. */
export function lectern(...words: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/lectern.mjs', ...words], { cwd: projectRoot });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (piece: Buffer) => {
      stdout += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      stderr += piece.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A content folder built by the binary into a folder of its own, and served under the base it was built for. */
export interface BuiltSite extends Served {
  folder: string;
}

/** Builds and serves; rejects with what the build said where it failed. `close` also removes the folder. */
export async function builtSite(content: string, base: string): Promise<BuiltSite> {
  const parent = await mkdtemp(join(tmpdir(), 'lectern-site-'));
  const folder = join(parent, 'dist');
  const run = await lectern('build', '--content', content, '--out', folder, '--base', base);
  if (run.code !== 0) throw new Error(`lectern build ended with ${run.code}:\n${run.stderr}`);
  const served = await serveSite(folder, base);
  return {
    ...served,
    folder,
    async close() {
      await served.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
