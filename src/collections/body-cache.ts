import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../archive/locale.ts';
import { type Compilation, compileBody, compilerVersion } from '../markdown/compile.ts';

/** Compiled bodies by the digest of all they depend on. */
export interface BodyCache {
  /** Compiles a body, or takes it from the cache; the digest names it from then on. */
  compile(source: string, file: string, locale: Locale): { digest: string; compilation: Compilation };
  read(digest: string): Compilation;
  /** Removes every body that is not named. */
  prune(digests: ReadonlySet<string>): void;
}

function digestOf(source: string, file: string, locale: Locale): string {
  return createHash('sha256').update(`${compilerVersion}\0${locale}\0${file}\0${source}`).digest('hex').slice(0, 32);
}

/** A cache in a folder. A file that cannot be read whole is taken for missing and made again. */
export function folderCache(folder: string): BodyCache {
  const bodies = join(folder, 'bodies');
  mkdirSync(bodies, { recursive: true });
  const pathOf = (digest: string) => join(bodies, `${digest}.json`);
  const load = (digest: string): Compilation | null => {
    try {
      return JSON.parse(readFileSync(pathOf(digest), 'utf8')) as Compilation;
    } catch {
      return null;
    }
  };
  return {
    compile(source, file, locale) {
      const digest = digestOf(source, file, locale);
      const cached = existsSync(pathOf(digest)) ? load(digest) : null;
      if (cached) return { digest, compilation: cached };
      const compilation = compileBody(source, file, locale);
      const aside = `${pathOf(digest)}.${process.pid}`;
      writeFileSync(aside, JSON.stringify(compilation));
      renameSync(aside, pathOf(digest));
      return { digest, compilation };
    },
    read(digest) {
      const cached = load(digest);
      if (!cached) throw new Error(`The compiled body ${digest} is not in the cache ${bodies}.`);
      return cached;
    },
    prune(digests) {
      for (const name of readdirSync(bodies)) {
        if (!digests.has(name.replace(/\.json.*$/, ''))) rmSync(join(bodies, name), { force: true });
      }
    },
  };
}

/** A cache that lives as long as the process: for tests, and for a check that leaves nothing behind. */
export function memoryCache(): BodyCache {
  const bodies = new Map<string, Compilation>();
  return {
    compile(source, file, locale) {
      const digest = digestOf(source, file, locale);
      const compilation = bodies.get(digest) ?? compileBody(source, file, locale);
      bodies.set(digest, compilation);
      return { digest, compilation };
    },
    read(digest) {
      const compilation = bodies.get(digest);
      if (!compilation) throw new Error(`The compiled body ${digest} was never compiled.`);
      return compilation;
    },
    prune() {},
  };
}
