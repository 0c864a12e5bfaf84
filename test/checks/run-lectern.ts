import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { foldersFor } from '../../src/integrations/folders.ts';

const lectern = join(import.meta.dirname, '../../src/cli/lectern.mjs');

/** What a command did. */
export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `lectern` in a terminal of the given language and working folder; what it keeps in the cache for the content folder is thrown away. */
export async function runLectern(
  words: string[],
  content: string,
  { language = 'zh_CN.UTF-8', from = process.cwd() } = {},
): Promise<Outcome> {
  const { LECTERN_RESTARTED: _, NODE_ENV: _test, ...environment } = process.env;
  const child = spawn(process.execPath, [lectern, ...words, '--content', content], {
    cwd: from,
    env: { ...environment, NODE_OPTIONS: '', LC_ALL: '', LC_MESSAGES: '', LANG: language },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    err += part;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  rmSync(foldersFor(content).cache, { recursive: true, force: true });
  return { code, out, err };
}

/** Every file below a folder, with all that is in it. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'hex')]),
  );
}
