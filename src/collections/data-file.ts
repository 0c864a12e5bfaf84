import { hash } from 'node:crypto';
import type { Site } from './make-site.ts';
import type { OutputFolder } from './output-folder.ts';
import type { ByteStore } from './store.ts';

/** A file of the site for other programs. It is no page: Astro, which takes milliseconds for each of its routes, has no part in it. */
export interface DataFile {
  /** From the root of the site. */
  path: string;
  /** In UTF-8. */
  mediaType: string;
  /** What is in it; made when it is asked for, the same every time. */
  text(): string;
  /** Names the text by all that it is made from, where it is quicker to keep than to make; else null. */
  key: (() => string) | null;
}

/** Puts a file into the site, as the store has it where it is kept there; its text is made only where it is not. */
export function writeDataFile({ path, key, text }: DataFile, out: OutputFolder, store: ByteStore): void {
  const name = key?.() ?? null;
  if (name !== null && out.restore(path, store, name) !== null) return;
  const made = Buffer.from(text());
  const digest = hash('sha256', made);
  if (name !== null) store.write(name, made, digest);
  out.write(path, made, digest);
}

/** A file at an address of the site that is made anew each time. */
export function fileAt(address: string, mediaType: string, { addresses }: Site, text: () => string): DataFile {
  return { path: address.slice(addresses.base.length), mediaType, text, key: null };
}

/** A file in JSON at an address of the site. */
export function jsonAt(address: string, site: Site, value: () => unknown): DataFile {
  return fileAt(address, 'application/json', site, () => `${JSON.stringify(value())}\n`);
}
