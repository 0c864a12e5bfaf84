import { hash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';
import { isBeingWritten, SegmentWriter } from './segment.ts';

/** Where an entry lies: its segment, offset and length, and the digest of its bytes. */
type Entry = [segment: string, offset: number, length: number, digest: string];

/** What those who keep something see of a store. */
export interface ByteStore {
  /** Whether there is such an entry; only reading it tells whether it is whole. */
  has(key: string): boolean;
  /** How long an entry is, and the beginning of the SHA-256 that its bytes must have; null where there is none. */
  find(key: string): { length: number; digest: string } | null;
  /** The bytes of an entry; null where there is none, or none that is whole. */
  read(key: string): Buffer | null;
  /** Puts an entry in, in the place of one of the same key; `sha256` of the content where it is known. */
  write(key: string, content: Uint8Array | string, sha256?: string): void;
  /** Says that an entry is still wanted though nobody needed to read it. */
  keep(key: string): void;
}

const indexName = 'index.json';

/**
 * What builds keep for the next one: bytes by key, in a few large files, since thousands of small ones cost more than
 * what is in them. Nothing in it is trusted: an entry that is not, byte for byte, what was put in is taken for missing.
 * Two processes may use one store at once; the entries of the one that saves last are kept.
 */
export class Store implements ByteStore {
  private readonly folder: string;
  private readonly stamp: string;
  private readonly entries: Map<string, Entry>;
  private readonly used = new Set<string>();
  private readonly open = new Map<string, number>();
  private segment: SegmentWriter | null = null;
  /** Why nothing can be put in any more: a full disk keeps nobody from building. */
  private fault: unknown = null;

  /** @param stamp of the program that made what is kept: entries of another program are taken for missing */
  constructor(folder: string, stamp: string) {
    this.folder = folder;
    this.stamp = stamp;
    mkdirSync(folder, { recursive: true });
    this.entries = new Map(Object.entries(readIndex(join(folder, indexName), stamp)));
    // Opened now, so that another process may delete them meanwhile.
    for (const name of new Set([...this.entries.values()].map(([segment]) => segment))) this.handle(name);
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  find(key: string): { length: number; digest: string } | null {
    const [, , length, digest] = this.entries.get(key) ?? [];
    return length === undefined || digest === undefined ? null : { length, digest };
  }

  read(key: string): Buffer | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    const [segment, offset, length, digest] = entry;
    const bytes = this.bytesAt(segment, offset, length);
    if (bytes === null || digestOf(bytes) !== digest) {
      this.entries.delete(key);
      return null;
    }
    this.used.add(key);
    return bytes;
  }

  write(key: string, content: Uint8Array | string, sha256?: string): void {
    if (this.fault !== null) return;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    try {
      this.segment ??= this.begin();
      const offset = this.segment.append(bytes);
      this.entries.set(key, [
        this.segment.name,
        offset,
        bytes.length,
        sha256?.slice(0, digestLength) ?? digestOf(bytes),
      ]);
      this.used.add(key);
    } catch (error) {
      this.fault = error;
    }
  }

  keep(key: string): void {
    this.used.add(key);
  }

  /** Ends its use. */
  close(): void {
    for (const handle of this.open.values()) closeSync(handle);
    this.open.clear();
    this.entries.clear();
  }

  /** Makes what was put in last beyond this process. `drop` says which of the entries that nobody used go. Throws where that cannot be done. */
  save(drop: (key: string) => boolean = () => false): void {
    if (this.fault !== null) throw this.fault;
    let changed = this.segment !== null;
    for (const key of this.entries.keys()) {
      if (this.used.has(key) || !drop(key)) continue;
      this.entries.delete(key);
      changed = true;
    }
    if (!changed) return;
    this.moveOutOfSparse();
    if (this.fault !== null) throw this.fault;
    this.segment?.end();
    const entries = JSON.stringify(Object.fromEntries(this.entries));
    replaceFile(join(this.folder, indexName), JSON.stringify([this.stamp, digestOf(Buffer.from(entries)), entries]));
    const live = new Set([...this.entries.values()].map(([segment]) => segment));
    for (const name of readdirSync(this.folder)) {
      if (!live.has(name) && name !== indexName && !isBeingWritten(name)) this.remove(name);
    }
    this.segment = null;
  }

  /** A segment of which less than half is still wanted is given up, and what is wanted of it written anew. */
  private moveOutOfSparse(): void {
    const wanted = new Map<string, number>();
    for (const [segment, , length] of this.entries.values()) wanted.set(segment, (wanted.get(segment) ?? 0) + length);
    const sparse = new Set(
      [...wanted].filter(([segment, bytes]) => bytes * 2 < this.sizeOf(segment)).map(([name]) => name),
    );
    for (const [key, [segment, offset, length, digest]] of this.entries) {
      if (!sparse.has(segment)) continue;
      const bytes = this.bytesAt(segment, offset, length);
      if (bytes && digestOf(bytes) === digest) this.write(key, bytes);
      else this.entries.delete(key);
    }
  }

  private flush(): void {
    try {
      this.segment?.flush();
    } catch (error) {
      this.fault ??= error;
    }
  }

  private begin(): SegmentWriter {
    const segment = new SegmentWriter(this.folder);
    this.open.set(segment.name, segment.handle);
    return segment;
  }

  private sizeOf(segment: string): number {
    const handle = segment === this.segment?.name ? null : this.handle(segment);
    return handle === null ? 0 : fstatSync(handle).size;
  }

  private bytesAt(segment: string, offset: number, length: number): Buffer | null {
    const handle = this.handle(segment);
    if (handle === null) return null;
    if (segment === this.segment?.name) this.flush();
    const bytes = Buffer.allocUnsafe(length);
    return readSync(handle, bytes, 0, length, offset) === length ? bytes : null;
  }

  private handle(segment: string): number | null {
    const known = this.open.get(segment);
    if (known !== undefined) return known;
    try {
      const handle = openSync(join(this.folder, segment), 'r');
      this.open.set(segment, handle);
      return handle;
    } catch {
      return null;
    }
  }

  private remove(segment: string): void {
    const handle = this.open.get(segment);
    if (handle !== undefined) closeSync(handle);
    this.open.delete(segment);
    rmSync(join(this.folder, segment), { force: true });
  }
}

/** The index carries its own digest, so that one that was cut off is not read. */
function readIndex(path: string, stamp: string): Record<string, Entry> {
  try {
    const [written, digest, entries] = JSON.parse(readFileSync(path, 'utf8')) as [string, string, string];
    return written === stamp && digest === digestOf(Buffer.from(entries)) ? JSON.parse(entries) : {};
  } catch {
    return {};
  }
}

const digestLength = 24;

function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes).slice(0, digestLength);
}
