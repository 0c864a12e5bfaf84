import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFile } from './hash-file.ts';

/**
 * A folder that a site is written into; folders of it are made as they are needed, each once. A file that stands, byte for
 * byte, in the site that is to be replaced is taken from there as a link: it keeps its date, and nothing is written.
 */
export class OutputFolder {
  readonly root: string;
  /** Every file that was put in, by its path from the folder, with the SHA-256 of what is in it. */
  readonly files = new Map<string, string>();
  private readonly made = new Set<string>();
  private former: string | null;

  /** @param former the site that this one will replace, where there is one; it is only read */
  constructor(root: string, former: string | null = null) {
    this.root = root;
    this.former = former;
  }

  /** @param path from the folder, with `/` */
  write(path: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const target = this.place(path);
    this.files.set(path, createHash('sha256').update(bytes).digest('hex'));
    if (!this.link(path, target, bytes)) writeFileSync(target, bytes);
  }

  /**
   * Takes all that is in a folder, whole folders in one go where nothing is in their place; from another file system as a
   * copy. `digests` has the SHA-256 of every file of it, by its path from there.
   */
  takeAll(folder: string, digests: ReadonlyMap<string, string>): void {
    for (const [path, digest] of digests) this.files.set(path, digest);
    mkdirSync(this.root, { recursive: true });
    this.takeInto(folder, this.root);
  }

  /** Puts a copy of a file in. */
  copy(file: string, path: string): void {
    const target = this.place(path);
    copyFileSync(file, target);
    this.files.set(path, hashFile(target));
  }

  /** Removes all that was put in. */
  clear(): void {
    rmSync(this.root, { recursive: true, force: true });
    this.files.clear();
    this.made.clear();
  }

  private takeInto(folder: string, target: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const from = join(folder, entry.name);
      const to = join(target, entry.name);
      if (entry.isDirectory() && existsSync(to)) this.takeInto(from, to);
      else if (!moved(from, to)) cpSync(from, to, { recursive: true });
    }
  }

  private place(path: string): string {
    const target = join(this.root, path);
    const folder = dirname(target);
    if (!this.made.has(folder)) mkdirSync(folder, { recursive: true });
    this.made.add(folder);
    return target;
  }

  private link(path: string, target: string, bytes: Uint8Array): boolean {
    if (this.former === null) return false;
    const file = join(this.former, path);
    try {
      if (!readFileSync(file).equals(bytes)) return false;
    } catch {
      return false;
    }
    try {
      linkSync(file, target);
      return true;
    } catch {
      // A file system without links, or another build has just replaced the site: everything is written.
      this.former = null;
      return false;
    }
  }
}

/** False where it lies on another file system. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}
