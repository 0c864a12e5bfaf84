import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '../collections/replace-file.ts';
import type { PageProgram } from './page-program.ts';

/** What nobody has rendered with for so long, in milliseconds, is removed. */
const longUnused = 24 * 60 * 60 * 1000;

/** How often this process has loaded a program, by its name. */
const loaded = new Map<string, number>();

/**
 * Puts the modules of a program where they can be loaded, and gives their folder. It is the same in every process, since
 * Node keeps what it has compiled by path; but another one each time in this process, where modules that once were loaded stay so.
 * @param cache of the archive
 * @param compiled where Node keeps what it has compiled, of which it removes nothing itself: it goes when a program has come
 */
export function placeProgram({ modules }: PageProgram, cache: string, compiled: string): string {
  const digest = hash('sha256', JSON.stringify(modules)).slice(0, 12);
  const times = loaded.get(digest) ?? 0;
  loaded.set(digest, times + 1);
  const programs = join(cache, 'programs');
  const name = `${digest}-${times}`;
  const folder = join(programs, name);
  const now = new Date();
  try {
    const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
    // First of all, so that no other process takes it for one that is not used any more.
    utimesSync(folder, now, now);
    placeAll(modules, folder);
    removeUnused(programs, now);
    if (isNew) for (const version of namesIn(compiled)) removeUnused(join(compiled, version), now);
    return folder;
  } catch {
    // Something stands in its way that is not ours to remove, since others may load from there: a place of this process's
    // own, which the next build removes.
    const own = join(cache, `site-${process.pid}`, name);
    placeAll(modules, own);
    return own;
  }
}

function placeAll(modules: PageProgram['modules'], folder: string): void {
  for (const [path, text] of modules) place(join(folder, path), text);
}

/** Another process may have loaded the file, or do so now. A link is no such file: what it leads to would be loaded from there. */
function place(file: string, text: string): void {
  try {
    if (lstatSync(file).isFile() && readFileSync(file, 'utf8') === text) return;
  } catch {
    mkdirSync(dirname(file), { recursive: true });
  }
  replaceFile(file, text);
}

/** Removes what is old in a folder, as far as that can be done: another process may do the same, and no build fails for it. */
function removeUnused(folder: string, now: Date): void {
  for (const name of namesIn(folder)) {
    try {
      const { mtimeMs } = lstatSync(join(folder, name));
      if (now.getTime() - mtimeMs > longUnused) rmSync(join(folder, name), { recursive: true, force: true });
    } catch {}
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
