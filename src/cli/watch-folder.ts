import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isSeen, Notices } from './folder-notices.ts';

/** How long a folder must be quiet before it is looked at, in milliseconds: an editor writes a file in several steps, git many files. */
const settling = 50;
/**
 * A network drive says nothing of what others do on it, and a machine has room for so many watches: the files are listed from
 * time to time whatever the system says. Not more often than this, in milliseconds, …
 */
const listingEvery = 1000;
/** … and not for more than one part in so many of the time. */
const share = 30;

/**
 * Follows the files below a folder. What changed is found by comparing listings, since what systems say of changes differs:
 * they name files in other forms and miss those in new folders. A folder that is deleted is empty until it is there again.
 * Hidden files and packages are passed over.
 * @param onChange is given the paths from the folder, with `/`, that are new, gone or changed; never an empty list
 * @returns ends it
 */
export function watchFolder(folder: string, onChange: (paths: string[]) => void): () => void {
  const root = resolve(folder);
  let settled: NodeJS.Timeout | undefined;
  let next: NodeJS.Timeout | undefined;
  const notices = new Notices(root, () => {
    clearTimeout(settled);
    settled = setTimeout(look, settling);
  });
  let known = listing(root, notices);

  function look() {
    clearTimeout(settled);
    clearTimeout(next);
    const started = performance.now();
    const before = known;
    known = listing(root, notices);
    next = setTimeout(look, Math.max(listingEvery, share * (performance.now() - started)));
    const changed = differing(before, known);
    if (changed.length > 0) onChange(changed);
  }
  next = setTimeout(look, listingEvery);
  return () => {
    clearTimeout(next);
    clearTimeout(settled);
    notices.end();
  };
}

/** Of each file what changes when it is written or moved; notices are asked for of every folder before it is looked into. */
function listing(root: string, notices: Notices): Map<string, string> {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  const walk = (folder: string, below: string, identity: string) => {
    folders.add(folder);
    notices.begin(folder, identity);
    for (const name of namesIn(folder).filter(isSeen)) {
      const path = join(folder, name);
      const status = lstatSync(path, { throwIfNoEntry: false });
      if (status?.isDirectory()) walk(path, `${below}${name}/`, identityOf(status));
      else if (status) files.set(`${below}${name}`, stampOf(status));
    }
  };
  const status = statSync(root, { throwIfNoEntry: false });
  if (status?.isDirectory()) walk(root, '', identityOf(status));
  notices.keepOnly(folders);
  return files;
}

/** The time of the last change of its entry tells of a file that was away for a moment, in which it may have been looked for. */
function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Of a folder: one that was made anew in its place is another. */
function identityOf({ ino, birthtimeMs }: { ino: number; birthtimeMs: number }): string {
  return `${ino} ${birthtimeMs}`;
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
