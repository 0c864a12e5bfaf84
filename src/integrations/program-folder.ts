import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '../collections/replace-file.ts';
import type { PageProgram } from './page-program.ts';

/** A program that nobody has rendered with for so long, in milliseconds, is removed. */
const longUnused = 24 * 60 * 60 * 1000;

/** How often this process has loaded a program, by its name. */
const loaded = new Map<string, number>();

/**
 * Puts the modules of a program where they can be loaded, and gives their folder. It is the same in every process, since
 * Node keeps what it has compiled by path; but another one each time in this process, where modules that once were loaded stay so.
 */
export function placeProgram({ modules }: PageProgram, cache: string): string {
  const digest = hash('sha256', JSON.stringify(modules)).slice(0, 12);
  const times = loaded.get(digest) ?? 0;
  loaded.set(digest, times + 1);
  const programs = join(cache, 'programs');
  const folder = join(programs, `${digest}-${times}`);
  mkdirSync(folder, { recursive: true });
  // First of all, so that no other process takes it for one that is not used any more.
  const now = new Date();
  utimesSync(folder, now, now);
  for (const [path, text] of modules) place(join(folder, path), text);
  removeUnused(programs, now);
  return folder;
}

/** Another process may have loaded the file, or do so now. */
function place(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    mkdirSync(dirname(file), { recursive: true });
  }
  replaceFile(file, text);
}

function removeUnused(programs: string, now: Date): void {
  for (const name of readdirSync(programs)) {
    const found = statSync(join(programs, name), { throwIfNoEntry: false });
    if (found && now.getTime() - found.mtimeMs > longUnused)
      rmSync(join(programs, name), { recursive: true, force: true });
  }
}
