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
import type { ByteStore } from './store.ts';

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
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (this.linkFormer(path, digest)) return;
    writeFileSync(this.place(path), bytes);
    this.files.set(path, digest);
  }

  /** Puts in what a store has under a key, and gives how many bytes it is; null where the store has it not, or not whole. */
  restore(path: string, store: ByteStore, key: string): number | null {
    const entry = store.find(key);
    if (entry === null) return null;
    if (this.linkFormer(path, entry.digest)) {
      store.keep(key);
      return entry.length;
    }
    const bytes = store.read(key);
    if (bytes !== null) this.write(path, bytes);
    return bytes?.length ?? null;
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

  /** Takes a file from the former site, where its digest there begins with this one. */
  private linkFormer(path: string, digest: string): boolean {
    if (this.former === null) return false;
    const file = join(this.former, path);
    let found: string;
    try {
      found = createHash('sha256').update(readFileSync(file)).digest('hex');
    } catch {
      return false;
    }
    if (!found.startsWith(digest)) return false;
    try {
      linkSync(file, this.place(path));
    } catch {
      // A file system without links, or another build has just replaced the site: everything is written.
      this.former = null;
      return false;
    }
    this.files.set(path, found);
    return true;
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
