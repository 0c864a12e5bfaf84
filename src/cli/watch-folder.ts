import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Editors write a file in several steps: what comes within this many milliseconds is one change. */
const settling = 40;

/**
 * Calls `onChange` with the paths (absolute, each once) of what was written, added, renamed or removed in a folder or below,
 * until the function that it gives back is called. Hidden files and packages are passed over. On Linux each folder is
 * watched, not each file: a machine allows few thousand watches, and an archive has more files.
 */
export function watchFolder(folder: string, onChange: (paths: string[]) => void): () => void {
  const root = resolve(folder);
  const watchers = new Map<string, { watcher: FSWatcher; identity: string }>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const note = (path: string) => {
    changed.add(path);
    timer ??= setTimeout(() => {
      timer = null;
      try {
        follow();
      } catch (error) {
        // The system watches no more folders than it has room for; what it watches goes on being told of.
        process.emitWarning(error as Error);
      }
      const paths = [...changed].sort();
      changed.clear();
      onChange(paths);
    }, settling);
  };
  const begin = (path: string, recursive: boolean, wanted: (name: string) => boolean) => {
    const identity = identityOf(path);
    if (identity === null || watchers.get(path)?.identity === identity) return;
    end(path);
    try {
      const watcher = watch(path, { recursive }, (_, name) => {
        if (name === null || wanted(name)) note(join(path, name ?? ''));
      });
      watcher.on('error', () => end(path));
      watchers.set(path, { watcher, identity });
    } catch (error) {
      // It has gone in the meantime, and the folder that it was in tells of that.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  };
  const end = (path: string) => {
    watchers.get(path)?.watcher.close();
    watchers.delete(path);
  };
  const oneIsEnough = process.platform !== 'linux';
  /** Watches the folders that are there now. */
  const follow = () => {
    const folders = new Set(oneIsEnough ? [root] : foldersFrom(root));
    for (const path of watchers.keys()) if (path !== dirname(root) && !folders.has(path)) end(path);
    for (const path of folders) begin(path, oneIsEnough, isSeen);
  };

  // The folder itself may be taken away and come back, as when another branch is checked out.
  begin(dirname(root), false, (name) => name === basename(root));
  follow();
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const path of [...watchers.keys()]) end(path);
  };
}

/** A folder and all that are in it; none where it is not there. */
function foldersFrom(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const below = entries.filter((entry) => entry.isDirectory() && isSeen(entry.name));
    return [folder, ...below.flatMap(({ name }) => foldersFrom(join(folder, name)))];
  } catch {
    return [];
  }
}

/** Of a folder: one that was made anew in its place is another, and has to be watched anew. Null where there is none. */
function identityOf(folder: string): string | null {
  try {
    const { ino, birthtimeMs } = statSync(folder);
    return `${ino} ${birthtimeMs}`;
  } catch {
    return null;
  }
}

function isSeen(name: string): boolean {
  return !name.split(/[\\/]/).some((part) => part.startsWith('.') || part === 'node_modules');
}
