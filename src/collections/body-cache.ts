import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CompiledBody } from '../archive/body.ts';
import type { Locale } from '../archive/locale.ts';
import { parseRegister } from '../markdown/anchors/register.ts';
import { type Compilation, compileBody } from '../markdown/compile.ts';
import { memoryStore } from './memory-store.ts';
import { programStamp } from './program-stamp.ts';
import { type ByteStore, Store } from './store.ts';

/** Compiled bodies by the digest of all they depend on, in a store that is the program's own. */
export interface BodyCache {
  readonly store: ByteStore;
  /** The digest that names a body. */
  digestOf(source: string, file: string, locale: Locale, register: string | null): string;
  /**
   * Compiles a body, or takes it from the cache; the digest names it from then on.
   * @param register text of the register of its anchors; null where it has none
   */
  compile(
    source: string,
    file: string,
    locale: Locale,
    register: string | null,
  ): { digest: string; compilation: Compilation };
  /** A body by its digest; null where it is not in the cache, or not whole. */
  read(digest: string): CompiledBody | null;
}

/** Where the compiled body of a digest stands in the store. */
export function bodyKey(digest: string): string {
  return `body ${digest}`;
}

/** A cache in a store; what it holds lasts as long as the store does. */
export function bodyCache(store: ByteStore): BodyCache {
  const load = (digest: string): Compilation | null => {
    const bytes = store.read(bodyKey(digest));
    return bytes && (JSON.parse(bytes.toString()) as Compilation);
  };
  const digestOf: BodyCache['digestOf'] = (source, file, locale, register) =>
    createHash('sha256')
      .update(JSON.stringify([locale, file, source, register]))
      .digest('hex')
      .slice(0, 32);
  return {
    store,
    digestOf,
    compile(source, file, locale, register) {
      const digest = digestOf(source, file, locale, register);
      const cached = load(digest);
      if (cached) return { digest, compilation: cached };
      const compilation = compileBody(source, file, locale, register === null ? null : parseRegister(register));
      store.write(bodyKey(digest), JSON.stringify(compilation));
      return { digest, compilation };
    },
    read: (digest) => load(digest)?.body ?? null,
  };
}

/** The store of a content folder, below its cache folder. */
export function openStore(cacheFolder: string): Store {
  return new Store(join(cacheFolder, 'store'), programStamp());
}

/** A cache that lives as long as the process. */
export function memoryCache(): BodyCache {
  return bodyCache(memoryStore());
}
