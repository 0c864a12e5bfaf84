import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder that a site is written into; folders of it are made as they are needed, each once. */
export class OutputFolder {
  readonly root: string;
  private readonly made = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /** @param path from the folder, with `/` */
  write(path: string, content: Uint8Array | string): void {
    writeFileSync(this.place(path), content);
  }

  /** Takes a file from where it is; from another file system as a copy. */
  take(file: string, path: string): void {
    const target = this.place(path);
    try {
      renameSync(file, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      copyFileSync(file, target);
    }
  }

  /** The file's path on this machine; its folder is there. */
  place(path: string): string {
    const target = join(this.root, path);
    const folder = dirname(target);
    if (!this.made.has(folder)) mkdirSync(folder, { recursive: true });
    this.made.add(folder);
    return target;
  }
}
