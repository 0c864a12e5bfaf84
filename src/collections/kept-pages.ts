import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './digest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { PagePlan, ShownOnPages } from './page-plan.ts';
import type { ByteStore } from './store.ts';

/** The pages of earlier builds: those that would come out the same are written into the site, the others are stale. */
export class KeptPages implements PagePlan {
  readonly shown: ShownOnPages;
  /** Pages taken as they were. */
  reused = 0;
  private readonly store: ByteStore;
  private readonly out: OutputFolder;
  private readonly base: string;
  private readonly common: string;
  private readonly keys = new Map<string, string>();
  private readonly files = new Map<string, string>();

  /** @param common changes with whatever any page may show: settings, vocabularies, the owner's pages */
  constructor(store: ByteStore, out: OutputFolder, base: string, common: string, shown: ShownOnPages) {
    this.store = store;
    this.out = out;
    this.base = base;
    this.common = common;
    this.shown = shown;
  }

  /** All pages of the site so far. */
  get pages(): number {
    return [...this.files.keys()].filter((path) => path.endsWith('.html')).length;
  }

  isStale(address: string, shown: unknown): boolean {
    const path = `${address.slice(this.base.length)}index.html`;
    const key = `page ${digestOf([this.common, address, shown])}`;
    const stale = !this.restore(path, key);
    if (stale) this.keys.set(path, key);
    return stale;
  }

  /** Writes a whole site that was kept under a name. False where any file of it is not whole: the folder then has to be emptied. */
  restoreAll(name: string): boolean {
    const list = this.store.read(`site ${name}`);
    if (list === null) return false;
    return (JSON.parse(list.toString()) as [string, string][]).every(([path, key]) => this.restore(path, key));
  }

  /** Moves what was rendered into the site and keeps it, and the site as a whole where it has a name. */
  takeRendered(folder: string, name: string | null): void {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(folder.length + 1).replaceAll('\\', '/');
      const bytes = readFileSync(file);
      const key = this.keys.get(path) ?? `file ${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
      this.store.write(key, bytes);
      this.files.set(path, key);
      this.out.take(file, path);
    }
    if (name !== null) this.store.write(`site ${name}`, JSON.stringify([...this.files]));
  }

  private restore(path: string, key: string): boolean {
    const bytes = this.store.read(key);
    if (bytes === null) return false;
    this.out.write(path, bytes);
    this.files.set(path, key);
    this.reused += path.endsWith('.html') ? 1 : 0;
    return true;
  }
}
