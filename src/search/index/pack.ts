import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Writes the files of the search under names made from what is in them, and keeps them for the next build. */
export class Packer {
  private readonly outDir: string;
  private readonly cacheDir: string;
  private readonly used = new Set<string>();

  constructor(outDir: string, cacheDir: string) {
    this.outDir = outDir;
    this.cacheDir = cacheDir;
    mkdirSync(cacheDir, { recursive: true });
  }

  /** Compresses a file and gives its name below the folder of the search: `<folder>/<digest>.bin`. */
  write(folder: string, content: Uint8Array | string): string {
    const digest = digestOf(content);
    const cached = join(this.cacheDir, digest);
    const name = `${folder}/${digest}.bin`;
    const target = join(this.outDir, name);
    if (!existsSync(cached)) writeFileSync(cached, gzipSync(content, { level: 9 }));
    if (this.used.has(digest) && existsSync(target)) return name;
    this.used.add(digest);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(cached, target);
    return name;
  }

  /** Drops what this build did not use. */
  prune(): void {
    for (const name of readdirSync(this.cacheDir)) {
      if (!this.used.has(name)) rmSync(join(this.cacheDir, name));
    }
  }
}

/** A short name for a content: 48 bits of its SHA-256. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
