import { type Catalogue, fileFormat, type Manifest } from '../files.ts';
import { gunzip, inflateAgainst } from './inflate.ts';

/** What went wrong with a file of the search. */
export type FileFault = 'missing' | 'damaged' | 'unreachable';

/** A file of the search that cannot be had; `file` is its name below `/search/`. */
export class SearchFileError extends Error {
  readonly file: string;
  readonly fault: FileFault;

  constructor(file: string, fault: FileFault) {
    super(`search/${file}: ${fault}`);
    this.name = 'SearchFileError';
    this.file = file;
    this.fault = fault;
  }
}

const requestsAtOnce = 24;
/** Unpacked files kept; the least lately used goes first. */
const keptFiles = 2000;

/** The files under `/search/`, each fetched once while it is in use, and a second time past the caches where it failed. */
export class Library {
  private readonly base: string;
  private readonly get: typeof fetch;
  private readonly kept = new Map<string, Promise<unknown>>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  /** `base` ends with `/`. */
  constructor(base: string, get: typeof fetch = (...request) => fetch(...request)) {
    this.base = base;
    this.get = get;
  }

  catalogue(): Promise<Catalogue> {
    return this.once('catalogue', async () => {
      const bytes = await this.bytes('manifest.json', 'no-cache', (read) => read);
      const manifest = parse<Manifest>('manifest.json', bytes);
      if (manifest.format !== fileFormat || typeof manifest.catalogue !== 'string')
        throw new SearchFileError('manifest.json', 'damaged');
      return this.json<Catalogue>(manifest.catalogue);
    });
  }

  /** A packed file. */
  packed(name: string): Promise<Uint8Array> {
    return this.once(name, () => this.bytes(name, 'default', gunzip));
  }

  json<T>(name: string): Promise<T> {
    return this.once(`${name} json`, async () => parse<T>(name, await this.packed(name)));
  }

  /** A packed file of JSON that was compressed against the archive's dictionary. */
  async text<T>(name: string): Promise<T> {
    const { dictionary } = await this.catalogue();
    return this.once(`${name} json`, async () => {
      const against = await this.packed(dictionary);
      return parse<T>(name, await this.bytes(name, 'default', (bytes) => inflateAgainst(against, bytes)));
    });
  }

  /** Forgets everything, so that the next search asks the server again. */
  forget(): void {
    this.kept.clear();
  }

  private once<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key) as Promise<T> | undefined;
    const loading = known ?? load();
    this.kept.delete(key);
    this.kept.set(key, loading);
    if (known) return known;
    loading.catch(() => this.kept.delete(key));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= keptFiles) break;
      this.kept.delete(oldest);
    }
    return loading;
  }

  private async bytes(
    name: string,
    cache: RequestCache,
    read: (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array,
  ): Promise<Uint8Array> {
    await this.turn();
    try {
      return await this.attempt(name, cache, read).catch(() => this.attempt(name, 'reload', read));
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async attempt(
    name: string,
    cache: RequestCache,
    read: (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array,
  ): Promise<Uint8Array> {
    const response = await this.get(this.base + name, { cache }).catch(() => {
      throw new SearchFileError(name, 'unreachable');
    });
    if (!response.ok)
      throw new SearchFileError(name, response.status === 404 || response.status === 410 ? 'missing' : 'unreachable');
    try {
      return await read(new Uint8Array(await response.arrayBuffer()));
    } catch {
      throw new SearchFileError(name, 'damaged');
    }
  }

  private async turn(): Promise<void> {
    while (this.running >= requestsAtOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
  }
}

function parse<T>(name: string, bytes: Uint8Array): T {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    throw new SearchFileError(name, 'damaged');
  }
}
