import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { OutputFolder } from '../../collections/output-folder.ts';
import type { ByteStore } from '../../collections/store.ts';

/** Compresses in a thread of Node's own. */
export type Compress = (content: Uint8Array) => Promise<Uint8Array>;

/** Files compressed at once: enough to keep every core busy. */
export const packedAtOnce = 16;

/** Packs each of a list in its order, {@link packedAtOnce} at a time. */
export async function packAll<T, R>(list: readonly T[], pack: (item: T) => Promise<R>): Promise<R[]> {
  const packed: R[] = [];
  for (const group of inGroups(list, packedAtOnce)) packed.push(...(await Promise.all(group.map(pack))));
  return packed;
}

/** Cuts a list into groups of a size, the last of which may be smaller. */
export function inGroups<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, group) =>
    list.slice(group * size, (group + 1) * size),
  );
}

/** Where packed files are put. */
export type PackedFiles = Pick<OutputFolder, 'write' | 'restore'>;

/** Puts nothing anywhere: what is packed stays in the store until a site is there that it belongs into. */
export const storeAlone: PackedFiles = {
  write() {},
  restore(_path, store, key) {
    const entry = store.find(key);
    if (entry) store.keep(key);
    return entry?.length ?? null;
  },
};

const gzipped = promisify<Uint8Array, { level: number }, Buffer>(gzip);

/** Writes the files of the search under names made from what is in them, and keeps them for the next build. */
export class Packer {
  /** Every file that has been written, below the folder of the search. */
  readonly names = new Set<string>();
  bytes = 0;
  private readonly out: PackedFiles;
  private readonly store: ByteStore;

  constructor(out: PackedFiles, store: ByteStore) {
    this.out = out;
    this.store = store;
  }

  /**
   * Compresses a file and gives its name: `<folder>/<digest>.bin`. `salt` stands for whatever `compress` depends on
   * besides the content.
   */
  async write(
    folder: string,
    content: Uint8Array | string,
    compress: Compress = (bytes) => gzipped(bytes, { level: 9 }),
    salt = '',
  ): Promise<string> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const name = `${folder}/${digestOf(salt, bytes)}.bin`;
    if (this.names.has(name) || this.restore(name)) return name;
    const packed = await compress(bytes);
    // Meanwhile another of the same content may have been written.
    if (this.names.has(name)) return name;
    this.store.write(keyOf(name), packed);
    this.out.write(pathOf(name), packed);
    this.count(name, packed.length);
    return name;
  }

  /** Writes a file that an earlier build has packed. False where it is not there, or not whole. */
  restore(name: string): boolean {
    if (this.names.has(name)) return true;
    const length = this.out.restore(pathOf(name), this.store, keyOf(name));
    if (length === null) return false;
    this.count(name, length);
    return true;
  }

  private count(name: string, length: number): void {
    this.names.add(name);
    this.bytes += length;
  }
}

function pathOf(name: string): string {
  return `search/${name}`;
}

function keyOf(name: string): string {
  return `search ${name}`;
}

/** A short name for a content: 48 bits of its SHA-256. */
export function digestOf(...parts: (Uint8Array | string)[]): string {
  const [only = '', ...more] = parts.filter((part) => part.length > 0);
  const whole = more.length === 0 ? only : Buffer.concat([only, ...more].map((part) => Buffer.from(part)));
  return hash('sha256', whole, 'hex').slice(0, 12);
}
