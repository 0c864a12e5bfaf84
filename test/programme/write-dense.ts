import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { denseArchive } from './dense-archive.ts';

/** Writes the dense archive of a seed into a folder. */
export function writeDense(seed: number, folder: string): void {
  for (const [path, text] of denseArchive(seed)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
