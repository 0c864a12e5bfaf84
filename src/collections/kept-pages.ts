import { hash } from 'node:crypto';
import { digestOf } from './digest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { PagePlan, ShownOnPages } from './page-plan.ts';
import { isInPart, pageFile, type SitePart } from './site-part.ts';
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
  private readonly part: SitePart;
  private readonly keys = new Map<string, string>();
  private readonly files = new Map<string, string>();

  /**
   * @param common changes with whatever any page may show: settings, vocabularies, the owner's pages
   * @param part of the site that is made: no page beyond it is stale, and none is taken
   */
  constructor(store: ByteStore, out: OutputFolder, base: string, common: string, shown: ShownOnPages, part: SitePart) {
    this.store = store;
    this.out = out;
    this.base = base;
    this.common = common;
    this.shown = shown;
    this.part = part;
  }

  /** All pages of the site so far. */
  get pages(): number {
    return [...this.files.keys()].filter((path) => path.endsWith('.html')).length;
  }

  isStale(address: string, shown: unknown): boolean {
    const path = pageFile(address, this.base);
    if (!isInPart(path, this.part)) return false;
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

  /** Puts a file that was made into the site, where it belongs to the part, and keeps it. */
  take(path: string, bytes: Buffer): void {
    if (!isInPart(path, this.part)) return;
    const digest = hash('sha256', bytes);
    const key = this.keys.get(path) ?? `file ${digest.slice(0, 32)}`;
    this.store.write(key, bytes, digest);
    this.out.write(path, bytes, digest);
    this.files.set(path, key);
  }

  /** Keeps the site as a whole under a name, once every file of it is there. */
  keepAll(name: string): void {
    this.store.write(`site ${name}`, JSON.stringify([...this.files]));
  }

  private restore(path: string, key: string): boolean {
    if (this.out.restore(path, this.store, key) === null) return false;
    this.files.set(path, key);
    this.reused += path.endsWith('.html') ? 1 : 0;
    return true;
  }
}
