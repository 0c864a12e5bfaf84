import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Writes the files of the search under names made from what is in them, and keeps them for the next build. */
export class Packer {
  private readonly outDir: string;
  private readonly cacheDir: string;
  private readonly used = new Set<string>();
  private readonly kept: Set<string>;

  constructor(outDir: string, cacheDir: string) {
    this.outDir = outDir;
    this.cacheDir = cacheDir;
    mkdirSync(cacheDir, { recursive: true });
    this.kept = new Set(readdirSync(cacheDir));
  }

  /**
   * Compresses a file and gives its name below the folder of the search: `<folder>/<digest>.bin`. `salt` stands for
   * whatever `compress` depends on besides the content.
   */
  write(
    folder: string,
    content: Uint8Array | string,
    compress: (content: Uint8Array) => Uint8Array = gzip,
    salt = '',
  ): string {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const digest = digestOf(salt, bytes);
    const name = `${folder}/${digest}.bin`;
    const target = join(this.outDir, name);
    if (existsSync(target)) return name;
    const cached = join(this.cacheDir, digest);
    if (!this.kept.has(digest)) writeFileSync(cached, compress(bytes));
    this.used.add(digest);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(cached, target);
    return name;
  }

  /** Drops what this build did not use. */
  prune(): void {
    for (const name of this.kept) {
      if (!this.used.has(name)) rmSync(join(this.cacheDir, name), { force: true });
    }
  }
}

/** A short name for a content: 48 bits of its SHA-256. */
export function digestOf(...parts: (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}

function gzip(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}
