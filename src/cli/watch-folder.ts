import { type FSWatcher, lstatSync, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** How long a folder must be quiet before it is looked at: an editor writes a file in several steps, git many files. */
const settling = 100;
/**
 * A network drive says nothing of what others do on it, and a folder that was deleted and made again has lost its watch: the
 * files are listed from time to time whatever the system says. Not more often than this, in milliseconds, …
 */
const listingEvery = 1000;
/** … and not for more than one part in so many of the time. */
const share = 30;

/**
 * Follows the files below a folder. What changed is found by comparing listings, since what systems say of changes differs:
 * they name files in other forms and miss those in new folders. A folder that is deleted is empty until it is there again.
 * @param onChange is given the paths from the folder, with `/`, that are new, gone or changed; never an empty list
 * @returns ends it
 */
export function watchFolder(folder: string, onChange: (paths: string[]) => void): () => void {
  let known = listing(folder);
  let watcher: FSWatcher | null = null;
  let watched: string | null = null;
  let settled: NodeJS.Timeout | undefined;
  let next: NodeJS.Timeout | undefined;

  const look = () => {
    clearTimeout(next);
    const started = performance.now();
    const now = listing(folder);
    follow();
    next = setTimeout(look, Math.max(listingEvery, share * (performance.now() - started)));
    const changed = differing(known, now);
    known = now;
    if (changed.length > 0) onChange(changed);
  };
  const soon = () => {
    clearTimeout(settled);
    settled = setTimeout(look, settling);
  };
  const stop = () => {
    watcher?.close();
    watcher = null;
    watched = null;
  };
  const follow = () => {
    const there = identityOf(folder);
    if (there === watched && watcher !== null) return;
    stop();
    if (there === null) return;
    try {
      watcher = watch(folder, { recursive: true }, soon);
      watcher.on('error', stop);
      watched = there;
    } catch {
      // Too many watched files, or a file system that has no such thing: the listings alone must do.
      stop();
    }
  };
  follow();
  next = setTimeout(look, listingEvery);
  return () => {
    clearTimeout(next);
    clearTimeout(settled);
    stop();
  };
}

/** Of each file what changes when it is written. */
function listing(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const walk = (below: string) => {
    for (const name of namesIn(join(folder, below))) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = below === '' ? name : `${below}/${name}`;
      const status = lstatSync(join(folder, path), { throwIfNoEntry: false });
      if (status?.isDirectory()) walk(path);
      else if (status) files.set(path, `${status.ino} ${status.size} ${status.mtimeMs}`);
    }
  };
  walk('');
  return files;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

function identityOf(folder: string): string | null {
  try {
    const { dev, ino, birthtimeMs } = statSync(folder);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return null;
  }
}
