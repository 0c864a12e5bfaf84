import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Block, CompiledBody } from '../archive/body.ts';
import type { Locale } from '../archive/locale.ts';
import { parseRegister } from '../markdown/anchors/register.ts';
import { type Compilation, compileBody } from '../markdown/compile.ts';
import { type BodyFacts, factsOf } from './body-facts.ts';
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
  /** What the checks and the build's plan need of a body, and its blocks for whoever asks; else as `compile`. */
  facts(
    source: string,
    file: string,
    locale: Locale,
    register: string | null,
  ): { digest: string; facts: BodyFacts; blocks: () => readonly Block[] };
  /** Takes a body that was compiled elsewhere, as it is kept, with what `facts` will be asked for. */
  take(compiled: CompiledElsewhere): void;
  /** A body by its digest; null where it is not in the cache, or not whole. */
  read(digest: string): CompiledBody | null;
}

/** A body that a thread has compiled. */
export interface CompiledElsewhere {
  digest: string;
  /** As it is kept, and the SHA-256 of that. */
  kept: Uint8Array<ArrayBuffer>;
  sha256: string;
  facts: BodyFacts;
}

/** Where the compiled body of a digest stands in the store. */
export function bodyKey(digest: string): string {
  return `body ${digest}`;
}

/** A cache in a store; what it holds lasts as long as the store does. */
export function bodyCache(store: ByteStore): BodyCache {
  /** Of bodies that were compiled elsewhere, until they are asked for. */
  const taken = new Map<string, BodyFacts>();
  const load = (digest: string): Compilation | null => {
    const bytes = store.read(bodyKey(digest));
    return bytes && (JSON.parse(bytes.toString()) as Compilation);
  };
  const digestOf: BodyCache['digestOf'] = (source, file, locale, register) =>
    hash('sha256', JSON.stringify([locale, file, source, register])).slice(0, 32);
  const cache: BodyCache = {
    store,
    digestOf,
    facts(source, file, locale, register) {
      const known = digestOf(source, file, locale, register);
      const facts = taken.get(known);
      taken.delete(known);
      const compiled = () => cache.compile(source, file, locale, register).compilation;
      if (facts) return { digest: known, facts, blocks: () => compiled().body.blocks };
      const compilation = compiled();
      return { digest: known, facts: factsOf(compilation), blocks: () => compilation.body.blocks };
    },
    take({ digest, kept, sha256, facts }) {
      store.write(bodyKey(digest), kept, sha256);
      taken.set(digest, facts);
    },
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
  return cache;
}

/** The store of a content folder, below its cache folder. */
export function openStore(cacheFolder: string): Store {
  return new Store(join(cacheFolder, 'store'), programStamp());
}

/** A cache that lives as long as the process. */
export function memoryCache(): BodyCache {
  return bodyCache(memoryStore());
}
