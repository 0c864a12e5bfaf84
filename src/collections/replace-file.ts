import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Puts a file in the place of another of its name in one go: a reader sees the one or the other, whole. */
export function replaceFile(path: string, content: string | Uint8Array, mode?: number): void {
  const aside = `${path}.${process.pid}`;
  try {
    writeFileSync(aside, content, { mode });
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}
