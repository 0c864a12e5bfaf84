import { lstat, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What import needs of a file system; tests give a small one of their own. */
export interface ImportEffects {
  /** What stands at a path; `link` only where `follow` is false. */
  kindOf(path: string, follow: boolean): Promise<PathKind>;
  /** Names in a folder, in no order. */
  list(folder: string): Promise<string[]>;
  size(file: string): Promise<number>;
  read(file: string): Promise<Uint8Array>;
  /** Writes a file that does not exist yet, and its folders; false, and nothing done, where it exists. */
  create(file: string, content: string | Uint8Array): Promise<boolean>;
}

export type PathKind = 'file' | 'folder' | 'link' | 'other' | 'missing';

/** The file system of this machine. */
export const nodeEffects: ImportEffects = {
  async kindOf(path, follow) {
    try {
      const found = await (follow ? stat(path) : lstat(path));
      if (found.isSymbolicLink()) return 'link';
      return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    } catch (error) {
      if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return 'missing';
      return 'other';
    }
  },
  list: (folder) => readdir(folder),
  size: async (file) => (await stat(file)).size,
  read: (file) => readFile(file),
  async create(file, content) {
    await mkdir(dirname(file), { recursive: true });
    try {
      await writeFile(file, content, { flag: 'wx' });
      return true;
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return false;
      throw error;
    }
  },
};

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
