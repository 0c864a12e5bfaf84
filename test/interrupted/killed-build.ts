import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** When a build is ended: before, or `after`, the nth call of the file system of these names with this in its path. */
export interface Moment {
  at: number;
  calls?: string;
  path?: string;
  after?: boolean;
  /** Of the threads of the build, not beside them. */
  thread?: boolean;
}

/** Every call with which a build changes something. */
const changing = 'renameSync,writeFileSync,mkdirSync,rmSync,linkSync,openSync,writeSync,copyFileSync';

/** Runs a build that ends at a moment as `kill -9` would end it; whether it came to that. */
export function killedBuild(content: string, out: string, moment: Moment): Promise<boolean> {
  return killed(['build', '--content', content, '--out', out], moment);
}

/** As {@link killedBuild}, for any command. */
export async function killed(words: readonly string[], moment: Moment): Promise<boolean> {
  return (await run(words, environmentOf(moment))) === 'SIGKILL';
}

/** Runs a build in which, at a moment, a folder takes the place of the site; the one that stood is called `<out>-before` then. */
export async function swappedBuild(content: string, out: string, moment: Moment, folder: string): Promise<boolean> {
  const words = ['build', '--content', content, '--out', out];
  return (await run(words, { ...environmentOf(moment), LECTERN_SWAP: `${out},${folder}` })) === null;
}

function environmentOf({ at, calls = changing, path = '', after, thread }: Moment): Record<string, string> {
  return {
    LECTERN_KILL_AT: String(at),
    LECTERN_KILL_CALLS: calls,
    LECTERN_KILL_PATH: path,
    ...(after ? { LECTERN_KILL_AFTER: 'yes' } : {}),
    ...(thread ? { LECTERN_KILL_THREAD: 'yes' } : {}),
  };
}

/** How many calls there are in a build at which it could be ended. */
export async function countCalls(content: string, out: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-count-'));
  try {
    const file = join(folder, 'count');
    await run(['build', '--content', content, '--out', out], {
      LECTERN_KILL_AT: '0',
      LECTERN_KILL_CALLS: changing,
      LECTERN_KILL_COUNT: file,
    });
    return Number(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(words: readonly string[], environment: Record<string, string>): Promise<string | null> {
  const launch = ['--import', join(import.meta.dirname, 'kill-at.mjs'), 'src/cli/lectern.mjs'];
  const child = spawn(process.execPath, [...launch, ...words], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => resolve(signal));
  });
}
