import { hash } from 'node:crypto';
import { constants, copyFileSync, mkdirSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FormerSite } from './former-site.ts';
import { hashFile } from './hash-file.ts';
import type { LinkedFiles } from './linked-files.ts';
import type { ByteStore } from './store.ts';

/** The former site cannot be taken from any more: another build has replaced it, or what is in it is in the way of the new one. */
export class FormerSiteChanged extends Error {}

/** What systems say where there is a file instead of a folder, or a folder instead of a file. */
const inTheWay = new Set(['EEXIST', 'ENOTDIR', 'EISDIR', 'EPERM']);

/**
 * A folder that a site is written into; folders of it are made as they are needed, each once. A file that stands, byte for
 * byte, in the site that is to be replaced is taken from there as a link: it keeps its date, and nothing is written.
 * A thread makes the links, so that all files are there only once the folder is settled.
 */
export class OutputFolder {
  readonly root: string;
  /** Every file that was put in, by its path from the folder, with the SHA-256 of what is in it. */
  readonly files = new Map<string, string>();
  private readonly made = new Set<string>();
  /** What was written here, and is no link of the thread's. */
  private readonly written = new Set<string>();
  private former: FormerSite | null;
  private readonly links: LinkedFiles | null;

  /**
   * @param former the site that this one will replace, where there is one; it is only read
   * @param links to all of its files in this folder
   */
  constructor(root: string, former: FormerSite | null = null, links: LinkedFiles | null = null) {
    this.root = root;
    this.former = links && former;
    this.links = links;
  }

  /**
   * @param path from the folder, with `/`
   * @param sha256 of the content, where it is known
   */
  write(path: string, content: Uint8Array | string, sha256?: string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const digest = sha256 ?? hash('sha256', bytes);
    if (this.isLink(path, digest)) return;
    this.put(path, (target) => writeFileSync(target, bytes, { flag: 'wx' }));
    this.files.set(path, digest);
  }

  /** Puts in what a store has under a key, and gives how many bytes it is; null where the store has it not, or not whole. */
  restore(path: string, store: ByteStore, key: string): number | null {
    const entry = store.find(key);
    if (entry === null) return null;
    if (this.isLink(path, entry.digest)) {
      store.keep(key);
      return entry.length;
    }
    const bytes = store.read(key);
    if (bytes !== null) this.write(path, bytes);
    return bytes?.length ?? null;
  }

  /** Puts in a file, which may be larger than memory. */
  copy(file: string, path: string): void {
    if (this.isLink(path, hashFile(file))) return;
    this.put(path, (target) => copyFileSync(file, target, constants.COPYFILE_EXCL));
    this.files.set(path, hashFile(join(this.root, path)));
  }

  /** Takes back all that was put in. */
  clear(): void {
    this.files.clear();
  }

  /**
   * Waits for the links, and removes all that was not put in: then the folder holds the files of `files`, and no other.
   * Throws {@link FormerSiteChanged} where one that was to be a link is not what it was, or nobody knows what is a link.
   */
  async settle(): Promise<void> {
    const { former } = this;
    const stamps = this.links ? await this.links.stamps : new Map<string, string>();
    if (!stamps) throw new FormerSiteChanged();
    const taken = [...this.files.keys()].filter((path) => !this.written.has(path));
    if (!taken.every((path) => former?.hasStamp(path, stamps.get(path)))) throw new FormerSiteChanged();
    const strays = [...(former?.paths ?? []), ...stamps.keys(), ...this.written].filter(
      (path) => !this.files.has(path),
    );
    this.former = null;
    const twins = new Map(strays.length === 0 ? [] : [...this.files.keys()].map((path) => [withoutCase(path), path]));
    for (const stray of strays) {
      const twin = twins.get(withoutCase(stray));
      // The same file, where the file system does not tell them apart.
      if (twin === undefined || !this.isSame(stray, twin)) this.remove(stray);
    }
  }

  /** Whether the thread puts in what this digest begins with, so that there is nothing to do. */
  private isLink(path: string, digest: string): boolean {
    const found = this.former?.sha256(path);
    if (!found?.startsWith(digest) || this.written.has(path)) return false;
    this.files.set(path, found);
    return true;
  }

  /** Never writes into what is there: that may be a link to a file of the former site, which is to stay as it is. */
  private put(path: string, write: (target: string) => void): void {
    const target = join(this.root, path);
    try {
      this.make(dirname(target));
      replace(target, write);
    } catch (error) {
      // A file of the former site where a folder has to be, or the other way round.
      if (this.former && inTheWay.has((error as NodeJS.ErrnoException).code ?? ''))
        throw new FormerSiteChanged(path, { cause: error });
      throw error;
    }
    this.written.add(path);
  }

  private make(folder: string): void {
    if (this.made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.made.add(folder);
  }

  /** Removes a file, where it is there and no folder has come into its place, and the folders that were there for it alone. */
  private remove(path: string): void {
    const file = join(this.root, path);
    try {
      unlinkSync(file);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR' && !statSync(file).isDirectory()) throw error;
    }
    try {
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        rmdirSync(join(this.root, folder));
        this.made.delete(join(this.root, folder));
      }
    } catch {
      // There is something else in it.
    }
  }

  private isSame(path: string, other: string): boolean {
    const [one, two] = [path, other].map((each) => statSync(join(this.root, each), { throwIfNoEntry: false })?.ino);
    return one !== undefined && one === two;
  }
}

/** @param write fails where there is a file already, which the thread may put there at any moment, but once only */
function replace(target: string, write: (target: string) => void): void {
  for (;;) {
    try {
      write(target);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      unlinkSync(target);
    }
  }
}

/** As file systems see names that do not tell capitals and ways to write accents apart. */
function withoutCase(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
