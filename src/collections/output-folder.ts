import { hash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FormerSite } from './former-site.ts';
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
  private former: FormerSite | null;

  /** @param former the site that this one will replace, where there is one; it is only read */
  constructor(root: string, former: FormerSite | null = null) {
    this.root = root;
    this.former = former;
  }

  /**
   * @param path from the folder, with `/`
   * @param sha256 of the content, where it is known
   */
  write(path: string, content: Uint8Array | string, sha256?: string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const digest = sha256 ?? hash('sha256', bytes);
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

  private place(path: string): string {
    const target = join(this.root, path);
    this.make(dirname(target));
    return target;
  }

  /** Makes a folder and those above it, each once: `recursive` asks for all of them every time, and takes twice as long. */
  private make(folder: string): void {
    if (this.made.has(folder)) return;
    this.made.add(folder);
    if (folder.length <= this.root.length) {
      mkdirSync(folder, { recursive: true });
      return;
    }
    this.make(dirname(folder));
    if (!existsSync(folder)) mkdirSync(folder);
  }

  /** Takes a file from the former site, where its digest there begins with this one. */
  private linkFormer(path: string, digest: string): boolean {
    const found = this.former?.digest(path);
    if (!this.former || !found?.startsWith(digest)) return false;
    try {
      linkSync(join(this.former.root, path), this.place(path));
    } catch {
      // A file system without links, or another build has just replaced the site: everything is written.
      this.former = null;
      return false;
    }
    this.files.set(path, found);
    return true;
  }
}
