import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Elsewhere one watch tells of a folder and all below it; on Linux Node would make one for every file, and a machine allows few thousand. */
const oneIsEnough = process.platform !== 'linux';

/**
 * What the system says of changes in a folder and those below it: only that there are some. Where it has no more room for
 * watches, or the file system has no such thing, it says nothing.
 */
export class Notices {
  private readonly root: string;
  private readonly onNotice: () => void;
  private readonly watchers = new Map<string, { watcher: FSWatcher; identity: string }>();

  /** @param root absolute; it may be taken away and come back, as when another branch is checked out */
  constructor(root: string, onNotice: () => void) {
    this.root = root;
    this.onNotice = onNotice;
    this.watch(dirname(root), '', (name) => name === basename(root));
  }

  /** Hears of a folder from now on; `identity` tells it from one that was there before in its place. */
  begin(folder: string, identity: string): void {
    if (oneIsEnough && folder !== this.root) return;
    if (this.watchers.get(folder)?.identity === identity) return;
    this.close(folder);
    this.watch(folder, identity, isSeen);
  }

  /** Hears no more of any other folder. */
  keepOnly(folders: ReadonlySet<string>): void {
    for (const folder of this.watchers.keys())
      if (folder !== dirname(this.root) && !folders.has(folder)) this.close(folder);
  }

  end(): void {
    for (const folder of this.watchers.keys()) this.close(folder);
  }

  private watch(folder: string, identity: string, wanted: (name: string) => boolean): void {
    try {
      const recursive = oneIsEnough && folder === this.root;
      const watcher = watch(folder, { recursive }, (_, name) => {
        if (name === null || wanted(name)) this.onNotice();
      });
      watcher.on('error', () => this.close(folder));
      this.watchers.set(folder, { watcher, identity });
    } catch {
      // It has gone in the meantime, or cannot be watched: who lists the files will see.
    }
  }

  private close(folder: string): void {
    this.watchers.get(folder)?.watcher.close();
    this.watchers.delete(folder);
  }
}

/** Whether a file or folder is any of the archive's business; a name may be a path where one watch tells of all. */
export function isSeen(name: string): boolean {
  return !name.split(/[\\/]/).some((part) => part.startsWith('.') || part === 'node_modules');
}
