import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * A site is built beside its place and put there in one go, so that readers see the last whole one until then.
 * Both folders are siblings of `out`: a rename is only atomic on one file system.
 */
export interface Staging {
  /** Build into this folder, which does not exist yet. */
  folder: string;
  /** Puts the finished site in the place of the last one. */
  publish(): void;
  /** Leaves the last site where it is. */
  discard(): void;
}

const stagedSuffix = '.lectern-new-';
const formerSuffix = '.lectern-old';

/** Begins a build into `out`, after mending what one that was killed may have left. */
export function stage(out: string): Staging {
  const place = resolve(out);
  repair(place);
  const folder = `${place}${stagedSuffix}${process.pid}`;
  const former = `${place}${formerSuffix}`;
  return {
    folder,
    publish() {
      if (existsSync(place)) renameSync(place, former);
      renameSync(folder, place);
      rmSync(former, { recursive: true, force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A build killed between its two renames left the last site under its other name: it goes back, or away where a new one stands. */
export function repair(out: string): void {
  const place = resolve(out);
  const former = `${place}${formerSuffix}`;
  if (existsSync(former)) {
    if (existsSync(place)) rmSync(former, { recursive: true, force: true });
    else renameSync(former, place);
  }
  const parent = dirname(place);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(basename(place) + stagedSuffix)
      ? Number(name.slice((basename(place) + stagedSuffix).length))
      : null;
    if (owner !== null && !isRunning(owner)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
