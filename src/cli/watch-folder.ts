import { type FSWatcher, lstatSync, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** How long a folder must be quiet before it is looked at: an editor writes a file in several steps, git many files. */
const settling = 100;
/** How often a folder is looked at that the system does not watch, and whether the folder itself is still the one watched. */
const lookingEvery = 1000;

/**
 * Follows the files below a folder. What changed is found by comparing listings, since what systems say of changes differs:
 * they name files in other forms, miss those in new folders, and on a network drive say nothing at all. A folder that is
 * deleted is empty until it is there again.
 * @param onChange is given the paths from the folder, with `/`, that are new, gone or changed; never an empty list
 * @returns ends it
 */
export function watchFolder(folder: string, onChange: (paths: string[]) => void): () => void {
  let known = listing(folder);
  let watcher: FSWatcher | null = null;
  let watched: string | null = null;
  let waiting: NodeJS.Timeout | undefined;

  const look = () => {
    const now = listing(folder);
    const changed = differing(known, now);
    known = now;
    if (changed.length === 0) return;
    // Files that came into a new folder before the system watched it.
    soon(lookingEvery);
    onChange(changed);
  };
  const soon = (milliseconds = settling) => {
    clearTimeout(waiting);
    waiting = setTimeout(look, milliseconds);
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
      watcher = watch(folder, { recursive: true }, () => soon());
      watcher.on('error', stop);
      watched = there;
    } catch {
      // Too many watched files, or a file system that has no such thing: the listings alone must do.
      stop();
    }
  };
  const heartbeat = setInterval(() => {
    const before = watched;
    follow();
    if (watcher === null || watched !== before) look();
  }, lookingEvery);
  follow();
  return () => {
    clearInterval(heartbeat);
    clearTimeout(waiting);
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
    const { dev, ino } = statSync(folder);
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}
