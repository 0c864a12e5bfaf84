import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from '../collections/leftovers.ts';
import { removeLater } from './remove-later.ts';

/**
 * A site is built beside its place and put there in one go, so that readers see the last whole one until then.
 * Both folders are siblings of that place: a rename is only atomic on one file system.
 */
export interface Staging {
  /** Build into this folder, which does not exist yet. */
  folder: string;
  /**
   * Puts the finished site in the place of the last one. Of two builds that end at once, the later one stays.
   * @param files how many the last one has: many are removed when nobody waits for it any more
   */
  publish(files?: number): void;
  /** Leaves the last site where it is. */
  discard(): void;
}

const stagedSuffix = '.lectern-new-';
const formerSuffix = '.lectern-old-';
/** A former site that is being removed: no longer whole, so it is never put back. */
const goneSuffix = '.lectern-gone-';
/** A process to remove fewer takes longer to begin than they to go. */
const manyFiles = 1000;

/** Begins a build into `out`, after mending what one that was killed may have left. */
export function stage(out: string): Staging {
  const place = placeOf(out);
  repair(place);
  const folder = `${place}${stagedSuffix}${process.pid}`;
  const former = `${place}${formerSuffix}${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  return {
    folder,
    publish(files = 0) {
      // Another build may put its site into the gap between the two renames; then that one is moved aside in its turn.
      do {
        rmSync(former, { recursive: true, force: true });
        moveAway(place, former);
      } while (!moveIn(folder, place));
      if (files < manyFiles) rmSync(former, { recursive: true, force: true });
      else removeLater(former, place + goneSuffix);
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Puts right what builds that were killed left beside `out`. One killed between its two renames left the last site under its
 * other name: it goes back where nothing stands, else away. What belongs to a build that still runs is left to it.
 */
export function repair(out: string): void {
  const place = placeOf(out);
  const parent = dirname(place);
  if (!existsSync(parent)) return;
  const beside = readdirSync(parent).filter((name) => name.startsWith(`${basename(place)}.lectern-`));
  const formers = beside.filter((name) => name.startsWith(basename(place) + formerSuffix));
  // Also that of a build that runs: it copes with a site that is there again, and readers need one meanwhile.
  if (!existsSync(place)) for (const name of formers) if (putBack(join(parent, name), place)) break;
  for (const name of beside) {
    const owner = Number(/\d+$/.exec(name)?.[0] ?? Number.NaN);
    if (owner === process.pid || !isRunning(owner)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Where a site stands. Where `out` is a link, that is what it leads to, be it there or not: whoever made the link, as for a
 * web server or a larger disk, keeps it. Links that lead to each other lead nowhere, and are left in the end.
 */
function placeOf(out: string, most = 40): string {
  const place = resolve(out);
  if (most === 0 || !lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return place;
  return placeOf(resolve(realpathSync(dirname(place)), readlinkSync(place)), most - 1);
}

/** As `moveIn`, but false also where its build has ended meanwhile and taken it away. */
function putBack(former: string, place: string): boolean {
  try {
    return moveIn(former, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function moveAway(place: string, former: string): void {
  try {
    renameSync(place, former);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** False where something stands in the place already. */
function moveIn(folder: string, place: string): boolean {
  try {
    renameSync(folder, place);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    // Windows says so of a folder that is there.
    if (code === 'EPERM' && existsSync(place) && existsSync(folder)) return false;
    throw error;
  }
}
